package ascribe.cli;

import ascribe.batch.JobFailed;
import ascribe.batch.Stages;
import ascribe.evaluate.Evaluation;
import ascribe.evaluate.HtmlScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ascribe evaluate}: scores the program against a gold folder. */
@Command(
    name = "evaluate",
    header = "Score the program against articles annotated by hand.",
    description = {
      "GOLD holds one JSON file an article with text, marked and attributions. Mentions count where"
          + " span and type agree; a record is found (core) where who, whom and polarity agree, and"
          + " found in full where action and stance agree as well.",
      "With --html, GOLD holds web pages (*.html.gz) and gold.json, which says by page what phrases must be in"
          + " the article's text (with) and what must not (without)."
    },
    exitCodeList = {"0:scored", "1:the job itself failed", "2:wrong usage"},
    footer = {
      "  ascribe evaluate gold",
      "  ascribe evaluate gold --errors | less",
      "  ascribe evaluate gold --json | jq .records.core.f1",
      "  ascribe evaluate --html pages"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private Look look;

  /**
   * Rounds before the one whose time counts: by then all is as warm as in most of a nightly run.
   */
  private static final int WARM_UP = 4;

  @Parameters(paramLabel = "GOLD", description = "Folder of annotated articles.")
  private Path gold;

  @Option(names = "--errors", description = "Print every difference first.")
  private boolean errors;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Option(names = "--html", description = "Score the main text of web pages instead.")
  private boolean html;

  @Spec private CommandSpec spec;

  private final Streams streams;
  private final Stages stages;

  EvaluateCommand(Streams streams, Stages stages) {
    this.streams = streams;
    this.stages = stages;
  }

  @Override
  public Integer call() {
    if (html && json) {
      throw new ParameterException(spec.commandLine(), "--html prints no JSON");
    }
    if (!Files.isDirectory(gold)) {
      throw new JobFailed(gold + " is not a folder", "name the folder of the annotated articles");
    }
    try {
      if (html) {
        return pages();
      }
      Evaluation scores = Evaluation.of(gold, stages.bytes()::read, stages.ascribe().get());
      streams.out().print(errors ? scores.errors() : "");
      streams.out().print(json ? scores.json() : scores.table());
      return ExitStatus.OK;
    } catch (IOException e) {
      throw new JobFailed(e.getMessage(), "see evaluate --help for what the folder holds", e);
    }
  }

  private int pages() throws IOException {
    if (!Files.exists(gold.resolve("gold.json"))) {
      throw new JobFailed(
          gold + " holds no gold.json", "see evaluate --help for what the folder holds");
    }
    for (int round = 0; round < WARM_UP; round++) {
      HtmlScores.of(gold);
    }
    HtmlScores scores = HtmlScores.of(gold);
    if (errors) {
      scores.errors().forEach(streams.out()::println);
    }
    streams
        .out()
        .printf(
            Locale.ROOT,
            "%d pages: %d phrases found, %d missing, %d unwanted; F1 %.3f; %.1f ms CPU a page%n",
            scores.pages(),
            scores.found(),
            scores.missing(),
            scores.wrong(),
            scores.f1(),
            scores.cpuMillis());
    return ExitStatus.OK;
  }
}
