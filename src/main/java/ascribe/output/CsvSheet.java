package ascribe.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file being written, row by row, beginning with the names of its columns. */
final class CsvSheet<R> implements Rows<R> {
  /** A spreadsheet takes a cell that begins so for a formula and may run it. */
  private static final String FORMULA = "=+-@\t\r";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final List<Column<R>> columns;
  private final CSVPrinter printer;

  CsvSheet(Writer out, CsvStyle style, List<Column<R>> columns) throws IOException {
    this.columns = columns;
    if (style.bom()) {
      out.write(BYTE_ORDER_MARK);
    }
    printer = new CSVPrinter(out, style.format());
    printer.printRecord(columns.stream().map(Column::name));
  }

  @Override
  public void write(R row) throws IOException {
    for (Column<R> column : columns) {
      printer.print(cell(column.value().apply(row)));
    }
    printer.println();
  }

  void flush() throws IOException {
    printer.flush();
  }

  /** The value as a cell: text stays text. */
  static String cell(String value) {
    String clean = Clean.cell(value);
    return !clean.isEmpty() && FORMULA.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
  }
}
