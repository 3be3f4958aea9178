package ascribe.output;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
  private final DigestOutputStream bytes;
  private final Writer writer;
  private boolean committed;

  public AtomicFile(Path target, Disk disk) throws IOException {
    this.disk = disk;
    this.target = target;
    part = part(target);
    file = disk.create(part);
    bytes = new DigestOutputStream(file, sha256());
    writer =
        new BufferedWriter(
            new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()), BUFFER);
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
    return bytes;
  }

  /** Of the bytes written; after {@link #force}, once. */
  String digest() {
    return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
  }

  /** Of a file that is there; empty where none can be read. */
  static String digest(Path file) {
    MessageDigest digest = sha256();
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer piece = ByteBuffer.allocate(BUFFER);
      while (in.read(piece.clear()) >= 0) {
        digest.update(piece.flip());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException goneOrClosed) {
      return "";
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
