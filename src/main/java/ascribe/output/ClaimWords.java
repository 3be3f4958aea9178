package ascribe.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Sentences and addresses of records, in a file beside the others until they are needed: in memory
 * they would be most of what the claims of a large ledger take.
 */
final class ClaimWords implements Closeable {
  private static final int FLUSHED = 1 << 16;

  /** What is kept of a record. */
  record Words(String evidence, String source, String url) {}

  private final Disk disk;
  private final Path path;
  private final Disk.Part file;
  private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
  private long written;

  /**
   * @param claims the file that the words are for
   */
  ClaimWords(Path claims, Disk disk) throws IOException {
    this.disk = disk;
    path = AtomicFile.part(claims.resolveSibling(claims.getFileName() + ".words"));
    file = disk.create(path);
  }

  /** Keeps words; the place where they are. */
  long put(Words words) throws IOException {
    long place = written + unwritten.size();
    DataOutputStream out = new DataOutputStream(unwritten);
    for (String part : List.of(words.evidence, words.source, words.url)) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    if (unwritten.size() >= FLUSHED) {
      flush();
    }
    return place;
  }

  private void flush() throws IOException {
    file.write(unwritten.toByteArray(), 0, unwritten.size());
    written += unwritten.size();
    unwritten.reset();
  }

  Words get(long place) throws IOException {
    flush();
    long[] at = {place};
    return new Words(next(at), next(at), next(at));
  }

  private String next(long[] at) throws IOException {
    int length =
        new DataInputStream(new ByteArrayInputStream(file.read(at[0], Integer.BYTES))).readInt();
    at[0] += Integer.BYTES;
    String part = new String(file.read(at[0], length), StandardCharsets.UTF_8);
    at[0] += length;
    return part;
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      disk.delete(path);
    }
  }
}
