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
  private final List<AtomicFile> files = new ArrayList<>();
  private final TableSet sheets;
  private Optional<ExcelBook> book = Optional.empty();
  private final JointClaims claims = new JointClaims();
  private final JsonGenerator jsonl;
  private final ArticleJson article;

  /** Without a workbook. */
  public OutputFolder(Path folder, CsvStyle style) throws IOException {
    this(folder, style, false);
  }

  /**
   * @param folder exists and can be written to
   * @param xlsx whether to write {@link #WORKBOOK} too
   */
  public OutputFolder(Path folder, CsvStyle style, boolean xlsx) throws IOException {
    this.folder = folder;
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
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  public void write(Result result) throws IOException {
    sheets.write(result);
    if (book.isPresent()) {
      book.get().tables().write(result);
    }
    if (result instanceof Result.Read read) {
      claims.add(read.reading());
      article.write(read);
      jsonl.writeRaw('\n');
    }
  }

  /** Writes {@code run.json} and puts all files under their names, whole. */
  public void finish(RunReport report) throws IOException {
    jsonl.flush();
    sheets.write(claims);
    if (book.isPresent()) {
      book.get().tables().write(claims);
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
    AtomicFile.forceFolder(folder);
  }

  private AtomicFile open(String name) throws IOException {
    AtomicFile file = new AtomicFile(folder.resolve(name));
    files.add(file);
    return file;
  }

  @Override
  public void close() throws IOException {
    for (AtomicFile file : files) {
      file.close();
    }
    if (book.isPresent()) {
      book.get().close();
    }
  }
}
