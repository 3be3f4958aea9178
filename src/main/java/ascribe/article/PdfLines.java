package ascribe.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes paragraphs of a PDF's lines: running heads and page numbers go, words parted at line ends
 * are joined.
 */
final class PdfLines {
  private PdfLines() {}

  static List<String> paragraphs(Document xhtml) {
    List<List<String>> blocks = new ArrayList<>();
    Map<String, Integer> pages = new HashMap<>();
    List<Element> all = xhtml.select("div.page");
    for (Element page : all.isEmpty() ? List.of(xhtml.body()) : all) {
      for (Element block : page.select("p")) {
        List<String> lines =
            block.wholeText().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (!lines.isEmpty()) {
          blocks.add(lines);
        }
        lines.forEach(l -> pages.merge(key(l), 1, Integer::sum));
      }
    }
    List<String> paragraphs = new ArrayList<>();
    for (List<String> lines : blocks) {
      String paragraph =
          join(lines.stream().filter(l -> !isRunning(l, pages, all.size())).toList());
      if (!paragraph.isEmpty()) {
        append(paragraph, paragraphs);
      }
    }
    return paragraphs;
  }

  /** The line with its numbers blanked, so that page numbers do not tell heads apart. */
  private static String key(String line) {
    return line.replaceAll("\\d+", "#");
  }

  private static boolean isRunning(String line, Map<String, Integer> pages, int count) {
    return line.matches("(?:page )?\\d{1,4}(?: (?:of|/) \\d+)?")
        || count > 1
            && line.length() < 100
            && pages.getOrDefault(key(line), 0) >= Math.max(2, count);
  }

  private static String join(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      int end = text.length() - 1;
      boolean parted =
          end > 0
              && text.charAt(end) == '-'
              && Character.isLetter(text.charAt(end - 1))
              && Character.isLowerCase(line.codePointAt(0));
      if (parted) {
        text.setLength(end);
      } else if (end >= 0) {
        text.append(' ');
      }
      text.append(line);
    }
    return text.toString();
  }

  /**
   * A block that begins in lower case, or follows one without an end, goes on across a column or a
   * page.
   */
  private static void append(String paragraph, List<String> into) {
    int last = into.size() - 1;
    if (last >= 0) {
      String before = into.get(last);
      boolean open = before.length() > 80 && !before.matches("(?s).*[.!?:”\"][)\\]”\"’']?$");
      if (open && (Character.isLowerCase(paragraph.codePointAt(0)) || before.endsWith("-"))) {
        into.set(last, join(List.of(before, paragraph)));
        return;
      }
    }
    into.add(paragraph);
  }
}
