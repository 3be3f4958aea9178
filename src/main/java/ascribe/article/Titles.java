package ascribe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page, without the site's name that most pages put beside it. */
final class Titles {
  private static final Pattern PARTED =
      Pattern.compile("\\s+[|\\-–—•·»:/\\\\>~]+\\s+|\\s*[|»]\\s*|\\s+::\\s+");

  /** The name of a site and a headline: {@code The Gazette: Ten charged over theft of cables}. */
  private static final Pattern LED_BY_NAME = Pattern.compile("(\\S+(?: \\S+){0,4}):\\s+(.+)");

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What stands between a title and the name of its site. */
  private static final Pattern NO_NAME =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[\\s|\\-–—•·»:/\\\\>~]+$");

  /** Characters of a headline; longer ones are no headlines. */
  private static final int LONGEST = 500;

  /** Headings of the first rank that are looked at, and parts of the browser's title. */
  private static final int MOST = 50;

  private static final int PARTS = 6;

  private final String printed;
  private final List<String> headings = new ArrayList<>();
  private final List<String> stated = new ArrayList<>();
  private final Element body;
  private final String site;
  private final String host;
  private final String path;

  /**
   * @param headline of the schema.org data, or empty
   * @param meta of the meta elements, or empty
   * @param site the publisher, or empty
   */
  Titles(Document page, String headline, String meta, String site, String url) {
    Element title = page.selectFirst("head title");
    title = title == null ? page.selectFirst("title") : title;
    this.printed = title == null ? "" : PageData.clean(title.text());
    for (Element h1 : page.getElementsByTag("h1")) {
      String text = PageData.clean(h1.text());
      if (!text.isEmpty() && text.length() < 300 && headings.size() < MOST) {
        headings.add(text);
      }
    }
    for (String each : new String[] {headline, meta}) {
      if (!each.isBlank() && each.length() < 2 * LONGEST) {
        stated.add(PageData.clean(each));
      }
    }
    this.body = page.body();
    this.site = site;
    this.host = url.replaceFirst("(?i)^https?://(?:www\\.)?", "").replaceFirst("[/?#].*", "");
    this.path = fold(url.replaceFirst("(?i)^https?://[^/]*", ""));
  }

  String title() {
    String title = best();
    boolean words = title.codePoints().anyMatch(Character::isLetterOrDigit);
    return words
        ? title.substring(0, Math.min(title.length(), LONGEST)).replaceFirst("\\s+[-–—|:·]+$", "")
        : "";
  }

  /**
   * The heading that the page's data repeat; else what the data say; else the heading that the
   * browser's title begins with. A heading may be the site's name or that of a section.
   */
  private String best() {
    for (String heading : headings) {
      if (heading.length() > 3
          && !isSite(heading)
          && stated.stream().anyMatch(s -> within(s, heading) || within(heading, s))) {
        return bare(heading);
      }
    }
    for (String heading : headings) {
      if (!stated.isEmpty() && isWorded(heading)) {
        return bare(heading);
      }
    }
    for (String each : stated) {
      if (each.length() > 3 && !isSite(each)) {
        return bare(each);
      }
    }
    String part = printedPart();
    if (!part.isEmpty()) {
      return part;
    }
    for (String heading : headings) {
      if (PARTED.matcher(heading).find()
          && printed.length() > heading.length() + 6
          && printed.endsWith(heading)) {
        // Names such as "Figures - Salsa Club" stand on every page of a site, the article before
        // them.
        return bare(printed.substring(0, printed.length() - heading.length()))
            .replaceFirst("[^\\p{L}\\p{N}.!?)”\"]+$", "");
      }
      if (heading.length() > 3 && !isSite(heading) && within(printed, heading)) {
        return bare(heading);
      }
    }
    if (!printed.isEmpty() && !isSite(printed)) {
      return bare(printed);
    }
    return headings.isEmpty() ? "" : headings.get(0);
  }

  /**
   * Whether a heading is the article's in other words than the page's data have for readers of
   * other sites: it stands in the browser's title or in the address, or has most words of the data.
   */
  private boolean isWorded(String heading) {
    List<String> words = List.of(fold(heading).split(" "));
    if (words.size() < 4 || isSite(heading)) {
      return false;
    }
    return within(printed, heading)
        || slugOf(words)
        || stated.stream().anyMatch(s -> share(words, List.of(fold(s).split(" "))) >= 0.6);
  }

  /** Whether the address is made of the first words of a heading. */
  private boolean slugOf(List<String> words) {
    return words.size() >= 6 && path.contains(String.join(" ", words.subList(0, 6)));
  }

  /** Which part of the words of two titles, with regard to the longer, is the same. */
  private static double share(List<String> words, List<String> others) {
    long same = words.stream().distinct().filter(others::contains).count();
    return (double) same / Math.max(words.size(), others.size());
  }

  /**
   * Of a browser's title of several parts, the part that the page prints anywhere as a line of its
   * own and that is longer than its first heading, which is the site's name then.
   */
  private String printedPart() {
    List<String> parts = new ArrayList<>(List.of(PARTED.split(printed)));
    Matcher colon = LED_BY_NAME.matcher(printed);
    if (colon.matches()) {
      parts.add(colon.group(2));
    }
    if (parts.size() < 2 || parts.size() > PARTS) {
      return "";
    }
    int least = headings.isEmpty() ? 0 : words(headings.get(0));
    return parts.stream()
        .map(String::strip)
        .filter(p -> words(p) >= 3 && words(p) > least && !isSite(p) && isLine(fold(p)))
        .findFirst()
        .orElse("");
  }

  private boolean isLine(String folded) {
    for (Element element : body.getAllElements()) {
      String own = element.ownText();
      if (own.length() >= folded.length() && own.length() < 300 && fold(own).equals(folded)) {
        return true;
      }
    }
    return false;
  }

  private static int words(String text) {
    return text.split("\\s+").length;
  }

  /** The name of the site beside the title in the browser's, or empty. */
  String site() {
    String title = title();
    int at = printed.indexOf(title);
    if (title.isEmpty() || at < 0 || printed.length() == title.length()) {
      return "";
    }
    String after = printed.substring(at + title.length()).strip();
    String before = printed.substring(0, at).strip();
    String[] parts = PARTED.split(after.isEmpty() ? before : after);
    if (parts.length == 0) {
      return "";
    }
    String name = NO_NAME.matcher(parts[after.isEmpty() ? 0 : parts.length - 1]).replaceAll("");
    return isName(name) && !fold(title).contains(fold(name)) ? name : "";
  }

  private static boolean isName(String part) {
    return words(part) <= 6
        && !part.isEmpty()
        && Character.isLetterOrDigit(part.charAt(0))
        && !part.matches(
            "(?iu)(?:by|von|par|por) .*|print(?:er.*)?|view topic|blog archive|.*\\b(?:19|20)\\d\\d");
  }

  private String bare(String title) {
    String bare = title;
    for (int i = 0; i < 3; i++) {
      var parted = PARTED.matcher(bare);
      int start = -1;
      int end = -1;
      int firstStart = -1;
      int firstEnd = -1;
      while (parted.find()) {
        firstStart = firstStart < 0 ? parted.start() : firstStart;
        firstEnd = firstEnd < 0 ? parted.end() : firstEnd;
        start = parted.start();
        end = parted.end();
      }
      if (start > 0 && isSite(bare.substring(end))) {
        bare = bare.substring(0, start);
      } else if (firstStart > 0 && isSite(bare.substring(0, firstStart))) {
        bare = bare.substring(firstEnd);
      } else if (start > 0
          && headings.stream().anyMatch(h -> fold(h).equals(fold(PARTED.split(title)[0])))) {
        return PARTED.split(title)[0].strip();
      } else {
        break;
      }
    }
    return withoutSection(bare.strip());
  }

  /** Of "Local News | Ten charged over theft of cables" the headline. */
  private static String withoutSection(String title) {
    String[] parts = title.split("\\s*\\|\\s*");
    if (parts.length != 2) {
      return title;
    }
    int first = parts[0].split("\\s+").length;
    int second = parts[1].split("\\s+").length;
    return first <= 3 && second >= 5 ? parts[1] : second <= 3 && first >= 4 ? parts[0] : title;
  }

  /** Whether a part of a title is the name of the site or of its host. */
  private boolean isSite(String part) {
    String folded = fold(part).replace(" ", "");
    if (folded.isEmpty()) {
      return true;
    }
    String name = fold(site).replace(" ", "");
    String address = fold(host).replace(" ", "");
    return !name.isEmpty()
            && (name.equals(folded)
                || folded.length() > 3
                    && (name.contains(folded)
                        || folded.contains(name) && folded.length() < name.length() * 2))
        || folded.length() > 3 && address.startsWith(folded)
        || folded.equals(address);
  }

  private static boolean within(String title, String heading) {
    return fold(title).contains(fold(heading)) && !fold(heading).isEmpty();
  }

  static String fold(String text) {
    return OTHERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
