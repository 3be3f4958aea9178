package ascribe.batch;

import java.nio.file.Path;

/** One thing that the walk found; each has a row in the output. */
sealed interface Input {
  /** How the output names it: the path below the folder of the run, with {@code /}. */
  String source();

  /** A file to read. */
  record File(String source, Path path) implements Input {}

  /** A folder or file that the walk could not look into. */
  record Closed(String source, String reason, String detail) implements Input {}
}
