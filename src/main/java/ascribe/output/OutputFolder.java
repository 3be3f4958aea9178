package ascribe.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a run, written as results come in, in their order. They appear under their names all
 * together at the {@link #finish}; closed before that, the files of the run before stay.
 */
public final class OutputFolder implements Closeable {
  /** All tables as one file for spreadsheets, where it was asked for. */
  public static final String WORKBOOK = "attributions.xlsx";

  private final Path folder;
  private final Disk disk;
  private final List<AtomicFile> files = new ArrayList<>();
  private final TableSet sheets;
  private Optional<ExcelBook> book = Optional.empty();
  private final JointClaims claims;
  private final JsonGenerator jsonl;
  private final ArticleJson article;

  /**
   * @param folder exists and can be written to
   * @param xlsx whether to write {@link #WORKBOOK} too
   */
  public OutputFolder(Path folder, CsvStyle style, boolean xlsx, Disk disk) throws IOException {
    this.folder = folder;
    this.disk = disk;
    try {
      sheets =
          new TableSet(
              new CsvSheet<>(open("attributions.csv").writer(), style, Tables.ATTRIBUTIONS),
              new CsvSheet<>(open("claims.csv").writer(), style, Tables.CLAIMS),
              new CsvSheet<>(open("entities.csv").writer(), style, Tables.ENTITIES),
              new CsvSheet<>(open("articles.csv").writer(), style, Tables.ARTICLES),
              new CsvSheet<>(open("errors.csv").writer(), style, Tables.ERRORS));
      book = xlsx ? Optional.of(new ExcelBook(folder)) : Optional.empty();
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
    sheets.write(result);
    if (book.isPresent()) {
      book.get().tables().write(result);
    }
    if (result instanceof Result.Read read) {
      claims.add(read);
      article.write(read);
      jsonl.writeRaw('\n');
    }
  }

  /** After the last result: writes {@code claims.csv}, and counts its rows. */
  public void writeClaims(Counts counts) throws IOException {
    claims.each(
        row -> {
          sheets.claims().write(row);
          if (book.isPresent()) {
            book.get().tables().claims().write(row);
          }
        });
    counts.setClaims(claims.rows(), claims.newRows());
  }

  /** Writes {@code run.json} and puts all files under their names, whole. */
  public void finish(RunReport report) throws IOException {
    jsonl.flush();
    if (book.isPresent()) {
      book.get().write(open(WORKBOOK).bytes());
    }
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
    book.ifPresent(open::add);
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
