package ascribe.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The name behind the sign at the foot of a page: who runs the site. */
final class Copyright {
  private static final Pattern OWNER =
      Pattern.compile(
          "(?i)(?:©|\\(c\\)|copyright)(?:\\s|©|\\d{4}|[-–,|])*"
              + "(?:by\\s+([\\p{L}\\d][^|,©:;()]{2,50}?)|(?-i:(\\p{Lu}[^|.,©:;()]{2,50}?|\\d+[^|.,©:;()\\d]{2,50}?)))"
              + "\\s*(?:[|.,;©(]|\\s[-–]\\s|all rights|alle rechte|todos los|inc\\b|ltd\\b|$)");

  private Copyright() {}

  /** The last one on the page: those further up stand below pictures. */
  static String of(Document page) {
    String[] owner = {""};
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && isSigned(text.getWholeText())) {
            String line = text.parent() == null ? "" : PageData.clean(text.parent().wholeText());
            Matcher found = OWNER.matcher(line);
            if (line.length() < 300 && found.find()) {
              String name = found.group(1) == null ? found.group(2) : found.group(1);
              owner[0] = name.split(" ").length <= 6 ? name.strip() : owner[0];
            }
          }
        },
        page);
    return owner[0];
  }

  private static boolean isSigned(String text) {
    return text.indexOf('©') >= 0
        || text.contains("(c)")
        || text.contains("opyright")
        || text.contains("COPYRIGHT");
  }
}
