package ascribe.output;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file system of the machine. */
final class SystemDisk implements Disk {
  /** As many pages as SQLite can count. */
  private static final int UNLIMITED = 0xfffffffe >>> 1;

  @Override
  public Part create(Path file) throws IOException {
    return new ChannelPart(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void force(Path folder) {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException notHere) {
      // Windows cannot open a folder, some network file systems cannot force one; there the file
      // system's own journal has to do. SQLite does the same.
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public int ledgerPages() {
    return UNLIMITED;
  }

  private static final class ChannelPart extends Part {
    private final FileChannel file;

    ChannelPart(FileChannel file) {
      this.file = file;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
      while (left.hasRemaining()) {
        file.write(left);
      }
    }

    @Override
    void force() throws IOException {
      file.force(true);
    }

    @Override
    byte[] read(long from, int length) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      while (bytes.hasRemaining()) {
        if (file.read(bytes, from + bytes.position()) < 0) {
          throw new EOFException("a file of ours became shorter");
        }
      }
      return bytes.array();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
