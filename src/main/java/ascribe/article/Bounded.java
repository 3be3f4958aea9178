package ascribe.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An unpacked stream that stops a bomb: bytes that unpack to more than {@value #RATIO} times
 * themselves, beyond what a small file may.
 */
final class Bounded extends FilterInputStream {
  private static final int RATIO = 300;
  private static final long FREE = 50L * 1024 * 1024;

  private final Counting packed;
  private long unpacked;

  /**
   * @param packed counts what was read of the packed bytes
   * @param unpacked reads from it
   */
  Bounded(Counting packed, InputStream unpacked) {
    super(unpacked);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  /** Whether it was a bomb: what comes after must not be unpacked either. */
  boolean hasBurst() {
    return unpacked > FREE && unpacked > packed.read * RATIO;
  }

  private void count(long bytes) throws Bomb {
    unpacked += bytes;
    if (hasBurst()) {
      throw new Bomb(unpacked, packed.read);
    }
  }

  /** Thrown in place of the millionth zero. */
  static final class Bomb extends IOException {
    private static final long serialVersionUID = 1;

    Bomb(long unpacked, long packed) {
      super("%d bytes unpack to more than %d".formatted(packed, unpacked));
    }
  }

  /** Counts the bytes that are read through it. */
  static final class Counting extends FilterInputStream {
    private long read;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      read += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      read += Math.max(0, n);
      return n;
    }
  }
}
