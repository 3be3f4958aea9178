package ascribe.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * What a run asks of the file system to write its files: all of it goes through here, so that a
 * test can let each single operation fail, or the process die at it.
 */
public interface Disk {
  /** The file system there is. */
  Disk SYSTEM = new SystemDisk();

  /** A file that is being written. */
  abstract class Part extends OutputStream {
    @Override
    public abstract void write(byte[] bytes, int from, int length) throws IOException;

    @Override
    public final void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    /** Everything written so far is on the disk when this returns. */
    abstract void force() throws IOException;

    /** Bytes that were written before. */
    abstract byte[] read(long from, int length) throws IOException;

    @Override
    public abstract void close() throws IOException;
  }

  /** An empty file, in the place of one that is there. */
  Part create(Path file) throws IOException;

  /** Gives a file another name, in one step, in the place of one that has it. */
  void rename(Path from, Path to) throws IOException;

  /** Forces the names in a folder to disk, on systems that can. */
  void force(Path folder) throws IOException;

  /** Removes a file where it is there. */
  void delete(Path file) throws IOException;

  /** How large the ledger may grow, which SQLite writes by itself: in pages of 4 KB. */
  int ledgerPages();
}
