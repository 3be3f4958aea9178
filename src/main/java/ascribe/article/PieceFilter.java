package ascribe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes the last lines of furniture out of a main text. */
final class PieceFilter {
  /** A title further down, as a part of the text, is not the head of it. */
  private static final double HEAD = 0.3;

  /** What ends the article stands in this last part of the text. */
  private static final double TAIL = 0.4;

  /** Characters of a line above the first paragraph. */
  private static final int PROSE = 100;

  private PieceFilter() {}

  static List<Piece> filter(List<Piece> pieces, String title) {
    return filter(pieces, title, false);
  }

  /**
   * @param head whether the lines above the first paragraph are left, for who wrote it and when
   */
  static List<Piece> filter(List<Piece> pieces, String title, boolean head) {
    List<Piece> kept = new ArrayList<>();
    boolean above = head;
    for (Piece each : untilTail(fromTitle(head ? lines(pieces) : pieces, title))) {
      above &= !isProse(each);
      if (above) {
        kept.add(each);
        continue;
      }
      Piece piece = withoutFurnitureLines(each);
      if (piece != null && !isFurniture(piece)) {
        kept.add(piece);
      }
    }
    while (!kept.isEmpty() && isLeftOver(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  /** Headline, author and date may be lines of one paragraph, above those of the article. */
  private static List<Piece> lines(List<Piece> pieces) {
    List<Piece> lines = new ArrayList<>();
    boolean above = true;
    for (Piece piece : pieces) {
      if (above && piece.kind() == Block.Kind.PARAGRAPH) {
        piece.text().lines().forEach(l -> lines.add(new Piece(piece.kind(), l, piece.linked())));
      } else {
        lines.add(piece);
      }
      above &= piece.text().lines().noneMatch(l -> l.length() > PROSE);
    }
    return lines;
  }

  private static boolean isProse(Piece piece) {
    return piece.text().length() > PROSE
        || piece.kind() != Block.Kind.PARAGRAPH
        || PlainText.endsLikeASentence(piece.text());
  }

  private static boolean isFurniture(Piece piece) {
    String text = piece.text();
    return text.codePoints().noneMatch(Character::isLetterOrDigit)
        || Furniture.is(text)
        || PagePhrases.isPromo(piece)
        || isPointer(piece);
  }

  /** A paragraph that is nothing but the title of another article and the link to it; a menu. */
  private static boolean isPointer(Piece piece) {
    String text = piece.text();
    return piece.kind() == Block.Kind.PARAGRAPH
        && text.length() < 200
        && (piece.linked() > 0.9
                && text.indexOf(' ') > 0
                && !PlainText.endsLikeASentence(text)
                && !text.endsWith("?")
            || piece.linked() > 0.7 && text.contains(" | "));
  }

  /** What stands above the printed title belongs to the page. */
  private static List<Piece> fromTitle(List<Piece> pieces, String title) {
    String folded = Titles.fold(title);
    int all = Piece.length(pieces);
    int before = 0;
    int from = 0;
    for (int i = 0; i < pieces.size() && before <= all * HEAD && !folded.isEmpty(); i++) {
      if (Titles.fold(pieces.get(i).text()).equals(folded) && (from == 0 || i < from + 3)) {
        from = i + 1;
      }
      before += pieces.get(i).text().length();
    }
    return pieces.subList(from, pieces.size());
  }

  private static List<Piece> untilTail(List<Piece> pieces) {
    int all = Piece.length(pieces);
    int before = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if ((before > all * TAIL && PagePhrases.isTail(pieces.get(i))
              || before > 0 && PagePhrases.isEnd(pieces.get(i)))
          && !goesOn(pieces.subList(i + 1, pieces.size()))) {
        return pieces.subList(0, i);
      }
      before += pieces.get(i).text().length();
    }
    return pieces;
  }

  /** Whether what follows is a good part of the article after all. */
  private static boolean goesOn(List<Piece> rest) {
    return rest.stream().filter(p -> p.text().length() > 200 && p.linked() < 0.2).count() > 3;
  }

  /** Lines of furniture within a piece go; null where nothing is left. */
  private static Piece withoutFurnitureLines(Piece piece) {
    if (piece.text().indexOf('\n') < 0 || piece.text().length() > 2000) {
      return piece;
    }
    String text =
        piece
            .text()
            .lines()
            .filter(l -> !Furniture.is(l.strip()))
            .collect(Collectors.joining("\n"));
    return text.isBlank() ? null : new Piece(piece.kind(), text.strip(), piece.linked());
  }

  private static boolean isLeftOver(Piece piece) {
    return piece.kind() == Block.Kind.HEADING
        || piece.linked() > 0.5 && piece.text().length() < 250;
  }
}
