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

  private PieceFilter() {}

  static List<Piece> filter(List<Piece> pieces, String title) {
    List<Piece> kept = new ArrayList<>();
    for (Piece each : untilTail(fromTitle(pieces, title))) {
      Piece piece = withoutFurnitureLines(each);
      if (piece != null && !Furniture.is(piece.text()) && !PagePhrases.isPromo(piece)) {
        kept.add(piece);
      }
    }
    while (!kept.isEmpty() && isLeftOver(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  /** What stands above the printed title belongs to the page. */
  private static List<Piece> fromTitle(List<Piece> pieces, String title) {
    String folded = Titles.fold(title);
    int all = Piece.length(pieces);
    int before = 0;
    for (int i = 0; i < pieces.size() && before <= all * HEAD && !folded.isEmpty(); i++) {
      if (Titles.fold(pieces.get(i).text()).equals(folded)) {
        return pieces.subList(i + 1, pieces.size());
      }
      before += pieces.get(i).text().length();
    }
    return pieces;
  }

  private static List<Piece> untilTail(List<Piece> pieces) {
    int all = Piece.length(pieces);
    int before = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (before > all * TAIL
          && PagePhrases.isTail(pieces.get(i))
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
