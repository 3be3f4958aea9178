package ascribe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Takes the text that a page gives search engines where it is whole: a quarter of such texts are
 * teasers, and they have no structure.
 */
final class WholeBody {
  private static final Pattern MARKED_UP = Pattern.compile("(?i)<(?:p|div|br|h\\d|ul|a|em)[\\s/>]");

  private WholeBody() {}

  static List<Piece> better(List<Piece> pieces, String body, String title) {
    if (body.isBlank() || body.length() < 300 || Piece.length(pieces) > body.length() * 0.5) {
      return pieces;
    }
    List<Piece> plain = new ArrayList<>();
    if (MARKED_UP.matcher(body).find()) {
      plain.addAll(Pieces.of(List.of(Jsoup.parseBodyFragment(body).body())));
    } else {
      for (String line : body.split("\\R+")) {
        if (!line.isBlank()) {
          plain.add(new Piece(Block.Kind.PARAGRAPH, PageData.clean(line)));
        }
      }
    }
    return PieceFilter.filter(plain, title, true);
  }
}
