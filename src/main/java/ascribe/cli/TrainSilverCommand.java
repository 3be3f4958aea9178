package ascribe.cli;

import ascribe.train.SilverMaker;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ascribe train silver}: sentences for {@code train syntax}. */
@Command(
    name = "silver",
    header = "Let NLP4J analyse texts, for train syntax to learn from.",
    description = {
      "Needs the jars of NLP4J 1.1.3 and of two libraries it uses, 3 GB (java -Xmx4g) and some 13 s to"
          + " load; the last column holds NLP4J's names:",
      "  mvn dependency:get -Dartifact=edu.emory.mathcs.nlp:nlp4j-api:1.1.3",
      "  mvn dependency:get -Dartifact=edu.emory.mathcs.nlp:nlp4j-english:1.1.3"
    },
    exitCodeList = {
      "0:written",
      "1:texts or jars are missing; nothing was changed",
      "2:wrong usage"
    },
    footer = {"  ascribe train silver ~/texts -o silver.tsv"})
final class TrainSilverCommand implements Callable<Integer> {
  @Mixin private Look look;

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "Text files, or folders with .txt files.")
  private List<Path> texts;

  @Mixin private TrainCommand.JarsOption jars;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Where the sentences go.")
  private Path output;

  private final Streams streams;

  TrainSilverCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return TrainCommand.done(
        () -> {
          int read = SilverMaker.make(texts, jars.folder(), output);
          streams.err().println(read + " texts analysed into " + output);
        });
  }
}
