package ascribe.article;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements of HTML do to the flow of text. */
final class Tags {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "ruby", "rb",
          "nobr", "blink");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private Tags() {}

  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName()) || element.normalName().indexOf(':') > 0;
  }

  static boolean isHeading(Element element) {
    return HEADINGS.contains(element.normalName());
  }

  /** Whether an element holds text and inline elements only. */
  static boolean isLeaf(Element element) {
    for (Element child : element.children()) {
      if (!isInline(child) || !isLeaf(child)) {
        return false;
      }
    }
    return true;
  }
}
