package ascribe.output;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows that wait on the disk instead of in memory: first all are written, then all are read, in
 * their order. For one thread.
 */
final class Spool<R> implements Rows<R>, Closeable {
  /** Takes the cells of a row. */
  interface Cells {
    void of(List<String> cells) throws IOException;
  }

  private final List<Column<R>> columns;
  private final Scratch file;
  private final DataOutputStream out;
  private long rows;

  /**
   * @param file is closed with this
   */
  Spool(Scratch file, List<Column<R>> columns) {
    this.columns = columns;
    this.file = file;
    out = new DataOutputStream(file.out());
  }

  List<Column<R>> columns() {
    return columns;
  }

  @Override
  public void write(R row) throws IOException {
    for (Column<R> column : columns) {
      byte[] cell = Clean.cell(column.value().apply(row)).getBytes(StandardCharsets.UTF_8);
      out.writeInt(cell.length);
      out.write(cell);
    }
    rows++;
  }

  void each(Cells action) throws IOException {
    out.flush();
    DataInputStream in = new DataInputStream(file.in());
    String[] cells = new String[columns.size()];
    for (long row = 0; row < rows; row++) {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      }
      action.of(List.of(cells));
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
