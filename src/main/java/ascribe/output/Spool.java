package ascribe.output;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Rows that wait on the disk instead of in memory: first all are written, then all are read, in
 * their order. For one thread.
 */
final class Spool<R> implements Rows<R>, Closeable {
  private static final int BUFFER = 1 << 16;

  /** Takes the cells of a row. */
  interface Cells {
    void of(List<String> cells) throws IOException;
  }

  private final List<Column<R>> columns;
  private final FileChannel file;
  private final DataOutputStream out;
  private long rows;

  /**
   * @param scratch a folder for a file that is gone when this is closed
   */
  Spool(Path scratch, List<Column<R>> columns) throws IOException {
    this.columns = columns;
    file =
        FileChannel.open(
            scratchFile(scratch),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
  }

  /** A new file, of a name that {@link AtomicFile#sweep} removes should the process be killed. */
  static Path scratchFile(Path folder) throws IOException {
    return Files.createTempFile(folder, ".workbook.", ".part");
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
    file.position(0);
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), BUFFER));
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
