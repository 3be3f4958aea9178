package ascribe.output;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears under its name only when it is whole: it is written beside it under a hidden
 * name, forced to disk, and renamed. Closed before {@link #commit}, it leaves what was there
 * before.
 */
public final class AtomicFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;
  private final FileChannel file;
  private final OutputStream bytes;
  private final Writer writer;

  public AtomicFile(Path target) throws IOException {
    this.target = target;
    this.part = target.resolveSibling("." + target.getFileName() + ".part");
    file =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    bytes = Channels.newOutputStream(file);
    writer =
        new BufferedWriter(
            new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()), BUFFER);
  }

  /** Removes what a run that was killed left half written. */
  public static void sweep(Path folder) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*.*.part")) {
      for (Path part : left) {
        Files.deleteIfExists(part);
      }
    }
  }

  /** For UTF-8 text. */
  Writer writer() {
    return writer;
  }

  /** For anything else; not together with {@link #writer}. */
  OutputStream bytes() {
    return bytes;
  }

  /** Everything written so far is on the disk when this returns. */
  void force() throws IOException {
    writer.flush();
    file.force(true);
    file.close();
  }

  /** Gives the file its name; {@link #force} comes first. */
  void commit() throws IOException {
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forces the names in a folder to disk, on systems that can. */
  static void forceFolder(Path folder) {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException notOnThisSystem) {
      // Windows cannot open a folder; there the file system's journal has to do.
    }
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
