package ascribe.article;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the author of a page says about an element by its class, id and role. Names are taken apart
 * into words ({@code articleShare-box} is article, share, box) and looked up in {@code
 * page-hints.tsv}; two neighbours are looked up together as well ({@code read-more}).
 */
final class PageHints {
  enum Hint {
    /** Never part of an article. */
    FURNITURE,
    /** Readers' comments: may be longer than the article. */
    COMMENTS,
    /** Rarely part of an article. */
    UNLIKELY,
    /** Announces another article. */
    TEASER,
    /** Speaks for the main text. */
    BODY,
    /** A line about the article: byline, date, caption, tags. */
    LINE
  }

  /** Names under which WordPress files an article: they say nothing about the element. */
  private static final Pattern OF_THE_SITE =
      Pattern.compile("(?:category|tag|format|type|status|postid|term)-[\\w%-]+");

  private static final Map<String, Hint> WORDS = new HashMap<>();

  static {
    for (String[] row : Table.read(PageHints.class, "page-hints.tsv", 2)) {
      WORDS.put(row[1], Hint.valueOf(row[0].toUpperCase(Locale.ROOT)));
    }
  }

  private final Map<String, Set<Hint>> known = new HashMap<>();

  /** What the names on an element hint at; remembered for the page. */
  Set<Hint> of(Element element) {
    if (element.attributesSize() == 0) {
      return Set.of();
    }
    String names =
        element.className()
            + ' '
            + element.id()
            + ' '
            + element.attr("role")
            + ' '
            + element.attr("itemprop")
            + ' '
            + element.attr("data-component")
            + ' '
            + element.attr("data-testid")
            + ' '
            + element.attr("data-hook");
    return known.computeIfAbsent(names, PageHints::lookUp);
  }

  private static Set<Hint> lookUp(String names) {
    Set<Hint> hints = EnumSet.noneOf(Hint.class);
    for (String name : names.split("\\s+")) {
      if (!OF_THE_SITE.matcher(name).matches()) {
        add("=" + name.toLowerCase(Locale.ROOT), hints);
        words(name, hints);
      }
    }
    return hints;
  }

  private static void words(String name, Set<Hint> hints) {
    String before = "";
    int start = -1;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      boolean hump =
          letter
              && start >= 0
              && Character.isUpperCase(c)
              && !Character.isUpperCase(name.charAt(i - 1));
      if (start >= 0 && (!letter || hump)) {
        String word = name.substring(start, i).toLowerCase(Locale.ROOT);
        add(word, hints);
        add(before + "-" + word, hints);
        before = word;
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
  }

  private static void add(String word, Set<Hint> hints) {
    Hint hint = WORDS.get(word);
    if (hint != null) {
      hints.add(hint);
    }
  }
}
