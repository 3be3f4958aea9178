package ascribe.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows the lines of plain text that are remains of a page: {@code Icon}, datelines standing alone,
 * bylines, share boxes.
 */
final class Furniture {
  private static final int WORDS_OF_A_START = 12;
  private static final int LONGEST = 160;
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)(?:related|more|read (?:more|next|also)|see also|also read|recommended|you m(?:ay|ight)|trending|most (?:read|popular)|further reading|other news|latest)\\b");
  private static final Set<String> LINES = new HashSet<>();
  private static final List<String> STARTS = new ArrayList<>();
  private static final List<Pattern> PATTERNS = new ArrayList<>();

  static {
    for (String[] row : Table.read(Furniture.class, "furniture.tsv", 2)) {
      switch (row[0]) {
        case "line" -> LINES.add(row[1]);
        case "start" -> STARTS.add(row[1]);
        default ->
            PATTERNS.add(
                Pattern.compile(
                    row[1],
                    Pattern.UNICODE_CASE
                        | (row[1].contains("\\p{Lu}") ? 0 : Pattern.CASE_INSENSITIVE)));
      }
    }
  }

  private Furniture() {}

  /** Whether a line, without white space at either end, is furniture. */
  static boolean is(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    if (LINES.contains(lower) || Dates.isDateLine(line) || isMenu(lower)) {
      return true;
    }
    if (line.split("\\s+").length <= WORDS_OF_A_START
        && STARTS.stream().anyMatch(lower::startsWith)) {
      return true;
    }
    String firstLow =
        lower.startsWith("by ") || lower.startsWith("from ")
            ? lower.charAt(0) + line.substring(1)
            : line;
    return PATTERNS.stream().anyMatch(p -> p.matcher(firstLow).matches());
  }

  /** Whether a line stands above a list of other articles. */
  static boolean introducesOthers(String line) {
    return OTHERS.matcher(line).lookingAt();
  }

  /** Several words that each stand alone in menus. */
  private static boolean isMenu(String lower) {
    int end = 0;
    while (end < lower.length() && " \t\n|·•/".indexOf(lower.charAt(end)) < 0) {
      end++;
    }
    if (end == lower.length() || !LINES.contains(lower.substring(0, end))) {
      return false;
    }
    String[] words = lower.split("[\\s|·•/]+");
    return words.length >= 4 && LINES.containsAll(List.of(words));
  }
}
