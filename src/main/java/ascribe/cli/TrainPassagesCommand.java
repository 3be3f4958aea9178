package ascribe.cli;

import ascribe.Ascribe;
import ascribe.article.ArticleReader;
import ascribe.evaluate.AnnotatedScenes;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ascribe train passages}: what the encoder is trained on. */
@Command(
    name = "passages",
    header = "Write the passages of annotated articles, to train the encoder on.",
    description = {
      "The encoder itself is trained by the Python programs in src/main/python, which need PyTorch;"
          + " models/en-encoder.md says how."
    },
    exitCodeList = {"0:written", "1:data is missing or damaged", "2:wrong usage"},
    footer = {"  ascribe train passages corpus/claims corpus/written/*.jsonl.gz -o passages.jsonl"})
final class TrainPassagesCommand implements Callable<Integer> {
  @Mixin private Look look;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description =
          "Folders of annotated articles, tables of frame examples (.tsv), or annotations (.jsonl,"
              + " .jsonl.gz; default: those in corpus).")
  private List<Path> sources = List.of();

  @Mixin private TrainCommand.TextsOption texts;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Where the passages go.")
  private Path output;

  private final Streams streams;

  TrainPassagesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return TrainCommand.done(
        () -> {
          Ascribe ascribe = Ascribe.load();
          ArticleReader reader = new ArticleReader();
          AnnotatedScenes scenes = new AnnotatedScenes(reader::read, ascribe::scenes);
          int count = 0;
          try (Writer out = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
            for (Path source : sources.isEmpty() ? TrainCommand.corpora() : sources) {
              count += scenes.write(source, texts.folder(), out);
            }
          }
          streams.err().println(count + " articles into " + output);
        });
  }
}
