package ascribe.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * By what a file is told to have changed.
 *
 * @param size in bytes; -1 where there is no such file
 * @param modified in nanoseconds since 1970
 */
record Stamp(long size, long modified) {
  static final Stamp NONE = new Stamp(-1, 0);

  static Stamp of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(now.size(), now.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    } catch (IOException goneOrClosed) {
      return NONE;
    }
  }
}
