package ascribe.article;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A calendar date of the precision that is known: a year, a month of a year, or a day. Never a
 * guess: no first of January stands for a year.
 *
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

  public PartialDate {
    if (year < 1 || year > 9999 || month < 0 || month > 12 || month == 0 && day != 0 || day < 0) {
      throw new IllegalArgumentException("no date: " + year + "-" + month + "-" + day);
    }
    if (day > 0) {
      LocalDate.of(year, month, day);
    }
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Reads {@code 2025}, {@code 2025-05} or {@code 2025-05-28}; empty for anything else. */
  public static Optional<PartialDate> parse(String iso) {
    var found = ISO.matcher(iso.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(number(found.group(1)), number(found.group(2)), number(found.group(3))));
    } catch (IllegalArgumentException | java.time.DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The day, where it is known. */
  public Optional<LocalDate> asDay() {
    return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
  }

  /** ISO 8601 with the precision known: {@code 2022}, {@code 2025-05}, {@code 2025-05-28}. */
  @Override
  public String toString() {
    if (month == 0) {
      return "%04d".formatted(year);
    }
    return day == 0
        ? "%04d-%02d".formatted(year, month)
        : "%04d-%02d-%02d".formatted(year, month, day);
  }
}
