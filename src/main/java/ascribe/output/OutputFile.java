package ascribe.output;

import java.nio.file.Path;

/**
 * A file of the output folder as a run left it.
 *
 * @param basis digest of everything that decides about its bytes
 * @param digest of its bytes
 */
public record OutputFile(String name, String basis, String digest) {
  /** Whether it lies there with the bytes that it had. */
  public boolean isWhole(Path folder) {
    return AtomicFile.digest(folder.resolve(name)).equals(digest);
  }
}
