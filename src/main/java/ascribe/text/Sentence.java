package ascribe.text;

import ascribe.article.Block;
import ascribe.article.Span;
import java.util.List;

/**
 * A sentence of prose.
 *
 * @param index its place among the sentences of the text, from 0
 * @param block the place of its block among the blocks of the article, from 0: sentences with the
 *     same number share a paragraph
 * @param kind what its block is
 * @param span from the first to the last token
 * @param tokens in order, at least one
 */
public record Sentence(int index, int block, Block.Kind kind, Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public boolean isHeadline() {
    return kind == Block.Kind.HEADLINE;
  }

  /**
   * The index of the first token that ends behind this place of the text; {@code tokens().size()}
   * where there is none.
   */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
