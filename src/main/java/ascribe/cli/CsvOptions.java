package ascribe.cli;

import ascribe.output.CsvStyle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of commands that write CSV. */
final class CsvOptions {
  @Option(
      names = "--delimiter",
      paramLabel = "C",
      defaultValue = ",",
      description = "Character between CSV values; tab for a tab (default: a comma).")
  private String delimiter;

  @Option(names = "--no-bom", description = "CSV files without a byte order mark.")
  private boolean noBom;

  CsvStyle style(CommandSpec command) {
    return new CsvStyle(character(command), !noBom);
  }

  private char character(CommandSpec command) {
    boolean tab = delimiter.equals("tab") || delimiter.equals("\\t");
    if (!tab && (delimiter.length() != 1 || "\"\r\n".contains(delimiter))) {
      throw new ParameterException(
          command.commandLine(),
          "--delimiter takes one character, or tab; no quote, no line break");
    }
    return tab ? '\t' : delimiter.charAt(0);
  }
}
