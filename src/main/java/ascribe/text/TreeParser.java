package ascribe.text;

import java.net.URL;
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
      model = ConcurrentMaltParserService.initializeParserModel(resource);
    } catch (MaltChainedException e) {
      throw new IllegalStateException(
          "the parser model " + resource + " is damaged; build the program anew", e);
    }
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
