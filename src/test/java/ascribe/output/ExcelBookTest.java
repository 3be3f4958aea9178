package ascribe.output;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import ascribe.article.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet finds in the workbook, read back with another library. */
class ExcelBookTest {
  @TempDir Path folder;

  @Test
  void the_tables_are_sheets_with_the_columns_of_the_csv_files() throws IOException {
    XSSFWorkbook book = book(read("a.txt"));
    assertThat(names(book)).containsExactly("records", "claims", "entities", "articles", "errors");
    assertThat(heading(book.getSheet("records"))).isEqualTo(names(Tables.ATTRIBUTIONS));
    assertThat(heading(book.getSheet("claims"))).isEqualTo(names(Tables.CLAIMS));
    assertThat(heading(book.getSheet("entities"))).isEqualTo(names(Tables.ENTITIES));
    assertThat(heading(book.getSheet("articles"))).isEqualTo(names(Tables.ARTICLES));
    assertThat(heading(book.getSheet("errors"))).isEqualTo(names(Tables.ERRORS));
  }

  @Test
  void a_heading_stays_in_view_every_column_has_a_filter_and_a_width() throws IOException {
    XSSFSheet records = book(read("a.txt"), read("b.txt")).getSheet("records");
    assertThat(records.getPaneInformation().isFreezePane()).isTrue();
    assertThat(records.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    assertThat(records.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:AN3");
    assertThat(records.getColumnWidth(names(Tables.ATTRIBUTIONS).indexOf("evidence")))
        .isGreaterThan(3 * records.getColumnWidth(names(Tables.ATTRIBUTIONS).indexOf("score")));
  }

  @Test
  void numbers_are_numbers_and_what_is_missing_is_no_cell() throws IOException {
    XSSFSheet records = book(read("a.txt")).getSheet("records");
    assertThat(cell(records, 1, "score").getNumericCellValue()).isEqualTo(0.93);
    assertThat(cell(records, 1, "evidence_end").getNumericCellValue()).isEqualTo(35);
    assertThat(cell(records, 1, "sponsor")).isNull();
  }

  @Test
  void a_day_is_a_date_and_a_month_or_a_span_is_text() throws IOException {
    XSSFSheet dates = sheet(Column.Kind.DATE, "2025-05-28", "2025-05", "2022/..", "1815-06-18");
    assertThat(DateUtil.isCellDateFormatted(dates.getRow(1).getCell(0))).isTrue();
    assertThat(dates.getRow(1).getCell(0).getLocalDateTimeCellValue().toLocalDate())
        .isEqualTo(LocalDate.of(2025, 5, 28));
    assertThat(texts(dates, 2)).containsExactly("2025-05", "2022/..", "1815-06-18");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-2",
        "@SUM(A1)",
        "0049",
        "1e5",
        "TRUE",
        "2025-05-28",
        "a \"quoted\" word",
        "one, two; three\ttabs",
        "line\nbreak",
        " leading and trailing ",
        "_x0041_ and _x000D_",
        "<b>&amp;</b>",
        "Дмитрий Бадин",
        "国家安全部",
        "emoji 😀 and 👩‍💻",
        "Jan Lipavský"
      })
  void text_is_text_as_it_was(String value) throws IOException {
    XSSFSheet texts = sheet(Column.Kind.TEXT, value);
    assertThat(texts.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
    assertThat(texts(texts, 1)).containsExactly(value);
  }

  @Test
  void what_cannot_stand_in_a_cell_is_replaced_or_cut() throws IOException {
    String long_ = "x".repeat(ExcelCells.LONGEST - 2) + "😀yz";
    XSSFSheet texts = sheet(Column.Kind.TEXT, "a\u0000b\uD83Dc", "one\r\ntwo\rthree", long_);
    assertThat(texts(texts, 1))
        .containsExactly(
            "a\uFFFDb\uFFFDc", "one\ntwo\nthree", "x".repeat(ExcelCells.LONGEST - 2) + "…");
    assertThat(sheet(Column.Kind.TEXT, "y".repeat(ExcelCells.LONGEST)).getRow(1).getCell(0))
        .hasToString("y".repeat(ExcelCells.LONGEST));
  }

  @Test
  void every_row_has_its_link_also_where_rows_share_an_address() throws IOException {
    XSSFSheet links =
        sheet(
            Column.Kind.LINK,
            "https://example.org/a?b=1&c=2",
            "https://example.org/a?b=1&c=2",
            "https://example.org/Lipavský");
    assertThat(IntStream.rangeClosed(1, 3).mapToObj(row -> link(links, row)))
        .containsExactly(
            "https://example.org/a?b=1&c=2",
            "https://example.org/a?b=1&c=2",
            "https://example.org/Lipavsk%C3%BD");
    assertThat(texts(links, 1)).contains("https://example.org/Lipavský");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "javascript:alert(1)",
        "\\\\server\\share",
        "https://",
        "https://example.org/a b",
        "example.org"
      })
  void a_click_opens_nothing_but_the_web(String address) throws IOException {
    XSSFSheet links = sheet(Column.Kind.LINK, address);
    assertThat(links.getHyperlinkList()).isEmpty();
    assertThat(texts(links, 1)).containsExactly(address);
  }

  @Test
  void what_is_more_than_a_sheet_takes_goes_on_in_the_next() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ExcelBook book = new ExcelBook(folder.resolve("book.xlsx"), Disk.SYSTEM, 3)) {
      for (int i = 1; i <= 5; i++) {
        book.tables().write(failure("file " + i));
      }
      book.write(out);
    }
    XSSFWorkbook read = read(out);
    assertThat(names(read)).endsWith("errors", "errors 2", "errors 3");
    assertThat(texts(read.getSheet("errors"), 1)).containsExactly("file 1", "file 2");
    assertThat(texts(read.getSheet("errors 3"), 1)).containsExactly("file 5");
    assertThat(heading(read.getSheet("errors 3"))).isEqualTo(names(Tables.ERRORS));
  }

  @Test
  void the_same_results_give_the_same_bytes_and_nothing_is_left_beside() throws Exception {
    byte[] first = bytes(read("a.txt"), failure("b.txt"));
    Thread.sleep(5); // the library would note another time
    assertThat(bytes(read("a.txt"), failure("b.txt"))).isEqualTo(first);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void a_long_sheet_is_whole() throws IOException {
    String[] values = IntStream.range(0, 2_500).mapToObj(i -> "row " + i).toArray(String[]::new);
    assertThat(texts(sheet(Column.Kind.TEXT, values), 1)).containsExactly(values);
  }

  private XSSFSheet sheet(Column.Kind kind, String... values) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Column<String>> columns = List.of(new Column<>("x", kind, Function.identity()));
    try (Spool<String> rows =
            new Spool<>(new Scratch(folder.resolve("book"), "rows", Disk.SYSTEM), columns);
        Workbook workbook = new Workbook(out, "Test", null)) {
      for (String value : values) {
        rows.write(value);
      }
      ExcelSheet.write(workbook, "x", rows, ExcelSheet.MOST_ROWS);
    }
    return read(out).getSheet("x");
  }

  private XSSFWorkbook book(Result... results) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes(results));
    return read(out);
  }

  private byte[] bytes(Result... results) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ExcelBook book = new ExcelBook(folder.resolve("book.xlsx"), Disk.SYSTEM)) {
      for (Result result : results) {
        book.tables().write(result);
      }
      book.write(out);
    }
    return out.toByteArray();
  }

  private static XSSFWorkbook read(ByteArrayOutputStream out) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static Result read(String source) {
    Article article = Samples.article(source, Samples.SENTENCE);
    return new Result.Read(Samples.reading(article));
  }

  private static Result failure(String source) {
    return new Result.Unreadable(new Result.Failure(source, "damaged", ""));
  }

  private static Cell cell(XSSFSheet sheet, int row, String column) {
    return sheet.getRow(row).getCell(heading(sheet).indexOf(column));
  }

  private static List<String> texts(XSSFSheet sheet, int from) {
    return IntStream.rangeClosed(from, sheet.getLastRowNum())
        .mapToObj(row -> sheet.getRow(row).getCell(0).getStringCellValue())
        .toList();
  }

  private static String link(XSSFSheet sheet, int row) {
    return Optional.ofNullable(sheet.getHyperlink(row, 0)).map(l -> l.getAddress()).orElse("");
  }

  private static List<String> heading(XSSFSheet sheet) {
    return Stream.iterate(0, i -> i + 1)
        .map(i -> sheet.getRow(0).getCell(i))
        .takeWhile(cell -> cell != null)
        .map(Cell::getStringCellValue)
        .toList();
  }

  private static List<String> names(XSSFWorkbook book) {
    return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
  }

  private static <R> List<String> names(List<Column<R>> columns) {
    return columns.stream().map(Column::name).toList();
  }
}
