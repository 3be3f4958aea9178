package ascribe.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A file for what waits on the disk instead of in memory: first it is written, then read, and it is
 * gone when this is closed. Its name is one that {@link AtomicFile#sweep} removes should the
 * process be killed. For one thread.
 */
final class Scratch implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Disk disk;
  private final Path path;
  private final Disk.Part file;
  private final OutputStream out;
  private long written;

  /**
   * @param target the file that it is for; it lies beside it
   * @param what is in it
   */
  Scratch(Path target, String what, Disk disk) throws IOException {
    this.disk = disk;
    path = AtomicFile.part(target.resolveSibling(target.getFileName() + "." + what));
    file = disk.create(path);
    out =
        new BufferedOutputStream(
            new OutputStream() {
              @Override
              public void write(byte[] bytes, int from, int length) throws IOException {
                file.write(bytes, from, length);
                written += length;
              }

              @Override
              public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
              }

              @Override
              public void close() throws IOException {
                file.close();
              }
            },
            BUFFER);
  }

  Path path() {
    return path;
  }

  /** To be written to at the end. */
  OutputStream out() {
    return out;
  }

  /** Bytes that were written. */
  byte[] read(long from, int length) throws IOException {
    out.flush();
    return file.read(from, length);
  }

  /** All that was written so far. */
  InputStream in() throws IOException {
    out.flush();
    return new InputStream() {
      private byte[] piece = {};
      private int next;
      private long read;

      @Override
      public int read() throws IOException {
        return more() ? piece[next++] & 0xFF : -1;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        if (!more()) {
          return -1;
        }
        int some = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, bytes, from, some);
        next += some;
        return some;
      }

      private boolean more() throws IOException {
        if (next == piece.length && read < written) {
          piece = file.read(read, (int) Math.min(BUFFER, written - read));
          read += piece.length;
          next = 0;
        }
        return next < piece.length;
      }
    };
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      disk.delete(path);
    }
  }
}
