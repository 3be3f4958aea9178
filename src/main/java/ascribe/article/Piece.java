package ascribe.article;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of an article on its way from a format to {@link Article#text()}: not yet placed in it.
 *
 * @param text white space folded, line breaks as {@code \n}, none at either end; never empty
 * @param linked how many of its characters are the words of links, 0..1
 */
record Piece(Block.Kind kind, String text, double linked) {
  Piece(Block.Kind kind, String text) {
    this(kind, text, 0);
  }

  /** A text and the blocks that point into it. */
  record Composed(String text, List<Block> blocks) {}

  /** Puts the pieces below the title, parted by blank lines. */
  static Composed compose(String title, List<Piece> pieces) {
    List<Piece> all = new ArrayList<>(pieces);
    if (!title.isBlank()) {
      all.add(0, new Piece(Block.Kind.HEADLINE, title));
    }
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>(all.size());
    for (Piece piece : all) {
      text.append(text.length() == 0 ? "" : "\n\n");
      blocks.add(
          new Block(new Span(text.length(), text.length() + piece.text.length()), piece.kind));
      text.append(piece.text);
    }
    return new Composed(text.toString(), blocks);
  }

  static int length(List<Piece> pieces) {
    return pieces.stream().mapToInt(p -> p.text.length()).sum();
  }
}
