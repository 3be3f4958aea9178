package ascribe.output;

import java.io.ByteArrayInputStream;
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
  /** What is kept of a record. */
  record Words(String evidence, String source, String url) {}

  private final Scratch file;
  private final DataOutputStream out;
  private long end;

  /**
   * @param claims the file that the words are for
   */
  ClaimWords(Path claims, Disk disk) throws IOException {
    file = new Scratch(claims, "words", disk);
    out = new DataOutputStream(file.out());
  }

  /** Keeps words; the place where they are. */
  long put(Words words) throws IOException {
    long place = end;
    for (String part : List.of(words.evidence, words.source, words.url)) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
      end += Integer.BYTES + bytes.length;
    }
    return place;
  }

  Words get(long place) throws IOException {
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
    file.close();
  }
}
