package ascribe.output;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * All tables as one workbook. The same rows give the same bytes. Rows wait on the disk until all
 * are there: a workbook is written sheet by sheet, and results come article by article.
 */
final class ExcelBook implements Closeable {
  /** Zip files cannot hold an earlier time. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";

  private final Path scratch;
  private final int mostRows;
  private final List<Spool<?>> spools = new ArrayList<>();
  private final Spool<Tables.ClaimRow> records;
  private final Spool<Tables.JointRow> claims;
  private final Spool<Tables.EntityRow> entities;
  private final Spool<Tables.ArticleRow> articles;
  private final Spool<Result.Failure> errors;

  /**
   * @param scratch a folder for files that are gone when this is closed
   */
  ExcelBook(Path scratch) throws IOException {
    this(scratch, ExcelSheet.MOST_ROWS);
  }

  ExcelBook(Path scratch, int mostRows) throws IOException {
    this.scratch = scratch;
    this.mostRows = mostRows;
    try {
      records = spool(Tables.ATTRIBUTIONS);
      claims = spool(Tables.CLAIMS);
      entities = spool(Tables.ENTITIES);
      articles = spool(Tables.ARTICLES);
      errors = spool(Tables.ERRORS);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private <R> Spool<R> spool(List<Column<R>> columns) throws IOException {
    Spool<R> spool = new Spool<>(scratch, columns);
    spools.add(spool);
    return spool;
  }

  TableSet tables() {
    return new TableSet(records, claims, entities, articles, errors);
  }

  /** Writes the workbook; the stream stays open. */
  void write(OutputStream out) throws IOException {
    Path dated = Spool.scratchFile(scratch);
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(dated));
          Workbook workbook = new Workbook(file, "Ascribe", null)) {
        workbook.setCompressionLevel(1); // it is packed again
        ExcelSheet.write(workbook, "records", records, mostRows);
        ExcelSheet.write(workbook, "claims", claims, mostRows);
        ExcelSheet.write(workbook, "entities", entities, mostRows);
        ExcelSheet.write(workbook, "articles", articles, mostRows);
        ExcelSheet.write(workbook, "errors", errors, mostRows);
      }
      withoutTimes(dated, out);
    } finally {
      Files.deleteIfExists(dated);
    }
  }

  /** The library notes when it wrote the workbook, and cannot be told not to. */
  private static void withoutTimes(Path workbook, OutputStream out) throws IOException {
    ZipOutputStream packed = new ZipOutputStream(out);
    try (ZipFile parts = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : parts.stream().toList()) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(NO_TIME);
        packed.putNextEntry(entry);
        try (InputStream content = content(parts, part)) {
          content.transferTo(packed);
        }
        packed.closeEntry();
      }
    }
    packed.finish();
    packed.flush();
  }

  private static InputStream content(ZipFile parts, ZipEntry part) throws IOException {
    InputStream content = parts.getInputStream(part);
    if (!part.getName().equals(PROPERTIES)) {
      return content;
    }
    String properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
    return new ByteArrayInputStream(
        properties.replaceFirst(CREATED, "$1" + NO_TIME + ":00Z").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    for (Spool<?> spool : spools) {
      spool.close();
    }
  }
}
