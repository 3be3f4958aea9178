package ascribe.output;

import ascribe.attribution.Attribution;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a run, written as results come in, in their order. They appear under their names all
 * together at the {@link #finish}; closed before that, the files of the run before stay.
 */
public final class OutputFolder implements Closeable {
  private final Path folder;
  private final Disk disk;
  private final List<AtomicFile> files = new ArrayList<>();
  private final CsvSheet<Tables.ClaimRow> attributions;
  private final CsvSheet<Tables.EntityRow> entities;
  private final CsvSheet<Tables.ArticleRow> articles;
  private final CsvSheet<Result.Failure> errors;
  private final CsvSheet<Tables.JointRow> joint;
  private final JointClaims claims;
  private final JsonGenerator jsonl;
  private final ArticleJson article;

  /**
   * @param folder exists and can be written to
   */
  public OutputFolder(Path folder, CsvStyle style, Disk disk) throws IOException {
    this.folder = folder;
    this.disk = disk;
    try {
      attributions = new CsvSheet<>(open("attributions.csv").writer(), style, Tables.ATTRIBUTIONS);
      entities = new CsvSheet<>(open("entities.csv").writer(), style, Tables.ENTITIES);
      articles = new CsvSheet<>(open("articles.csv").writer(), style, Tables.ARTICLES);
      errors = new CsvSheet<>(open("errors.csv").writer(), style, Tables.ERRORS);
      joint = new CsvSheet<>(open("claims.csv").writer(), style, Tables.CLAIMS);
      jsonl = Json.lines(open("articles.jsonl").writer());
      article = new ArticleJson(jsonl);
      claims = new JointClaims(folder.resolve("claims.csv"), disk);
    } catch (IOException e) {
      try {
        close();
      } catch (IOException also) {
        e.addSuppressed(also);
      }
      throw e;
    }
  }

  public void write(Result result) throws IOException {
    articles.write(Sheets.article(result));
    if (result instanceof Result.Read read) {
      Sheets.claims(read, attributions);
      for (Attribution claim : read.reading().attributions()) {
        claims.add(read.reading().article(), claim, read.newRecords().contains(claim.id()));
      }
      Sheets.entities(read.reading(), entities);
      article.write(read);
      jsonl.writeRaw('\n');
    } else if (result instanceof Result.Failed failed) {
      errors.write(failed.failure());
    } else if (result instanceof Result.Unreadable unreadable) {
      errors.write(unreadable.failure());
    }
  }

  /** After the last result: writes {@code claims.csv}, and counts its rows. */
  public void writeClaims(Counts counts) throws IOException {
    claims.each(joint::write);
    counts.setClaims(claims.rows(), claims.newRows());
  }

  /** Writes {@code run.json} and puts all files under their names, whole. */
  public void finish(RunReport report) throws IOException {
    jsonl.flush();
    try (JsonGenerator json = Json.indented(open("run.json").writer())) {
      report.write(json);
      json.writeRaw('\n');
    }
    for (AtomicFile file : files) {
      file.force();
    }
    for (AtomicFile file : files) {
      file.commit();
    }
    disk.force(folder);
  }

  private AtomicFile open(String name) throws IOException {
    AtomicFile file = new AtomicFile(folder.resolve(name), disk);
    files.add(file);
    return file;
  }

  /** Closes all that is open, whatever goes wrong on the way; the first mishap is told. */
  @Override
  public void close() throws IOException {
    List<Closeable> open = new ArrayList<>(files);
    if (claims != null) {
      open.add(claims);
    }
    IOException first = null;
    for (Closeable file : open) {
      try {
        file.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
