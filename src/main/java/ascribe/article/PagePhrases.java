package ascribe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the paragraphs by which a site speaks of itself, and the lines after which it does so. */
final class PagePhrases {
  /** A longer paragraph, in characters, is the article's whatever it mentions. */
  private static final int SHORT = 330;

  private static final int LINE = 80;
  private static final Pattern PROMO = any("promo", "(?:", ")");
  private static final Pattern LEAD = any("lead", "[^\\p{L}]*+(?:", ")");
  private static final Pattern TAIL = any("tail", "[^\\p{L}\\d]*+(?:", ")");
  private static final Pattern END = any("end", "(?:", ")");

  private static final Pattern WALL = any("wall", "(?:", ")");

  private static final Set<String> GATE = gate();

  private PagePhrases() {}

  private static Set<String> gate() {
    return Table.read(PagePhrases.class, "page-phrases.tsv", 2).stream()
        .filter(row -> row[0].equals("gate"))
        .flatMap(row -> Stream.of(row[1].split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isGated(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        if (i > start && GATE.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = i + 1;
      }
    }
    return text.indexOf('©') >= 0 || text.startsWith("(c)");
  }

  private static Pattern any(String kind, String before, String after) {
    List<String> all = new ArrayList<>();
    for (String[] row : Table.read(PagePhrases.class, "page-phrases.tsv", 2)) {
      if (row[0].equals(kind)) {
        all.add(row[1]);
      }
    }
    return Pattern.compile(
        all.stream().collect(Collectors.joining("|", before, after)),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /** Whether a paragraph is the site's, not the article's. */
  static boolean isPromo(Piece piece) {
    String text = piece.text();
    if (text.length() > SHORT) {
      return false;
    }
    return isGated(text) && PROMO.matcher(text).find() || isLead(piece);
  }

  /** Whether a paragraph points to another article: by its words, and because it is a link. */
  private static boolean isLead(Piece piece) {
    boolean linkOrLine = piece.linked() > 0.3 || !PlainText.endsLikeASentence(piece.text());
    return linkOrLine && LEAD.matcher(piece.text()).lookingAt();
  }

  /** Whether a line says that something else follows. */
  static boolean isPointer(Piece piece) {
    return piece.text().length() < LINE && LEAD.matcher(piece.text()).lookingAt();
  }

  /** Whether a short text sells the article. */
  static boolean isWall(String text) {
    return text.length() < SHORT && WALL.matcher(text).find();
  }

  /** Whether a line ends the article, wherever it stands. */
  static boolean isEnd(Piece piece) {
    return piece.text().length() < LINE * 2 && END.matcher(piece.text()).matches();
  }

  /** Whether a line begins what follows the article. */
  static boolean isTail(Piece piece) {
    return piece.text().length() < LINE
        && (piece.kind() == Block.Kind.HEADING || piece.text().split("\\s+").length <= 6)
        && TAIL.matcher(piece.text()).lookingAt();
  }
}
