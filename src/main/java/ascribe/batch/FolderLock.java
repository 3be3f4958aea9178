package ascribe.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run at a time per output folder. The system lets go of the lock when the process ends,
 * however it ends; the file stays, with the number of the process that held it last.
 */
final class FolderLock implements Closeable {
  private static final String NAME = ".ascribe.lock";

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * @throws JobFailed where another run holds the folder
   */
  static FolderLock of(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(NAME),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FolderLock lock = new FolderLock(folder, channel);
    if (!lock.taken()) {
      String holder = lock.holder();
      lock.close();
      throw new JobFailed(
          "another run" + holder + " is writing into " + folder,
          "wait for it or choose another folder with --output");
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(process().getBytes(StandardCharsets.US_ASCII)));
    return lock;
  }

  /** The folder that is ours as long as this is open. */
  Path folder() {
    return folder;
  }

  private boolean taken() throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private String holder() throws IOException {
    ByteBuffer number = ByteBuffer.allocate(32);
    channel.read(number, 0);
    String process = new String(number.array(), 0, number.position(), StandardCharsets.US_ASCII);
    return process.isBlank() ? "" : " (process " + process.strip() + ")";
  }

  private static String process() {
    return Long.toString(ProcessHandle.current().pid());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
