package ascribe.article;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paged text as running text: without running heads and page numbers, lines joined, words that were
 * parted at a line's end whole again, paragraphs that a column or a page parts put together.
 *
 * @param url printed at the edge of a page by a browser, or empty
 */
record PageLayout(List<Piece> pieces, String publisher, String url) {
  /** Paragraphs at the top and the foot of a page that can be running heads. */
  private static final int EDGE = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?:page|seite|p\\.)?\\s*[-–|]?\\s*\\d{1,4}\\s*(?:(?:/|of|von)\\s*\\d{1,4})?\\s*[-–|]?");
  private static final Pattern PRINTED =
      Pattern.compile(
          "(https?://\\S+)\\s+\\d+\\s*/\\s*\\d+|\\d+\\s*/\\s*\\d+\\s+(https?://\\S+)|(https?://\\S+)");
  private static final Pattern BROWSER_HEAD =
      Pattern.compile(
          "\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}(?:,? \\d{1,2}:\\d\\d(?: ?[AP]M)?)?\\s+(\\S.*)");
  private static final Pattern ISSUE =
      Pattern.compile("(?iu)\\s*[,|·-]?\\s*(?:vol(?:ume)?\\.?|no\\.?|issue|nr\\.?|#)\\s*\\d.*$");

  /** The issue or the month at the end of a running head. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?iu)[\\s,|·–-]*\\b(?:(?:vol(?:ume)?\\.?|no\\.?|issue|nr\\.?) ?\\d.*|(?:\\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? (?:\\d{1,2}, )?(?:19|20)\\d\\d.*)$");

  static PageLayout of(List<List<Piece>> pagesAsRead, boolean printed) {
    if (!printed) {
      return new PageLayout(
          pagesAsRead.stream().flatMap(List::stream).map(PageLayout::oneLine).toList(), "", "");
    }
    List<List<Piece>> pages = pagesAsRead.stream().map(ArrayList::new).collect(toList());
    Map<String, Integer> edges = edges(splitEdges(pages));
    List<Piece> kept = new ArrayList<>();
    String url = "";
    String publisher = "";
    for (List<Piece> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        String text = page.get(i).text();
        boolean edge = i < EDGE || i >= page.size() - EDGE;
        Matcher address = PRINTED.matcher(text);
        Matcher head = BROWSER_HEAD.matcher(text);
        if (edge && address.matches()) {
          url = url.isEmpty() ? address.group().replaceAll(".*?(https?://\\S+).*", "$1") : url;
        } else if (edge
            && i < EDGE
            && head.matches()
            && pages.size() > 0
            && text.indexOf('\n') < 0
            && text.length() < 200
            && !PlainText.endsLikeASentence(text)) {
          publisher =
              publisher.isEmpty() && text.contains(" - ")
                  ? text.substring(text.lastIndexOf(" - ") + 3)
                  : publisher;
        } else if (edge
            && edges.getOrDefault(key(text), 0) > 1
            && text.length() < 200
            && text.chars().filter(c -> c == '\n').count() < 2) {
          publisher = publisher.isEmpty() ? ISSUE.matcher(text).replaceAll("") : publisher;
        } else if (i == 0 && isHead(text, kept)) {
          continue;
        } else if (i == 0 && kept.isEmpty() && isMasthead(text, page)) {
          publisher = publisher.isEmpty() ? DATED.matcher(text).replaceAll("") : publisher;
        } else if (!(edge && NUMBER.matcher(text).matches())) {
          add(kept, page.get(i));
        }
      }
    }
    String paper = publisher.matches("[\\d\\W]*") ? "" : publisher;
    kept.removeIf(p -> p.text().equals(paper));
    return new PageLayout(kept, paper, url);
  }

  /** A short line at the top of a page in the midst of a sentence. */
  private static boolean isHead(String text, List<Piece> kept) {
    return isShort(text)
        && !kept.isEmpty()
        && !PlainText.endsLikeASentence(kept.get(kept.size() - 1).text())
        && kept.get(kept.size() - 1).text().length() > 80;
  }

  /** The name of a paper with the issue or the month, above the headline. */
  private static boolean isMasthead(String text, List<Piece> page) {
    return isShort(text)
        && page.size() > 2
        && DATED.matcher(text).find()
        && !Dates.isDateLine(text)
        && page.get(1).text().length() < 200;
  }

  private static boolean isShort(String text) {
    return text.length() < 80 && text.indexOf('\n') < 0 && !PlainText.endsLikeASentence(text);
  }

  /**
   * A running head that stands close to the text is the first or last line of a paragraph of it.
   */
  private static List<List<Piece>> splitEdges(List<List<Piece>> pages) {
    Map<String, Integer> first = new HashMap<>();
    Map<String, Integer> last = new HashMap<>();
    for (List<Piece> page : pages) {
      if (!page.isEmpty()) {
        first.merge(key(page.get(0).text().split("\\n")[0]), 1, Integer::sum);
        String foot = page.get(page.size() - 1).text();
        last.merge(key(foot.substring(foot.lastIndexOf('\n') + 1)), 1, Integer::sum);
      }
    }
    boolean seen = false;
    for (List<Piece> page : pages) {
      if (!page.isEmpty()) {
        String head = page.get(0).text();
        String line = head.split("\\n")[0];
        if (!seen && isShort(line) && DATED.matcher(line).find() && !Dates.isDateLine(line)) {
          split(page, 0, head.indexOf('\n'), 2);
        }
        seen = true;
        split(page, 0, head.indexOf('\n'), first.get(key(head.split("\\n")[0])));
      }
      if (!page.isEmpty()) {
        String foot = page.get(page.size() - 1).text();
        int end = foot.lastIndexOf('\n');
        split(page, page.size() - 1, end, last.getOrDefault(key(foot.substring(end + 1)), 0));
      }
    }
    return pages;
  }

  private static void split(List<Piece> page, int at, int end, int times) {
    Piece piece = page.get(at);
    if (end > 0 && times > 1) {
      page.set(at, new Piece(piece.kind(), piece.text().substring(0, end)));
      page.add(at + 1, new Piece(piece.kind(), piece.text().substring(end + 1)));
    }
  }

  private static Map<String, Integer> edges(List<List<Piece>> pages) {
    Map<String, Integer> edges = new HashMap<>();
    for (List<Piece> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        if (i < EDGE || i >= page.size() - EDGE) {
          edges.merge(key(page.get(i).text()), 1, Integer::sum);
        }
      }
    }
    return edges;
  }

  /** Running heads differ in the number of the page. */
  private static String key(String text) {
    return text.replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }

  private static void add(List<Piece> kept, Piece piece) {
    boolean body = kept.stream().anyMatch(p -> p.text().length() > 160);
    if (!body && piece.text().length() < 400 && piece.text().indexOf('\n') > 0) {
      head(piece.text().split("\\n")).forEach(line -> kept.add(new Piece(piece.kind(), line)));
      return;
    }
    int heading = heading(piece.text());
    if (heading > 0) {
      kept.add(new Piece(Block.Kind.HEADING, piece.text().substring(0, heading)));
      kept.add(oneLine(new Piece(piece.kind(), piece.text().substring(heading + 1))));
      return;
    }
    Piece line = oneLine(piece);
    int last = kept.size() - 1;
    if (last >= 0 && body && goesOn(kept.get(last).text(), line.text())) {
      String before = kept.get(last).text();
      boolean parted = before.endsWith("-") && Character.isLowerCase(line.text().charAt(0));
      String joined =
          parted
              ? before.substring(0, before.length() - 1) + line.text()
              : before + " " + line.text();
      kept.set(last, new Piece(kept.get(last).kind(), joined));
    } else {
      kept.add(line);
    }
  }

  /** The lines of a headline belong together; byline and date below it stand alone. */
  private static List<String> head(String[] lines) {
    List<String> head = new ArrayList<>();
    boolean fresh = true;
    for (String line : lines) {
      boolean own =
          Furniture.is(line) || line.split(" ").length < 14 && Dates.find(line).isPresent();
      if (fresh || own) {
        head.add(line);
      } else {
        head.set(head.size() - 1, Hyphens.join(head.get(head.size() - 1) + "\n" + line));
      }
      fresh = own;
    }
    return head;
  }

  /**
   * The length of a first line that is no part of the paragraph below, for it does not fill it; or
   * 0.
   */
  private static int heading(String text) {
    String[] lines = text.split("\\n");
    if (lines.length < 3 || PlainText.endsLikeASentence(lines[0])) {
      return 0;
    }
    boolean narrow = lines[0].length() * 2 < lines[1].length() && lines[0].length() > 3;
    boolean upper = Character.isUpperCase(lines[1].charAt(0));
    return narrow && upper && Character.isUpperCase(lines[0].charAt(0)) ? lines[0].length() : 0;
  }

  private static boolean goesOn(String before, String next) {
    char end = before.charAt(before.length() - 1);
    boolean open = Character.isLetterOrDigit(end) || end == ',' || end == '-' || end == ';';
    return open && (Character.isLowerCase(next.charAt(0)) || end == ',') && before.length() > 60;
  }

  private static Piece oneLine(Piece piece) {
    return new Piece(piece.kind(), Hyphens.join(piece.text()));
  }
}
