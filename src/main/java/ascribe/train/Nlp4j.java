package ascribe.train;

import ascribe.article.Article;
import ascribe.article.ArticleReader;
import ascribe.article.Outcome;
import ascribe.text.Analyzer;
import ascribe.text.Sentence;
import ascribe.text.Text;
import ascribe.text.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Array;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The teacher of tags and trees, NLP4J 1.1.3 (Apache-2.0, Emory University): analyses sentences cut
 * into the program's own tokens and writes them in the format of {@link SilverSentence}. Takes 13 s
 * and 1.4 GB to load, and is asked through reflection, since the program does not depend on it.
 */
final class Nlp4j implements AutoCloseable {
  private static final String[] JARS = {
    "edu.emory.mathcs.nlp:nlp4j-api:1.1.3",
    "edu.emory.mathcs.nlp:nlp4j-english:1.1.3",
    "it.unimi.dsi:fastutil:7.0.12",
    "org.magicwerk:brownies-collections:0.9.13"
  };
  private static final String NODE = "edu.emory.mathcs.nlp.component.template.node.NLPNode";
  private static final String TOKEN = "edu.emory.mathcs.nlp.component.tokenizer.token.Token";
  private static final String DECODER = "edu.emory.mathcs.nlp.decode.NLPDecoder";
  private static final String SETTINGS = "edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

  private final URLClassLoader loader;
  private final Class<?> node;
  private final Object decoder;

  private Nlp4j(URLClassLoader loader, Class<?> node, Object decoder) {
    this.loader = loader;
    this.node = node;
    this.decoder = decoder;
  }

  static Nlp4j load(Jars jars) throws IOException {
    List<URL> path = new ArrayList<>();
    for (String jar : JARS) {
      path.add(jars.find(jar).toUri().toURL());
    }
    URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), Nlp4j.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    try (var settings = loader.getResourceAsStream(SETTINGS)) {
      byte[] bytes = settings.readAllBytes();
      Object decoder =
          loader
              .loadClass(DECODER)
              .getConstructor(java.io.InputStream.class)
              .newInstance(new ByteArrayInputStream(bytes));
      return new Nlp4j(loader, loader.loadClass(NODE), decoder);
    } catch (ReflectiveOperationException e) {
      throw new IOException("NLP4J could not be loaded from " + path + ": " + e.getCause(), e);
    }
  }

  /** Analyses a text file and appends its sentences. Texts that are no articles have none. */
  void analyse(Path file, Analyzer analyzer, Writer out) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Outcome outcome = new ArticleReader().read(bytes, file.getFileName().toString());
    if (outcome instanceof Outcome.Read read) {
      analyse(read.article(), analyzer, out);
    }
  }

  private void analyse(Article article, Analyzer analyzer, Writer out) throws IOException {
    Text text = analyzer.analyze(article);
    for (Sentence sentence : text.sentences()) {
      List<String> forms = sentence.tokens().stream().map(Token::form).toList();
      out.write(lines(forms));
    }
  }

  /** A sentence in the format of {@link SilverSentence}. */
  String lines(List<String> forms) throws IOException {
    try {
      List<Object> tokens = new ArrayList<>();
      for (String form : forms) {
        tokens.add(loader.loadClass(TOKEN).getConstructor(String.class).newInstance(form));
      }
      Object nodes =
          decoder.getClass().getMethod("toNodeArray", List.class).invoke(decoder, tokens);
      Class<?> base = node.getSuperclass().arrayType();
      Object tree = decoder.getClass().getMethod("decode", base).invoke(decoder, nodes);
      StringBuilder lines = new StringBuilder();
      for (int i = 1; i < Array.getLength(tree); i++) {
        lines.append(line(Array.get(tree, i))).append('\n');
      }
      return lines.append('\n').toString();
    } catch (ReflectiveOperationException e) {
      throw new IOException("NLP4J cannot read '" + String.join(" ", forms) + "'", e);
    }
  }

  private String line(Object token) throws ReflectiveOperationException {
    Object head = get(token, "getDependencyHead");
    return String.join(
        "\t",
        "" + get(token, "getID"),
        "" + get(token, "getWordForm"),
        "" + get(token, "getLemma"),
        "" + get(token, "getPartOfSpeechTag"),
        "" + (head == null ? 0 : get(head, "getID")),
        "" + get(token, "getDependencyLabel"),
        "" + get(token, "getNamedEntityTag"));
  }

  private Object get(Object token, String what) throws ReflectiveOperationException {
    return node.getMethod(what).invoke(token);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
