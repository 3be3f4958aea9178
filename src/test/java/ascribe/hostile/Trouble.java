package ascribe.hostile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One hostile file.
 *
 * @param reason words of the reason in {@code errors.csv}; empty where the file must be listed in
 *     {@code articles.csv}, for it is odd and yet an article
 * @param maker writes the file
 */
public record Trouble(String name, String reason, Maker maker) {
  /** Makes a file. */
  @FunctionalInterface
  public interface Maker {
    void write(Path file) throws Exception;
  }

  /** Writes a file piece by piece. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws Exception;
  }

  static Trouble of(String name, String reason, byte[] bytes) {
    return new Trouble(name, reason, file -> Files.write(file, bytes));
  }

  static Trouble of(String name, String reason, String text) {
    return of(name, reason, text.getBytes(StandardCharsets.UTF_8));
  }

  static Trouble streamed(String name, String reason, Writer writer) {
    return new Trouble(
        name,
        reason,
        file -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            writer.write(out);
          }
        });
  }

  /** A text, then some bytes many times over, then a text. */
  static Trouble repeated(
      String name, String reason, String before, String part, int times, String after) {
    return streamed(
        name,
        reason,
        out -> {
          byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
          out.write(before.getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < times; i++) {
            out.write(bytes);
          }
          out.write(after.getBytes(StandardCharsets.UTF_8));
        });
  }
}
