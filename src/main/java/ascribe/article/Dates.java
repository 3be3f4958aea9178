package ascribe.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads calendar dates as pages and papers print them in English and in ISO 8601. */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String WEEKDAY =
      "(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?";
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\d)");
  private static final Pattern MONTH_FIRST =
      insensitive("\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      insensitive("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+(\\d{4})\\b");
  private static final String TIME =
      "(?:[,|·•\\-–—\\s]*(?:at\\s+)?\\d{1,2}[:.]\\d\\d(?::\\d\\d)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:[A-Z]{2,5}|[+-]\\d\\d:?\\d\\d)?)?";
  private static final Pattern DATE_LINE =
      insensitive(
          "(?:(?:published|updated|posted|last updated|date|on)[:\\s]+)?"
              + WEEKDAY
              + "(?:"
              + MONTH
              + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+"
              + MONTH
              + ",?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+"
              + MONTH
              + "|"
              + MONTH
              + "\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{4}[-_/.]\\d\\d[-_/.]\\d\\d(?:t\\S*)?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})"
              + TIME
              + "\\.?");

  private Dates() {}

  private static Pattern insensitive(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d./])(\\d{1,2})([./])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)");

  /** With dots the day comes first; with slashes only a number beyond 12 tells. */
  private static Optional<PartialDate> numbers(String text) {
    Matcher found = NUMBERS.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(found.group(1));
    int second = Integer.parseInt(found.group(3));
    boolean dayFirst = found.group(2).equals(".") || first > 12;
    if (!dayFirst && second <= 12 && first != second) {
      return Optional.empty();
    }
    return PartialDate.parse(
        "%s-%02d-%02d"
            .formatted(found.group(4), dayFirst ? second : first, dayFirst ? first : second));
  }

  /** Whether a line holds a date and nothing else but a time. */
  static boolean isDateLine(String line) {
    return line.length() < 60 && DATE_LINE.matcher(line.strip()).matches();
  }

  /** The first full date in a text; nothing where day and month cannot be told apart. */
  static Optional<PartialDate> find(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return PartialDate.parse(iso.group());
    }
    Matcher month = MONTH_FIRST.matcher(text);
    Matcher day = DAY_FIRST.matcher(text);
    boolean monthFirst = month.find();
    boolean dayFirst = day.find();
    if (monthFirst && (!dayFirst || month.start() <= day.start())) {
      return date(month.group(3), month.group(1), month.group(2));
    }
    return dayFirst ? date(day.group(3), day.group(2), day.group(1)) : numbers(text);
  }

  /** A line with its first full date and what belongs to it taken out. */
  static String without(String line) {
    return PRINTED.matcher(line).replaceFirst(" ").replaceAll("\\s+", " ").strip();
  }

  private static final Pattern PRINTED =
      insensitive(
          WEEKDAY
              + "(?:"
              + MONTH
              + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+"
              + MONTH
              + ",?\\s+\\d{4}|\\d{4}-\\d\\d-\\d\\d)");

  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(19\\d\\d|20\\d\\d)[/.]?([01]\\d)[/.]?([0-3]\\d)(?!\\d)");

  /**
   * The date of a machine-readable or printed time stamp: {@code 2025-05-28T23:10:00-04:00}, {@code
   * 20250528}, {@code 28 May 2025}, {@code 2025-05}.
   */
  static Optional<PartialDate> stamp(String value) {
    String stamp = value.strip();
    if (stamp.isEmpty() || stamp.length() > 100) {
      return Optional.empty();
    }
    Optional<PartialDate> found = PartialDate.parse(stamp).or(() -> find(stamp));
    if (found.isEmpty()) {
      Matcher compact = COMPACT.matcher(stamp);
      if (compact.find()) {
        found =
            PartialDate.parse(compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3));
      }
    }
    return found.filter(d -> d.year() >= 1900 && (d.year() > 1970 || d.month() > 0));
  }

  private static Optional<PartialDate> date(String year, String month, String day) {
    int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    return PartialDate.parse("%s-%02d-%02d".formatted(year, number, Integer.parseInt(day)));
  }
}
