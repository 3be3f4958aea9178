package ascribe.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice sees in the tables, as CSV and as a workbook; skipped where it is not there. */
@Tag("slow")
class SpreadsheetTest {
  /** A row of the tables below. */
  private record Line(String text, String date, String number) {}

  private static final List<Column<Line>> COLUMNS =
      List.of(
          new Column<>("text", Line::text),
          new Column<>("date", Column.Kind.DATE, Line::date),
          new Column<>("number", Column.Kind.NUMBER, Line::number));

  private static final List<Line> LINES =
      List.of(
          new Line("Jan Lipavský, Støre und Дмитрий", "2025-05-28", "0.93"),
          new Line("he said \"no\", she said; 'yes'", "2025-05-28", "12"),
          new Line("line\nbreak", "2022/..", "0"),
          new Line("=cmd|' /C calc'!A0", "", "1"),
          new Line("+1 and more", "", "1"),
          new Line("@SUM(A1:A2)", "", "1"),
          new Line("国家安全部 😀", "", ""));

  @TempDir static Path profile;

  @TempDir Path folder;

  @BeforeEach
  void libreOffice() {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(bin -> Files.isExecutable(Path.of(bin, "soffice"))),
        "no soffice (LibreOffice) on this machine");
  }

  @Test
  void a_csv_file_opens_with_every_value_in_its_cell_and_no_formula() throws Exception {
    csv(CsvStyle.STANDARD, LINES);
    // the dialog takes UTF-8 from the byte order mark; without a dialog it has to be said
    List<Row> rows = imported("--infilter=CSV:44,34,76,1");
    assertThat(rows).hasSize(LINES.size() + 1);
    for (int i = 0; i < LINES.size(); i++) {
      Cell text = rows.get(i + 1).getCell(0);
      assertThat(text.getCellType()).isEqualTo(CellType.STRING);
      assertThat(text.getStringCellValue()).isEqualTo(CsvSheet.cell(LINES.get(i).text()));
    }
    assertThat(DateUtil.isCellDateFormatted(rows.get(1).getCell(1))).isTrue();
    assertThat(rows.get(1).getCell(1).getLocalDateTimeCellValue()).hasToString("2025-05-28T00:00");
    assertThat(rows.get(3).getCell(1).getStringCellValue()).isEqualTo("2022/..");
    assertThat(rows.get(1).getCell(2).getNumericCellValue()).isEqualTo(0.93);
  }

  @Test
  void leading_zeros_of_a_csv_file_stay_where_quoted_fields_are_imported_as_text()
      throws Exception {
    csv(CsvStyle.STANDARD, List.of(new Line("0049", "", ""), new Line("12e4", "", "")));
    List<Row> rows = imported("--infilter=CSV:44,34,76,1,,0,true");
    assertThat(rows.get(1).getCell(0).getStringCellValue()).isEqualTo("0049");
    assertThat(rows.get(2).getCell(0).getStringCellValue()).isEqualTo("12e4");
  }

  @Test
  void a_workbook_shows_what_was_written() throws Exception {
    List<Line> lines = new ArrayList<>(LINES);
    lines.add(new Line("0049", "", ""));
    lines.add(new Line("12e4", "2025-05", ""));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file("xlsx")));
        Workbook workbook = new Workbook(out, "Test", null);
        Spool<Line> spool = new Spool<>(new Scratch(file("xlsx"), "rows", Disk.SYSTEM), COLUMNS)) {
      for (Line line : lines) {
        spool.write(line);
      }
      ExcelSheet.write(workbook, "lines", spool, ExcelSheet.MOST_ROWS);
    }
    Path csv = convert(file("xlsx"), "csv:Text - txt - csv (StarCalc):44,34,76");
    try (var parser = CSVFormat.RFC4180.parse(Files.newBufferedReader(csv))) {
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows).hasSize(lines.size() + 1);
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        assertThat(rows.get(i + 1).toList())
            .containsExactly(line.text(), line.date(), line.number());
      }
    }
  }

  private void csv(CsvStyle style, List<Line> lines) throws IOException {
    try (Writer out = Files.newBufferedWriter(file("csv"), StandardCharsets.UTF_8)) {
      CsvSheet<Line> sheet = new CsvSheet<>(out, style, COLUMNS);
      for (Line line : lines) {
        sheet.write(line);
      }
      sheet.flush();
    }
  }

  private List<Row> imported(String option) throws Exception {
    Path converted = convert(file("csv"), "xlsx", option);
    List<Row> rows = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(converted))) {
      book.getSheetAt(0).forEach(rows::add);
    }
    return rows;
  }

  private Path file(String ending) {
    return folder.resolve("lines." + ending);
  }

  private Path convert(Path file, String format, String... options) throws Exception {
    Path to = Files.createDirectory(folder.resolve("converted"));
    List<String> command =
        new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + profile.toUri()));
    command.addAll(List.of(options));
    command.addAll(
        List.of("--headless", "--convert-to", format, "--outdir", "" + to, file.toString()));
    Path log = folder.resolve("log.txt");
    Process office =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(office.waitFor(2, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
    assertThat(office.exitValue()).as(Files.readString(log)).isZero();
    try (Stream<Path> files = Files.list(to)) {
      return files.findFirst().orElseThrow(() -> new AssertionError("no file; see the log"));
    }
  }
}
