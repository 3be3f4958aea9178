package ascribe.cli;

import ascribe.batch.Export;
import ascribe.batch.JobFailed;
import ascribe.batch.Stages;
import ascribe.output.CsvStyle;
import ascribe.output.ExportFormat;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ascribe export}: what runs have found, in another form. */
@Command(
    name = "export",
    header = "Write what runs have found as JSON, CSV, a workbook or STIX 2.1; reads no article.",
    description = {
      "Everything comes from the ledger ascribe.db in the output folder of a run. json is one array of"
          + " articles with the keys of articles.jsonl, jsonl the same with an article a line; csv has"
          + " the columns of attributions.csv; xlsx has all tables; stix is a STIX 2.1 bundle. The"
          + " same ledger gives the same bytes; a file is whole or not there."
    },
    exitCodeList = {
      "0:written",
      "1:there is no ledger that can be read, or the result cannot be written",
      "2:wrong usage"
    },
    footer = {
      "  ascribe export --format stix --to bundle.json",
      "  ascribe export -o ~/claims --format xlsx --since 2026-11-01 --to november.xlsx",
      "  ascribe export --format jsonl --actor APT28 | jq -c .attributions[]"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private Look look;

  /** As typed. */
  enum Format {
    json,
    jsonl,
    csv,
    xlsx,
    stix
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "${COMPLETION-CANDIDATES}.")
  private Format format;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Where to write; - is standard output (default: ${DEFAULT-VALUE}).")
  private String target;

  @Mixin private WritingOptions writing;

  @Spec private CommandSpec spec;

  private final Streams streams;
  private final Stages stages;

  ExportCommand(Streams streams, Stages stages) {
    this.streams = streams;
    this.stages = stages;
  }

  @Override
  public Integer call() {
    ExportFormat form = ExportFormat.valueOf(format.name().toUpperCase(Locale.ROOT));
    CsvStyle style = writing.style(spec);
    if (!target.equals("-")) {
      new Export(writing.output(), writing.filter(spec), form, style, stages.disk())
          .toFile(Path.of(target));
      return ExitStatus.OK;
    }
    if (format == Format.xlsx && streams.outIsTerminal()) {
      throw new ParameterException(
          spec.commandLine(), "a workbook is nothing for a terminal; name a file with --to");
    }
    // a pipe into another program has no use for a byte order mark
    CsvStyle bare = new CsvStyle(style.delimiter(), false);
    new Export(writing.output(), writing.filter(spec), form, bare, stages.disk())
        .toStream(streams.out());
    if (streams.out().checkError()) {
      throw new JobFailed(
          "standard output takes no more", "make room, or name a file with --to FILE");
    }
    return ExitStatus.OK;
  }
}
