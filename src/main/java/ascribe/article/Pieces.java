package ascribe.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the elements of a page down as pieces of text, in the order of the page. */
final class Pieces {
  private static final Set<String> PLACED = Set.of("span", "a", "time", "label");
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private int linked;
  private Block.Kind kind = Block.Kind.PARAGRAPH;

  private Pieces() {}

  static List<Piece> of(List<Element> elements) {
    Pieces pieces = new Pieces();
    for (Element element : elements) {
      pieces.element(element, false);
      pieces.flush();
    }
    return pieces.pieces;
  }

  private void element(Element element, boolean inLink) {
    String tag = element.normalName();
    if (tag.equals("br")) {
      lineBreak();
      return;
    }
    boolean link = inLink || tag.equals("a") && element.hasAttr("href");
    if (Tags.isInline(element)) {
      children(element, link);
      return;
    }
    if (tag.equals("td") || tag.equals("th")) {
      space();
      if (!Tags.isLeaf(element)) {
        flush();
      }
      children(element, link);
      return;
    }
    flush();
    Block.Kind outer = kind;
    kind = kindOf(element, outer);
    if (tag.equals("pre")) {
      append(element.wholeText().strip(), link);
    } else {
      children(element, link);
    }
    flush();
    kind = outer;
  }

  private static Block.Kind kindOf(Element element, Block.Kind outer) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
      case "li", "dd", "dt" -> Block.Kind.LIST_ITEM;
      case "blockquote" -> Block.Kind.QUOTE;
      default -> outer;
    };
  }

  private void children(Element element, boolean link) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        fold(text.getWholeText(), link);
      } else if (node instanceof Element inner) {
        int before = run.length();
        element(inner, link);
        if (isApart(inner)) {
          part(before, element.normalName().equals("time"));
        }
      }
    }
  }

  /** Whether an element stands directly beside another that pages use to place words apart. */
  private static boolean isApart(Element element) {
    return PLACED.contains(element.normalName())
        && element.previousSibling() instanceof Element before
        && PLACED.contains(before.normalName());
  }

  /** Parts words that only the style sheet keeps apart: {@code AnnaKowalczyk6 May}. */
  private void part(int at, boolean inTime) {
    if (at <= 0 || at >= run.length()) {
      return;
    }
    char before = run.charAt(at - 1);
    char after = run.charAt(at);
    boolean hump = Character.isUpperCase(after) && !Character.isUpperCase(before);
    if (Character.isLetterOrDigit(before)
        && Character.isLetterOrDigit(after)
        && (hump || Character.isDigit(after) && (inTime || !Character.isDigit(before)))) {
      run.insert(at, ' ');
    }
  }

  private void lineBreak() {
    int end = run.length();
    while (end > 0 && run.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > 0 && run.charAt(end - 1) == '\n') {
      flush();
    } else {
      run.setLength(end);
      run.append(end > 0 ? "\n" : "");
    }
  }

  private void space() {
    if (run.length() > 0 && !Character.isWhitespace(run.charAt(run.length() - 1))) {
      run.append(' ');
    }
  }

  private void append(String text, boolean link) {
    run.append(text);
    linked += link ? text.length() : 0;
  }

  private void fold(String text, boolean link) {
    int before = run.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
        if (c != '\u200b' && c != '\ufeff' && run.length() > 0) {
          space();
        }
      } else if (c != '\u00ad') {
        run.append(c);
      }
    }
    linked += link ? run.length() - before : 0;
  }

  private void flush() {
    String text = Normalizer.normalize(run.toString().strip(), Normalizer.Form.NFC);
    if (!text.isEmpty()) {
      pieces.add(new Piece(kind, text, Math.min(1, (double) linked / text.length())));
    }
    run.setLength(0);
    linked = 0;
  }
}
