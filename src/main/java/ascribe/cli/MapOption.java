package ascribe.cli;

import ascribe.article.FieldNames;
import ascribe.batch.JobFailed;
import ascribe.batch.Stages;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of commands that read articles: what the fields of articles in data are called. */
final class MapOption {
  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "What JSON and CSV call the fields of an article, before the names the program knows:"
              + " lines of a field (title, text, url, published, publisher, author, language), a tab"
              + " and a name; a.b is b within a.")
  private Path file;

  /** Stages that know the names of the file as well. */
  Stages over(Stages stages) {
    if (file == null) {
      return stages;
    }
    try {
      return stages.with(FieldNames.read(file));
    } catch (IOException e) {
      throw new JobFailed(e.getMessage(), "mend the file, or leave --map out", e);
    }
  }
}
