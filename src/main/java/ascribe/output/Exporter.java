package ascribe.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes results in their order and writes them in one of the forms. */
public interface Exporter extends Closeable {
  /** Takes the exporter while it is open. */
  interface Use {
    void with(Exporter exporter) throws IOException;
  }

  void write(Result result) throws IOException;

  /** After the last result; nothing is whole before. */
  void finish() throws IOException;

  @Override
  default void close() throws IOException {}

  /** Writes a file that appears under its name when it is whole, or not at all. */
  static void toFile(Path file, ExportFormat format, CsvStyle style, Use use) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    try (AtomicFile whole = new AtomicFile(file)) {
      try (Exporter exporter = format.open(whole.bytes(), style, folder)) {
        use.with(exporter);
        exporter.finish();
      }
      whole.force();
      whole.commit();
    }
  }

  /** Writes to a stream, which stays open. */
  static void toStream(OutputStream out, ExportFormat format, CsvStyle style, Use use)
      throws IOException {
    Path scratch = Files.createTempDirectory("ascribe");
    try {
      try (Exporter exporter = format.open(out, style, scratch)) {
        use.with(exporter);
        exporter.finish();
      }
      out.flush();
    } finally {
      Files.deleteIfExists(scratch);
    }
  }
}
