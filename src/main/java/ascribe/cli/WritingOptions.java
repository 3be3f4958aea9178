package ascribe.cli;

import ascribe.batch.Filter;
import ascribe.output.CsvStyle;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of commands that write what the ledger of an output folder holds. */
final class WritingOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "The output folder of the runs; run makes it (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Take what is not said here from this file, lines such as 'output = claims'"
              + " (default: ascribe.properties in the current folder, if there is one).")
  private Path config;

  @Mixin private CsvOptions csv;

  @Mixin private FilterOptions filter;

  Path output() {
    return output;
  }

  CsvStyle style(CommandSpec command) {
    return csv.style(command);
  }

  Filter filter(CommandSpec command) {
    return filter.filter(command);
  }
}
