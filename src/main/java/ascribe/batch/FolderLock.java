package ascribe.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * One run at a time per output folder. The system lets go of the lock when the process ends,
 * however it ends; a file that a dead process left behind holds nobody up. It says who has the
 * folder, and goes with the run.
 */
final class FolderLock implements Closeable {
  private static final String NAME = ".ascribe.lock";

  private final Path folder;
  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path folder) throws IOException {
    this.folder = folder;
    file = folder.resolve(NAME);
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /**
   * @throws JobFailed where another run holds the folder
   */
  static FolderLock of(Path folder) throws IOException {
    while (true) {
      FolderLock lock = new FolderLock(folder);
      try {
        Object before = lock.identity();
        if (!lock.isTaken()) {
          String holder = lock.holder();
          throw new JobFailed(
              "another run" + holder + " is writing into " + folder,
              "wait for it or choose another folder with --output");
        }
        // A run that ended since the file was opened took the name away: the lock is of nothing.
        if (before != null && before.equals(lock.identity())) {
          lock.sign();
          return lock;
        }
      } catch (IOException | RuntimeException e) {
        lock.channel.close();
        throw e;
      }
      lock.channel.close();
    }
  }

  /** Of the file that has the name now; null where there is none. */
  private Object identity() throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.fileKey() == null ? now.creationTime() : now.fileKey();
    } catch (NoSuchFileException gone) {
      return null;
    }
  }

  private boolean isTaken() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private void sign() throws IOException {
    String name =
        "process %d since %s"
            .formatted(
                ProcessHandle.current().pid(), LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS));
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)));
  }

  private String holder() throws IOException {
    ByteBuffer words = ByteBuffer.allocate(80);
    channel.read(words, 0);
    String holder = new String(words.array(), 0, words.position(), StandardCharsets.US_ASCII);
    return holder.isBlank() ? "" : " (" + holder.strip() + ")";
  }

  /** The folder that is ours as long as this is open. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    // Before the lock goes, or it would take away the file of the run that comes next.
    try {
      Files.deleteIfExists(file);
    } finally {
      channel.close();
    }
  }
}
