package ascribe.output;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that appears under its name only when it is whole: it is written beside it under a hidden
 * name, forced to disk, and renamed. Closed before {@link #commit}, it leaves what was there
 * before.
 */
public final class AtomicFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Disk disk;
  private final Path target;
  private final Path part;
  private final Disk.Part file;
  private final Writer writer;
  private boolean committed;

  public AtomicFile(Path target) throws IOException {
    this(target, Disk.SYSTEM);
  }

  public AtomicFile(Path target, Disk disk) throws IOException {
    this.disk = disk;
    this.target = target;
    part = part(target);
    file = disk.create(part);
    writer =
        new BufferedWriter(
            new OutputStreamWriter(file, StandardCharsets.UTF_8.newEncoder()), BUFFER);
  }

  /** What a file is called as long as it is not whole. */
  static Path part(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".part");
  }

  /** Removes what a run that was killed left half written. */
  public static void sweep(Path folder, Disk disk) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*.*.part")) {
      for (Path part : left) {
        disk.delete(part);
      }
    }
  }

  /** For UTF-8 text. */
  Writer writer() {
    return writer;
  }

  /** For anything else; not together with {@link #writer}. */
  OutputStream bytes() {
    return file;
  }

  /** Everything written so far is on the disk when this returns. */
  void force() throws IOException {
    writer.flush();
    file.force();
    file.close();
  }

  /** Gives the file its name; {@link #force} comes first. */
  void commit() throws IOException {
    disk.rename(part, target);
    committed = true;
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      if (!committed) {
        disk.delete(part);
      }
    }
  }
}
