package ascribe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes lines out of a main text by what its page says of itself: author, publisher. */
final class OwnWords {
  /** What a publisher says about itself stands in this last part of the text. */
  private static final double TAIL = 0.5;

  private OwnWords() {}

  static List<Piece> drop(List<Piece> pieces, PageData data) {
    Set<String> names = Set.of(Titles.fold(data.author()), Titles.fold(data.publisher()) + " ");
    String about = "about " + Titles.fold(data.publisher());
    List<Piece> kept = new ArrayList<>();
    int all = Piece.length(pieces);
    int before = 0;
    for (Piece piece : pieces) {
      String folded = piece.text().length() < 80 ? Titles.fold(piece.text()) : "";
      if (before > all * TAIL
          && folded.length() > 9
          && (about.equals(folded) || about.startsWith(folded + " "))) {
        break;
      }
      before += piece.text().length();
      boolean bio =
          !data.author().isEmpty()
              && before > all * 0.9
              && piece.text().length() < 600
              && piece
                  .text()
                  .matches(
                      "(?s)"
                          + Pattern.quote(data.author())
                          + ",? (?:is|was|writes|covers|works) .*");
      if (bio) {
        continue;
      }
      if (folded.isEmpty() || !names.contains(folded)) {
        kept.add(piece);
      }
    }
    return kept;
  }
}
