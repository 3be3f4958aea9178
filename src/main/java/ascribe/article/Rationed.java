package ascribe.article;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A reader that ends where one article takes more than its share. */
final class Rationed extends FilterReader {
  private final long ration;
  private long left;

  Rationed(Reader in, long ration) {
    super(in);
    this.ration = ration;
    left = ration;
  }

  /** Another article begins. */
  void renew() {
    left = ration;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    spend(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int read = super.read(chars, offset, length);
    spend(Math.max(0, read));
    return read;
  }

  private void spend(int chars) throws Spent {
    left -= chars;
    if (left < 0) {
      throw new Spent();
    }
  }

  /** Thrown in place of the character that is too many. */
  static final class Spent extends IOException {
    private static final long serialVersionUID = 1;
  }
}
