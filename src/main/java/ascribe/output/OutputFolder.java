package ascribe.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a run, written as results come in, in their order. They appear under their names all
 * together at the {@link #finish}; closed before that, the files of the run before stay.
 */
public final class OutputFolder implements Closeable {
  /** All tables as one file for spreadsheets, where it was asked for. */
  public static final String WORKBOOK = "attributions.xlsx";

  /** What is written in a style of CSV. */
  public static final List<String> TABLES =
      List.of("attributions.csv", "claims.csv", "entities.csv", "articles.csv", "errors.csv");

  /** The articles, with all that was read in them. */
  public static final String ARTICLES = "articles.jsonl";

  /** What is written of every run. */
  public static final String REPORT = "run.json";

  private final Path folder;
  private final Disk disk;
  private final Set<String> names;
  private final Map<String, AtomicFile> files = new LinkedHashMap<>();
  private final TableSet sheets;
  private Optional<ExcelBook> book = Optional.empty();
  private final JointClaims claims;
  private final JsonGenerator jsonl;
  private final ArticleJson article;

  /**
   * @param folder exists and can be written to
   * @param names of the files to write besides {@link #REPORT}; the others are left as they are
   */
  public OutputFolder(Path folder, CsvStyle style, Set<String> names, Disk disk)
      throws IOException {
    this.folder = folder;
    this.disk = disk;
    this.names = Set.copyOf(names);
    try {
      sheets =
          new TableSet(
              sheet("attributions.csv", style, Tables.ATTRIBUTIONS),
              sheet("claims.csv", style, Tables.CLAIMS),
              sheet("entities.csv", style, Tables.ENTITIES),
              sheet("articles.csv", style, Tables.ARTICLES),
              sheet("errors.csv", style, Tables.ERRORS));
      if (names.contains(WORKBOOK)) {
        book = Optional.of(new ExcelBook(folder.resolve(WORKBOOK), disk));
      }
      jsonl = Json.lines(names.contains(ARTICLES) ? open(ARTICLES).writer() : Writer.nullWriter());
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
      if (names.contains(ARTICLES)) {
        article.write(read);
        jsonl.writeRaw('\n');
      }
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

  /**
   * Writes {@code run.json} and puts all files under their names, whole.
   *
   * @return digests of the bytes of the files, by name
   */
  public Map<String, String> finish(RunReport report) throws IOException {
    jsonl.flush();
    if (book.isPresent()) {
      book.get().write(open(WORKBOOK).bytes());
    }
    try (JsonGenerator json = Json.indented(open(REPORT).writer())) {
      report.write(json);
      json.writeRaw('\n');
    }
    Map<String, String> digests = new TreeMap<>();
    for (Map.Entry<String, AtomicFile> file : files.entrySet()) {
      file.getValue().force();
      digests.put(file.getKey(), file.getValue().digest());
    }
    for (AtomicFile file : files.values()) {
      file.commit();
    }
    disk.force(folder);
    return digests;
  }

  private <R> Rows<R> sheet(String name, CsvStyle style, List<Column<R>> columns)
      throws IOException {
    return names.contains(name)
        ? new CsvSheet<>(open(name).writer(), style, columns)
        : unwritten -> {};
  }

  private AtomicFile open(String name) throws IOException {
    AtomicFile file = new AtomicFile(folder.resolve(name), disk);
    files.put(name, file);
    return file;
  }

  @Override
  public void close() throws IOException {
    List<Closeable> open = new ArrayList<>(files.values());
    book.ifPresent(open::add);
    if (claims != null) {
      open.add(claims);
    }
    Closing.all(open);
  }
}
