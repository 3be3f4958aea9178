package ascribe.cli;

import ascribe.train.ClaimsTrainer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ascribe train claims}: what each sign of a claim is worth. */
@Command(
    name = "claims",
    header = "Train the judgement of claims (models/en-claims.tsv and the tables beside it).",
    description = {
      "Reads annotated articles with the frames and tables of this program and learns by which signs"
          + " right claims are told from wrong ones. Train anew after changes to the frames or the"
          + " encoder. Some minutes."
    },
    exitCodeList = {
      "0:trained",
      "1:data is missing or damaged; nothing was changed",
      "2:wrong usage"
    },
    footer = {"  ascribe train claims --from corpus/claims -o /tmp"})
final class TrainClaimsCommand implements Callable<Integer> {
  @Mixin private Look look;

  @Option(
      names = "--from",
      paramLabel = "PATH",
      description =
          "A folder of annotated articles, a table of frame examples (.tsv), or annotated articles"
              + " or annotations of texts that lie elsewhere (.jsonl, .jsonl.gz); may be repeated (default: corpus/claims, the tables in"
              + " corpus/frames, the files in corpus/annotations and corpus/written).")
  private List<Path> from = List.of();

  @Mixin private TrainCommand.TextsOption texts;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "models",
      description = "Folder where the models go (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  public Integer call() {
    return TrainCommand.done(
        () ->
            ClaimsTrainer.train(
                from.isEmpty() ? TrainCommand.corpora() : from, texts.folder(), output));
  }
}
