package ascribe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.maltparser.concurrent.ConcurrentMaltParserModel;
import org.maltparser.concurrent.ConcurrentMaltParserService;
import org.maltparser.concurrent.graph.ConcurrentDependencyGraph;
import org.maltparser.core.exception.MaltChainedException;

/** Dependency trees by MaltParser, with a model taught by NLP4J on news. Safe for many threads. */
final class TreeParser {
  private final ConcurrentMaltParserModel model;

  TreeParser(URL resource) {
    try {
      URL file = resource.getProtocol().equals("file") ? resource : copy(resource);
      model = ConcurrentMaltParserService.initializeParserModel(file);
    } catch (MaltChainedException | IOException e) {
      throw new IllegalStateException(
          "the parser model " + resource + " is damaged; build the program anew", e);
    }
  }

  /**
   * MaltParser opens its model as an archive of its own, which it cannot do inside the program's.
   */
  private static URL copy(URL resource) throws IOException {
    // createTempFile would be safe from guessing too, but loads all of Java's cryptography for it.
    Path file =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "ascribe-syntax-%d-%x.mco".formatted(ProcessHandle.current().pid(), System.nanoTime()));
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        InputStream in = resource.openStream()) {
      file.toFile().deleteOnExit();
      in.transferTo(out);
    }
    return file.toUri().toURL();
  }

  Tree parse(List<Token> tokens) {
    String[] forms = Tags.normalised(Tags.forms(tokens));
    String[] lines = new String[forms.length];
    for (int i = 0; i < forms.length; i++) {
      Token token = tokens.get(i);
      lines[i] =
          (i + 1)
              + "\t"
              + forms[i]
              + "\t"
              + token.lemma().replace(' ', '_')
              + "\t"
              + token.tag()
              + "\t"
              + token.tag()
              + "\t_";
    }
    int[] heads = new int[forms.length];
    String[] relations = new String[forms.length];
    try {
      ConcurrentDependencyGraph graph = model.parse(lines);
      for (int i = 0; i < forms.length; i++) {
        var node = graph.getDependencyNode(i + 1);
        heads[i] = node.getHeadIndex() - 1;
        String relation = node.getLabel("DEPREL");
        relations[i] = relation == null || relation.isEmpty() ? "dep" : relation;
      }
    } catch (MaltChainedException e) {
      throw new IllegalStateException("no tree for: " + String.join(" ", forms), e);
    }
    TreeRepairs.apply(tokens, heads, relations);
    return new Tree(heads, relations);
  }
}
