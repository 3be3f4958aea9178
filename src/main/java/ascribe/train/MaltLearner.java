package ascribe.train;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.maltparser.MaltParserService;

/**
 * Runs MaltParser's trainer. It logs through Log4j 1, which the program replaces by a bridge that
 * lacks what the trainer calls; so it runs in a class loader of its own in which a drop-in of Log4j
 * 1 comes first.
 */
final class MaltLearner {
  private static final String LOG4J = "ch.qos.reload4j:reload4j:1.2.26";

  private final Jars jars;

  MaltLearner(Jars jars) {
    this.jars = jars;
  }

  /** Fails where the jar of the drop-in is missing. */
  void check() throws IOException {
    jars.find(LOG4J);
  }

  /**
   * Trains a parser.
   *
   * @param conll trees in the format of CoNLL-X
   * @param work receives {@code en-syntax.mco}
   */
  void learn(Path conll, Path work) throws IOException {
    Set<URL> path = new LinkedHashSet<>();
    path.add(jars.find(LOG4J).toUri().toURL());
    for (String type :
        new String[] {
          MaltParserService.class.getName(), "de.bwaldvogel.liblinear.Linear", "libsvm.svm"
        }) {
      path.add(home(type));
    }
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> service = loader.loadClass(MaltParserService.class.getName());
      service
          .getMethod("runExperiment", String.class)
          .invoke(
              service.getConstructor(int.class).newInstance(0),
              "-c en-syntax -w "
                  + work
                  + " -i "
                  + conll
                  + " -m learn -a nivreeager -l liblinear -if conllx -grl root -nr true -ne true");
    } catch (InvocationTargetException e) {
      throw new IOException("the parser could not be trained: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IOException("MaltParser is not the one the program was built with: " + e, e);
    }
  }

  private static URL home(String type) throws IOException {
    try {
      return Class.forName(type, false, MaltLearner.class.getClassLoader())
          .getProtectionDomain()
          .getCodeSource()
          .getLocation();
    } catch (ClassNotFoundException e) {
      throw new IOException(type + " is not on the class path; build the program anew", e);
    }
  }
}
