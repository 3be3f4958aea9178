package ascribe.cli;

import ascribe.batch.Filter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of commands that choose which records are written. */
final class FilterOptions {
  @Option(
      names = "--min-score",
      paramLabel = "X",
      defaultValue = "0",
      description = "Write only records whose score is at least X, from 0 to 1.")
  private double minScore;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Write only records of this day or later, such as 2026-11-01.")
  private String since;

  @Option(
      names = "--country",
      paramLabel = "CC",
      defaultValue = "",
      description = "Write only records with a party of this country: two letters, such as CN.")
  private String country;

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Write only records by or of this party: any name of a group, such as APT28.")
  private String actor;

  Filter filter(CommandSpec command) {
    if (!(minScore >= 0 && minScore <= 1)) {
      throw new ParameterException(command.commandLine(), "--min-score takes a number from 0 to 1");
    }
    if (!country.isEmpty() && !isCountry(upper(country))) {
      throw new ParameterException(
          command.commandLine(), "--country takes the two letters of a country, such as CN");
    }
    try {
      Optional<LocalDate> from = Optional.ofNullable(since).map(LocalDate::parse);
      return new Filter(minScore, from, upper(country), actor.strip());
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          command.commandLine(), "--since takes a day such as 2026-11-01, not '" + since + "'");
    }
  }

  private static boolean isCountry(String code) {
    return Set.of(Locale.getISOCountries()).contains(code) || code.equals("XK");
  }

  private static String upper(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }
}
