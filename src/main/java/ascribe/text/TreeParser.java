package ascribe.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Dependency trees by a transition-based parser with a beam, taught by NLP4J on news. Safe for many
 * threads.
 */
final class TreeParser {
  /** How many parses are followed at a time; more find no better trees. */
  private static final int WIDTH = 4;

  private final ParserModel model;

  /** Reads the model; the stream is left open. */
  TreeParser(InputStream stream) throws IOException {
    model = ParserModel.read(new BufferedInputStream(stream, 1 << 16));
  }

  Tree parse(List<Token> tokens) {
    String[] forms = Tags.normalised(Tags.forms(tokens));
    String[] tags = tokens.stream().map(Token::tag).toArray(String[]::new);
    ParserInput in = model.input(forms, tags);
    int[] heads = model.heads(in, WIDTH);
    String[] relations = model.relations(in, heads);
    TreeRepairs.apply(tokens, heads, relations);
    return new Tree(heads, relations);
  }
}
