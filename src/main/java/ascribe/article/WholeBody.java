package ascribe.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * Takes the text that a page gives search engines where it is whole: a quarter of such texts are
 * teasers, and they have no structure.
 */
final class WholeBody {
  private WholeBody() {}

  static List<Piece> better(List<Piece> pieces, String body, String title) {
    if (body.isBlank() || body.length() < 300 || Piece.length(pieces) > body.length() * 0.5) {
      return pieces;
    }
    String text = body.contains("<") && body.contains(">") ? Jsoup.parse(body).wholeText() : body;
    List<Piece> plain = new ArrayList<>();
    for (String line : text.split("\\R+")) {
      if (!line.isBlank()) {
        plain.add(new Piece(Block.Kind.PARAGRAPH, line.strip().replaceAll("[\\s\u00a0]+", " ")));
      }
    }
    return PieceFilter.filter(plain, title);
  }
}
