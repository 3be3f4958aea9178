package ascribe.cli;

import ascribe.article.Article;
import ascribe.article.Block;
import ascribe.article.Outcome;
import ascribe.article.PartialDate;
import ascribe.batch.JobFailed;
import ascribe.batch.Stages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ascribe text}: what was read of articles, before any name or claim is looked for. */
@Command(
    name = "text",
    header = "Show what is read of articles: what they say about themselves, and their text.",
    description = {
      "Shows why a record is missing: text that is not printed here was not read. Every part stands"
          + " behind its kind: headline, heading, paragraph, list_item, quote, or furniture, which is"
          + " left out. Of an archive every article inside is shown."
    },
    exitCodeList = {
      "0:all were read",
      "1:the job itself failed",
      "2:wrong usage",
      "3:some could not be read"
    },
    footer = {"  ascribe text story.html", "  ascribe text news.zip | less", "  ascribe text -"})
final class TextCommand implements Callable<Integer> {
  @Mixin private Look look;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Articles or archives of them; - reads standard input.")
  private List<String> files;

  @Mixin private MapOption map;

  private final Streams streams;
  private final Stages stages;
  private boolean anyFailed;

  TextCommand(Streams streams, Stages stages) {
    this.streams = streams;
    this.stages = stages;
  }

  @Override
  public Integer call() throws IOException {
    Stages stages = map.over(this.stages);
    for (String file : files) {
      if (file.equals("-")) {
        show(stages.bytes().read(streams.in().readAllBytes(), "-"));
        continue;
      }
      Path path = Path.of(file);
      if (!Files.exists(path)) {
        throw new JobFailed(
            file + " does not exist", "name a file that does, or - for standard input");
      }
      if (Files.isDirectory(path)) {
        throw new JobFailed(file + " is a folder", "name the files in it");
      }
      stages.files().read(path, path.getFileName().toString(), this::show);
    }
    return anyFailed ? ExitStatus.SOME_UNREADABLE : ExitStatus.OK;
  }

  private void show(Outcome outcome) {
    if (outcome instanceof Outcome.Read read) {
      show(read.article(), "");
    } else if (outcome instanceof Outcome.Skipped skipped) {
      show(skipped.article(), skipped.reason());
    } else if (outcome instanceof Outcome.Failed failed) {
      anyFailed = true;
      streams.err().println("ascribe: " + failed.source() + ": " + failed.reason());
    }
  }

  private void show(Article article, String skipped) {
    field("source", article.source());
    field("skipped", skipped);
    field("title", article.title());
    field("publisher", article.publisher());
    field("author", article.author());
    field("published", article.published().map(PartialDate::toString).orElse(""));
    field("address", article.url());
    field("language", article.language());
    field("words", String.format(Locale.ROOT, "%,d", article.words()));
    PrintStream out = streams.out();
    for (Block block : article.blocks()) {
      out.println();
      out.println("[" + block.kind().name().toLowerCase(Locale.ROOT) + "]");
      out.println(MarkedText.safe(block.span().of(article.text())));
    }
    out.println();
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      streams.out().println(String.format("%-11s", name) + MarkedText.safe(value));
    }
  }
}
