package ascribe.cli;

import ascribe.train.SyntaxTrainer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ascribe train syntax}: tagger, lemmas and parser. */
@Command(
    name = "syntax",
    header = "Train tagger, lemmas and parser (models/en-pos.bin, en-lemmas.tsv, en-syntax.bin).",
    description = {
      "Learns from sentences that a slower, better program analysed: a token a line (number, form,"
          + " lemma, Penn tag, head or 0, relation), an empty line behind each sentence, .gz or not."
          + " ascribe train silver makes such files. Needs 4 GB (java -Xmx6g)."
    },
    exitCodeList = {"0:trained", "1:data is missing or damaged", "2:wrong usage"},
    footer = {
      "  ascribe train silver ~/texts -o silver.tsv",
      "  ascribe train syntax silver.tsv -o /tmp/models"
    })
final class TrainSyntaxCommand implements Callable<Integer> {
  @Mixin private Look look;

  @Parameters(paramLabel = "SILVER", arity = "1..*", description = "Files with analysed sentences.")
  private List<Path> silver;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "target/train",
      description = "Folder for intermediate files (default: ${DEFAULT-VALUE}).")
  private Path work;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "models",
      description = "Folder for the models (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  public Integer call() {
    return TrainCommand.done(() -> SyntaxTrainer.train(silver, output, work));
  }
}
