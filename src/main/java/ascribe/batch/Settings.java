package ascribe.batch;

import ascribe.output.CsvStyle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run is asked to do.
 *
 * @param inputs folders and files, at least one
 * @param jobs articles worked on at a time, at least one
 * @param xlsx whether to write a workbook too
 * @param filter which records are written
 * @param limit the time an article may take before the run goes on without it
 * @param settle how long a file has to stay as it is before it is read
 * @param fresh whether to forget all runs before
 * @param prune whether to forget what left the folders
 */
public record Settings(
    List<Path> inputs,
    Path output,
    int jobs,
    CsvStyle csv,
    boolean xlsx,
    Filter filter,
    Duration limit,
    Duration settle,
    boolean fresh,
    boolean prune) {
  /** Far beyond any article; only what hangs takes so long. */
  public static final Duration LIMIT = Duration.ofMinutes(1);

  /** Who copies a file writes to it more often than this. */
  public static final Duration SETTLE = Duration.ofSeconds(5);

  public Settings {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty() || jobs < 1) {
      throw new IllegalArgumentException("nothing to read, or nobody to read it");
    }
  }
}
