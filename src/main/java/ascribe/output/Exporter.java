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
  static void toFile(Path file, ExportFormat format, CsvStyle style, Disk disk, Use use)
      throws IOException {
    try (AtomicFile whole = new AtomicFile(file, disk)) {
      try (Exporter exporter = format.open(whole.bytes(), style, file, disk)) {
        use.with(exporter);
        exporter.finish();
      }
      whole.force();
      whole.commit();
      disk.force(file.toAbsolutePath().getParent());
    }
  }

  /** Writes to a stream, which stays open. */
  static void toStream(OutputStream out, ExportFormat format, CsvStyle style, Use use)
      throws IOException {
    Path scratch = Files.createTempDirectory("ascribe");
    try {
      Path target = scratch.resolve("export");
      try (Exporter exporter = format.open(out, style, target, Disk.SYSTEM)) {
        use.with(exporter);
        exporter.finish();
      }
      out.flush();
    } finally {
      Files.deleteIfExists(scratch);
    }
  }
}
