package ascribe.output;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

  private static final int BUFFER = 1 << 16;

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";

  private final Path target;
  private final Disk disk;
  private final int mostRows;
  private final List<Spool<?>> spools = new ArrayList<>();
  private final Spool<Tables.ClaimRow> records;
  private final Spool<Tables.JointRow> claims;
  private final Spool<Tables.EntityRow> entities;
  private final Spool<Tables.ArticleRow> articles;
  private final Spool<Result.Failure> errors;

  /**
   * @param target what the workbook will be; beside it lie files that are gone when this is closed
   */
  ExcelBook(Path target, Disk disk) throws IOException {
    this(target, disk, ExcelSheet.MOST_ROWS);
  }

  ExcelBook(Path target, Disk disk, int mostRows) throws IOException {
    this.target = target;
    this.disk = disk;
    this.mostRows = mostRows;
    try {
      records = spool("records", Tables.ATTRIBUTIONS);
      claims = spool("claims", Tables.CLAIMS);
      entities = spool("entities", Tables.ENTITIES);
      articles = spool("articles", Tables.ARTICLES);
      errors = spool("errors", Tables.ERRORS);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private <R> Spool<R> spool(String name, List<Column<R>> columns) throws IOException {
    Spool<R> spool = new Spool<>(new Scratch(target, name, disk), columns);
    spools.add(spool);
    return spool;
  }

  TableSet tables() {
    return new TableSet(records, claims, entities, articles, errors);
  }

  /** Writes the workbook; the stream stays open. */
  void write(OutputStream out) throws IOException {
    try (Scratch dated = new Scratch(target, "dated", disk)) {
      try (OutputStream file = dated.out();
          Workbook workbook = new Workbook(file, "Ascribe", null)) {
        workbook.setCompressionLevel(1); // it is packed again
        ExcelSheet.write(workbook, "records", records, mostRows);
        ExcelSheet.write(workbook, "claims", claims, mostRows);
        ExcelSheet.write(workbook, "entities", entities, mostRows);
        ExcelSheet.write(workbook, "articles", articles, mostRows);
        ExcelSheet.write(workbook, "errors", errors, mostRows);
      }
      withoutTimes(dated.path(), out);
    }
  }

  /** The library notes when it wrote the workbook, and cannot be told not to. */
  private static void withoutTimes(Path workbook, OutputStream out) throws IOException {
    ZipOutputStream packed = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
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
    Closing.all(spools);
  }
}
