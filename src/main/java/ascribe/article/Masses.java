package ascribe.article;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * How much text each element of a page holds. Prose are the characters of runs of at least {@value
 * #SENTENCE} characters outside links: menus and lists of headlines hold none.
 */
final class Masses {
  private static final int SENTENCE = 50;

  /** Characters of an element: all of them, those in links, those of prose; and its commas. */
  static final class Mass {
    int chars;
    int linked;
    int prose;
    int commas;

    double linkDensity() {
      return chars == 0 ? 0 : (double) linked / chars;
    }
  }

  private static final Mass NOTHING = new Mass();
  private final Map<Element, Mass> masses = new HashMap<>();
  private final int total;

  private Masses(Element root) {
    total = weigh(root, false).prose;
  }

  static Masses of(Element root) {
    return new Masses(root);
  }

  int prose(Element element) {
    return get(element).prose;
  }

  Mass get(Element element) {
    return masses.getOrDefault(element, NOTHING);
  }

  /** Which part of the page's prose stands in an element, 0..1. */
  double share(Element element) {
    return total == 0 ? 0 : (double) get(element).prose / total;
  }

  private Mass weigh(Element element, boolean inLink) {
    Mass mass = new Mass();
    masses.put(element, mass);
    String tag = element.normalName();
    if (tag.equals("script")
        || tag.equals("style")
        || tag.equals("noscript")
        || tag.equals("template")) {
      return mass;
    }
    boolean linked =
        inLink
            || tag.equals("a") && element.hasAttr("href") && !element.attr("href").startsWith("#");
    int run = 0;
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        int chars = count(text.getWholeText(), mass);
        mass.chars += chars;
        mass.linked += linked ? chars : 0;
        run += linked ? 0 : chars;
      } else if (child instanceof Element inner) {
        Mass of = weigh(inner, linked);
        mass.chars += of.chars;
        mass.linked += of.linked;
        mass.commas += of.commas;
        if (Tags.isInline(inner)) {
          run += of.chars - of.linked;
        } else {
          mass.prose += of.prose + (run >= SENTENCE ? run : 0);
          run = 0;
        }
      }
    }
    mass.prose += run >= SENTENCE && !Tags.isInline(element) ? run : 0;
    return mass;
  }

  /** Characters with white space folded; commas are counted on the way. */
  private static int count(String text, Mass mass) {
    int chars = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0') {
        chars += blank ? 0 : 1;
        blank = true;
      } else {
        chars++;
        blank = false;
        if (c == ',' || c == '،' || c == '、' || c == '，') {
          mass.commas++;
        }
      }
    }
    return chars;
  }
}
