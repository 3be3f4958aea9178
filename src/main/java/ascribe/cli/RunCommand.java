package ascribe.cli;

import ascribe.batch.Batch;
import ascribe.batch.Progress;
import ascribe.batch.Settings;
import ascribe.batch.Stages;
import ascribe.batch.Stopped;
import ascribe.output.OutputFolder;
import ascribe.output.RunReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ascribe run}: the batch. */
@Command(
    name = "run",
    header = "Read all articles of a folder and write who attributed what to whom.",
    description = {
      "Sub-folders are included; hidden files and the output folder are left out. Writes"
          + " attributions.csv, claims.csv, entities.csv, articles.csv, errors.csv, articles.jsonl and run.json;"
          + " a file under its final name is always whole. What was read is kept in ascribe.db: the"
          + " next run into the same folder reads only what is new or has changed, and adds to it."
    },
    exitCodeList = {
      "0:all articles were read",
      "1:the job itself failed",
      "2:wrong usage",
      "3:finished, but some articles could not be read (listed in errors.csv)",
      "130:stopped with Ctrl-C; what is done is kept"
    },
    footer = {
      "  ascribe run                             from corpus/news into output",
      "  ascribe run ~/news -o ~/claims          another folder",
      "  ascribe run a.html b.pdf --delimiter ';' --min-score 0.5",
      "  ascribe run --config nightly.properties"
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private Look look;

  @Parameters(
      paramLabel = "FOLDER or FILE",
      arity = "0..*",
      description = "What to read (default: corpus/news).")
  private List<Path> inputs = List.of();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Articles worked on at a time (default: the number of cores).")
  private Integer jobs;

  @Option(
      names = "--xlsx",
      description = "Write attributions.xlsx too: all tables as one workbook.")
  private boolean xlsx;

  @Option(
      names = "--fresh",
      description = "Start over: forget all runs before into the same output folder.")
  private boolean fresh;

  @Option(
      names = "--prune",
      description = "Forget the articles that are not in the folder any more; else they stay.")
  private boolean prune;

  @Option(
      names = "--settle",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description =
          "Read only files that have not changed for so long; what is still being written waits for"
              + " the next run (default: ${DEFAULT-VALUE}).")
  private double settle;

  @Option(names = "--quiet", description = "No progress and no summary.")
  private boolean quiet;

  @Option(names = "--verbose", description = "A line for every article.")
  private boolean verbose;

  @Mixin private WritingOptions writing;

  @Mixin private ActorsOption actors;

  @Mixin private MapOption map;

  @Spec private CommandSpec spec;

  private final Streams streams;
  private final Stages stages;

  RunCommand(Streams streams, Stages stages) {
    this.streams = streams;
    this.stages = stages;
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    Progress progress = new Progress(streams.err(), style(), verbose);
    try (Interrupt interrupt = new Interrupt()) {
      return run(new Batch(settings, map.over(actors.over(stages)), progress, interrupt.stop()));
    }
  }

  private int run(Batch batch) {
    try {
      RunReport report = batch.run();
      if (!quiet) {
        new Summary(streams.err()).print(report, writing.output());
        tellOfOldWorkbook();
      }
      return report.counts().failures() > 0 ? ExitStatus.SOME_UNREADABLE : ExitStatus.OK;
    } catch (Stopped e) {
      streams.err().println("ascribe: " + e.getMessage());
      return ExitStatus.STOPPED;
    }
  }

  /** A run that was not asked for a workbook leaves the one of another run as it is. */
  private void tellOfOldWorkbook() {
    Path workbook = writing.output().resolve(OutputFolder.WORKBOOK);
    if (!xlsx && Files.exists(workbook)) {
      streams.err().println(workbook + " is of an earlier run; --xlsx writes it anew");
    }
  }

  private Settings settings() {
    int cores = Runtime.getRuntime().availableProcessors();
    if (jobs != null && jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs takes a number from 1 on");
    }
    if (!(settle >= 0 && settle <= 3600)) {
      throw new ParameterException(spec.commandLine(), "--settle takes seconds from 0 to 3600");
    }
    if (quiet && verbose) {
      throw new ParameterException(spec.commandLine(), "--quiet and --verbose exclude each other");
    }
    return new Settings(
        inputs(),
        writing.output(),
        jobs == null ? cores : jobs,
        writing.style(spec),
        xlsx,
        writing.filter(spec),
        Settings.LIMIT,
        Duration.ofMillis(Math.round(settle * 1000)),
        fresh,
        prune);
  }

  private List<Path> inputs() {
    List<Path> said = inputs.isEmpty() ? ConfigFile.inputs(spec.commandLine()) : inputs;
    return said.isEmpty() ? List.of(Path.of("corpus/news")) : said;
  }

  private Progress.Style style() {
    if (quiet) {
      return Progress.Style.NONE;
    }
    return streams.errIsTerminal() ? Progress.Style.BAR : Progress.Style.LINES;
  }
}
