package ascribe.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Closes things. */
final class Closing {
  private Closing() {}

  /** Closes all, whatever goes wrong on the way; the first mishap is told. */
  static void all(List<? extends Closeable> open) throws IOException {
    IOException first = null;
    for (Closeable file : open) {
      try {
        file.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
