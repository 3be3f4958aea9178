package ascribe.batch;

import java.nio.file.Path;

/** One thing that the walk found; each has a row in the output. */
sealed interface Input {
  /** How the output names it: the path below the folder of the run, with {@code /}. */
  String source();

  /** How the ledger knows it: the whole path, whatever folder the run was given. */
  String key();

  /** A file to read. */
  record File(String source, String key, Path path) implements Input {}

  /** A folder or file that the walk could not look into. */
  record Closed(String source, String key, String reason, String detail) implements Input {}
}
