package ascribe.cli;

import ascribe.batch.JobFailed;
import ascribe.batch.Stages;
import ascribe.evaluate.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ascribe evaluate}: scores the program against a gold folder. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    header = "Score the program against articles annotated by hand.",
    descriptionHeading = "%n",
    description = {
      "GOLD holds one JSON file an article with text, marked and attributions. Mentions count where"
          + " span and type agree; a record is found (core) where who, whom and polarity agree, and"
          + " found in full where action and stance agree as well."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:scored", "1:the job itself failed", "2:wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe evaluate gold",
      "  ascribe evaluate gold --errors | less",
      "  ascribe evaluate gold --json | jq .records.core.f1"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "GOLD", description = "Folder of annotated articles.")
  private Path gold;

  @Option(names = "--errors", description = "Print every difference first.")
  private boolean errors;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  private final Streams streams;
  private final Stages stages;

  EvaluateCommand(Streams streams, Stages stages) {
    this.streams = streams;
    this.stages = stages;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(gold)) {
      throw new JobFailed(gold + " is not a folder", "name the folder of the annotated articles");
    }
    try {
      Evaluation scores = Evaluation.of(gold, stages.bytes()::read, stages.ascribe().get());
      streams.out().print(errors ? scores.errors() : "");
      streams.out().print(json ? scores.json() : scores.table());
      return ExitStatus.OK;
    } catch (IOException e) {
      throw new JobFailed(e.getMessage(), "see evaluate --help for what the folder holds", e);
    }
  }
}
