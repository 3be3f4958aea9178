package ascribe.cli;

import ascribe.Ascribe;
import ascribe.Reading;
import ascribe.article.Article;
import ascribe.article.Outcome;
import ascribe.batch.JobFailed;
import ascribe.batch.Stages;
import ascribe.mention.Mentions;
import ascribe.output.CsvStyle;
import ascribe.output.Prints;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ascribe article}: one article, result on standard output. */
@Command(
    name = "article",
    header = "Read one article and show who attributes what to whom in it.",
    description = {
      "The text format shows the article with names and claims marked, then the claims one by one."
          + " json has the keys of articles.jsonl, csv the columns of attributions.csv (without a"
          + " byte order mark)."
    },
    exitCodeList = {
      "0:the article was read",
      "1:the job itself failed",
      "2:wrong usage",
      "3:the article could not be read"
    },
    footer = {
      "  ascribe article report.pdf",
      "  ascribe article story.html --format json | jq .attributions",
      "  curl -s https://example.org/story | ascribe article -",
      "  ascribe article ./-                     a file that is named -",
      "  ascribe article --explain --sentence 'Estonia blamed Russia for the attack on its banks.'"
    })
final class ArticleCommand implements Callable<Integer> {
  @Mixin private Look look;

  /** How the result is printed. */
  enum Format {
    text,
    json,
    csv
  }

  /** When the text format is in colour. */
  enum Colour {
    auto,
    always,
    never
  }

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The article in any format; - reads standard input.")
  private String file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, on a terminal only).")
  private Colour colour;

  @Option(
      names = "--sentence",
      paramLabel = "TEXT",
      description = "Read this text instead of a file.")
  private String sentence;

  @Option(
      names = "--explain",
      description =
          "After the claims, in the text format: the frame, the way through the sentence to each"
              + " party, and what the words were resolved to.")
  private boolean explain;

  @Mixin private ActorsOption actors;

  @Mixin private MapOption map;

  @Spec private CommandSpec spec;

  private final Streams streams;
  private final Stages stages;

  ArticleCommand(Streams streams, Stages stages) {
    this.streams = streams;
    this.stages = stages;
  }

  @Override
  public Integer call() throws IOException {
    if ((file == null) == (sentence == null)) {
      throw new ParameterException(
          spec.commandLine(), "name one FILE, - for standard input, or a --sentence");
    }
    if (explain && format != Format.text) {
      throw new ParameterException(spec.commandLine(), "--explain goes with --format text");
    }
    Stages known = map.over(actors.over(stages));
    var loading = CompletableFuture.supplyAsync(known.ascribe());
    List<Outcome> outcomes = read(known);
    List<Reading> readings = new ArrayList<>();
    int status = ExitStatus.OK;
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Read read) {
        readings.add(loading.join().apply(read.article()));
      } else if (outcome instanceof Outcome.Skipped skipped) {
        streams.err().println("ascribe: " + skipped.source() + ": skipped: " + skipped.reason());
        readings.add(empty(skipped.article()));
      } else if (outcome instanceof Outcome.Failed failed) {
        streams.err().println("ascribe: " + failed.source() + ": " + failed.reason());
        status = ExitStatus.SOME_UNREADABLE;
      }
    }
    print(readings);
    if (explain) {
      Ascribe ascribe = Ascribe.load(known.actors());
      ArticleView view = new ArticleView(palette(), streams.out());
      readings.forEach(reading -> view.explain(ascribe.explain(reading.article())));
    }
    return status;
  }

  private Palette palette() {
    boolean coloured =
        colour == Colour.always
            || colour == Colour.auto && streams.outIsTerminal() && Terminal.wantsColour();
    return coloured ? Palette.COLOUR : Palette.PLAIN;
  }

  private List<Outcome> read(Stages known) throws IOException {
    if (sentence != null) {
      return List.of(known.bytes().read(sentence.getBytes(StandardCharsets.UTF_8), "sentence.txt"));
    }
    if (file.equals("-")) {
      return List.of(known.bytes().read(streams.in().readAllBytes(), "-"));
    }
    Path path = path();
    if (!Files.exists(path)) {
      throw new JobFailed(
          file + " does not exist", "name a file that does, or - for standard input");
    }
    if (Files.isDirectory(path)) {
      throw new JobFailed(file + " is a folder", "use: ascribe run " + file);
    }
    List<Outcome> outcomes = new ArrayList<>();
    known.files().read(path, path.getFileName().toString(), outcomes::add);
    return outcomes;
  }

  private Path path() {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new JobFailed(
          "this session cannot spell the file's name",
          "set LC_ALL=C.UTF-8, or use: ascribe article - < FILE",
          e);
    }
  }

  private static Reading empty(Article article) {
    return new Reading(article, new Mentions(List.of(), Map.of()), List.of());
  }

  private void print(List<Reading> readings) throws IOException {
    if (format == Format.text) {
      readings.forEach(reading -> new ArticleView(palette(), streams.out()).print(reading));
      return;
    }
    Writer out = new BufferedWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8));
    if (format == Format.json) {
      Prints.json(readings, out);
    } else {
      Prints.csv(readings, new CsvStyle(',', false), out);
    }
    out.flush();
  }
}
