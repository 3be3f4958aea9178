package ascribe.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads articles of any format, alone or in containers. Safe for many threads. */
public final class ArticleReader {
  private final FieldNames fields;

  public ArticleReader() {
    this(FieldNames.standard());
  }

  /**
   * @param fields what the fields of articles are called in data
   */
  public ArticleReader(FieldNames fields) {
    this.fields = fields;
  }

  /**
   * Reads one file and hands on what became of it: one outcome for an article, any number for a
   * container.
   *
   * @param file the file to read
   * @param source how the outcome names it; articles in a container are {@code source!/name}
   * @param sink takes each outcome in the order of the container; called on this thread
   */
  public void read(Path file, String source, Consumer<Outcome> sink) {
    try {
      BasicFileAttributes kind = Files.readAttributes(file, BasicFileAttributes.class);
      if (!kind.isRegularFile()) {
        String what = kind.isDirectory() ? "a folder" : "a pipe or a device";
        sink.accept(
            new Outcome.Failed(source, "no file but " + what + "; name a file in its place", ""));
        return;
      }
      try (InputStream in = Files.newInputStream(file)) {
        Inputs.read(in, fields, file.getFileName().toString(), source, 0, sink);
      }
    } catch (NoSuchFileException e) {
      if (Files.isSymbolicLink(file)) {
        sink.accept(failed(source, "a link to a file that is not there; mend or remove it", e));
        return;
      }
      sink.accept(failed(source, "the file is not there (any more); check its name", e));
    } catch (AccessDeniedException e) {
      sink.accept(failed(source, "the file may not be read; change its permissions", e));
    } catch (FileSystemException e) {
      sink.accept(
          failed(source, "the file cannot be opened; is it a link that leads to itself?", e));
    } catch (IOException e) {
      sink.accept(failed(source, "the file cannot be read; check the disk it is on", e));
    }
  }

  private static Outcome failed(String source, String reason, IOException cause) {
    return new Outcome.Failed(source, reason, cause.toString());
  }

  /**
   * Reads an article that is already in memory, such as standard input. Of a container the first
   * article is read where it is the only one.
   *
   * @param name a file name whose ending is a hint to the format, or empty
   */
  public Outcome read(byte[] bytes, String name) {
    List<Outcome> outcomes = new ArrayList<>(1);
    Inputs.read(
        new ByteArrayInputStream(bytes),
        fields,
        name.substring(name.lastIndexOf('/') + 1),
        name,
        0,
        o -> {
          if (outcomes.size() < 2) {
            outcomes.add(o);
          }
        });
    return outcomes.size() == 1
        ? outcomes.get(0)
        : new Outcome.Failed(
            name,
            outcomes.isEmpty()
                ? "the archive is empty"
                : "the file holds several articles; put it into a folder and use: ascribe run",
            "");
  }
}
