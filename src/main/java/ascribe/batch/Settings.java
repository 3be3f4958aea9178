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
 * @param minScore records below it are not written
 * @param limit the time an article may take before the run goes on without it
 */
public record Settings(
    List<Path> inputs, Path output, int jobs, CsvStyle csv, double minScore, Duration limit) {
  /** Far beyond any article; only what hangs takes so long. */
  public static final Duration LIMIT = Duration.ofMinutes(2);

  public Settings {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty() || jobs < 1) {
      throw new IllegalArgumentException("nothing to read, or nobody to read it");
    }
  }
}
