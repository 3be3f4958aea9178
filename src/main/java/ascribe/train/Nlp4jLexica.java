package ascribe.train;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.tukaani.xz.XZInputStream;

/**
 * Reads the word clusters and name lists inside the jars of NLP4J (Apache-2.0): serialised maps of
 * its own classes, which are loaded from its jar and asked as plain maps.
 */
final class Nlp4jLexica implements AutoCloseable {
  private static final String FOLDER = "edu/emory/mathcs/nlp/lexica/";

  private final URLClassLoader jars;

  /**
   * @param api {@code nlp4j-api-1.1.3.jar}
   * @param english {@code nlp4j-english-1.1.3.jar}
   */
  Nlp4jLexica(Path api, Path english) throws MalformedURLException {
    jars = new URLClassLoader(new URL[] {api.toUri().toURL(), english.toUri().toURL()});
  }

  /** Lower-cased words and the paths of their Brown clusters, strings of 0 and 1. */
  Map<String, String> clusters() throws IOException {
    Map<String, String> clusters = new TreeMap<>();
    Map<?, ?> read = (Map<?, ?>) read("en-brown-clusters-simplified-lowercase.xz");
    read.forEach(
        (word, prefixes) -> {
          String path = "";
          for (Object prefix : (Collection<?>) prefixes) {
            path = prefix.toString().length() > path.length() ? prefix.toString() : path;
          }
          clusters.put(word.toString(), path);
        });
    return clusters;
  }

  /** Tells each listed name and the numbers of the lists that hold it. */
  void names(BiConsumer<String, Collection<?>> told) throws IOException {
    Object tree = read("en-named-entity-gazetteers-simplified.xz");
    walk(call(tree, "getRoot"), "", told);
  }

  private static void walk(Object node, String name, BiConsumer<String, Collection<?>> told)
      throws IOException {
    if (call(node, "getValue") instanceof Collection<?> lists) {
      told.accept(name, lists);
    }
    for (Map.Entry<?, ?> child : ((Map<?, ?>) node).entrySet()) {
      walk(
          child.getValue(),
          name.isEmpty() ? "" + child.getKey() : name + " " + child.getKey(),
          told);
    }
  }

  private static Object call(Object target, String method) throws IOException {
    try {
      return target.getClass().getMethod(method).invoke(target);
    } catch (ReflectiveOperationException e) {
      throw new IOException(target.getClass() + " is not of NLP4J 1.1.3", e);
    }
  }

  private Object read(String name) throws IOException {
    InputStream packed = jars.getResourceAsStream(FOLDER + name);
    if (packed == null) {
      throw new IOException("no " + FOLDER + name + "; expected in nlp4j-english-1.1.3.jar");
    }
    try (ObjectInputStream in = new Objects(new BufferedInputStream(new XZInputStream(packed)))) {
      return in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("a class of nlp4j-api-1.1.3.jar is missing", e);
    }
  }

  @Override
  public void close() throws IOException {
    jars.close();
  }

  private final class Objects extends ObjectInputStream {
    Objects(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass type)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(type.getName(), false, jars);
      } catch (ClassNotFoundException e) {
        return super.resolveClass(type);
      }
    }
  }
}
