package ascribe.output;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table in a workbook: a heading that stays in view, a filter over every column. What is more
 * than a sheet takes goes on in a sheet of the same name with a number.
 */
final class ExcelSheet<R> {
  /** Rows in a sheet, the heading among them. */
  static final int MOST_ROWS = 1_048_576;

  /** Rows held in memory. */
  private static final int HELD = 500;

  private final Workbook workbook;
  private final String name;
  private final List<Column<R>> columns;
  private final int mostRows;
  private Worksheet sheet;
  private ExcelCells cells;
  private int sheets;
  private int row;

  private ExcelSheet(Workbook workbook, String name, List<Column<R>> columns, int mostRows) {
    this.workbook = workbook;
    this.name = name;
    this.columns = columns;
    this.mostRows = mostRows;
  }

  static <R> void write(Workbook workbook, String name, Spool<R> rows, int mostRows)
      throws IOException {
    ExcelSheet<R> table = new ExcelSheet<>(workbook, name, rows.columns(), mostRows);
    table.begin();
    rows.each(table::write);
    table.end();
  }

  private void begin() {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    cells = new ExcelCells(sheet);
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, columns.get(i).kind().width());
      sheet.inlineString(0, i, columns.get(i).name());
    }
    sheet.range(0, 0, 0, columns.size() - 1).style().bold().fillColor("D9E2F3").set();
    sheet.freezePane(0, 1);
    row = 1;
  }

  private void write(List<String> values) throws IOException {
    if (row == mostRows) {
      end();
      begin();
    }
    for (int i = 0; i < values.size(); i++) {
      cells.put(row, i, columns.get(i).kind(), values.get(i));
    }
    row++;
    if (row % HELD == 0) {
      sheet.flush();
    }
  }

  private void end() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
    sheet.close();
  }
}
