package ascribe.cli;

import ascribe.train.NamesTrainer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ascribe train names}: the model of people's and organisations' names. */
@Command(
    name = "names",
    header = "Train the model of people's and organisations' names (models/en-names.bin).",
    description = {
      "Needs the corpora of models/en-names.md, the marked sentences in corpus/names, and the word"
          + " clusters and name lists of NLP4J:",
      "  mvn dependency:get -Dartifact=edu.emory.mathcs.nlp:nlp4j-api:1.1.3",
      "  mvn dependency:get -Dartifact=edu.emory.mathcs.nlp:nlp4j-english:1.1.3",
      "About 80 s and 3 GB (java -Xmx4g)."
    },
    exitCodeList = {
      "0:trained",
      "1:data is missing or damaged; nothing was changed",
      "2:wrong usage"
    },
    footer = {"  ascribe train names --corpora ~/ner --free -o /tmp/en-names.bin"})
final class TrainNamesCommand implements Callable<Integer> {
  @Mixin private Look look;

  @Option(
      names = "--corpora",
      paramLabel = "DIR",
      defaultValue = "../shared/ner/train",
      description = "Folder below which the corpora lie (default: ${DEFAULT-VALUE}).")
  private Path corpora;

  @Option(
      names = "--own",
      paramLabel = "DIR",
      defaultValue = "corpus/names",
      description = "The project's own marked sentences (default: ${DEFAULT-VALUE}).")
  private Path own;

  @Mixin private TrainCommand.JarsOption jars;

  @Option(
      names = "--free",
      description = "Only the corpora as published, without the tags of two other programs.")
  private boolean free;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "models/en-names.bin",
      description = "Where the model goes (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  public Integer call() {
    return TrainCommand.done(() -> NamesTrainer.train(corpora, own, jars.folder(), output, free));
  }
}
