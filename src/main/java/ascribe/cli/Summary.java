package ascribe.cli;

import ascribe.output.Counts;
import ascribe.output.RunReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What a run says at its end. */
final class Summary {
  private final PrintStream err;

  Summary(PrintStream err) {
    this.err = err;
  }

  void print(RunReport report, Path output) {
    Counts counts = report.counts();
    line(
        "%,d articles, %,d words in %.1f s (%,d words/s): %,d read, %,d skipped, %,d failed",
        counts.articles(),
        counts.words(),
        report.elapsed().toMillis() / 1000.0,
        Math.round(report.wordsPerSecond()),
        counts.read(),
        counts.articles() - counts.read() - counts.failures(),
        counts.failures());
    reasons("skipped", counts.skipped());
    reasons("failed", counts.failed());
    line("%,d records in %s", counts.attributions(), output.resolve("attributions.csv"));
    if (counts.failures() > 0) {
      line("What failed is listed in %s", output.resolve("errors.csv"));
    }
  }

  private void reasons(String what, Map<String, Long> reasons) {
    reasons.forEach((reason, count) -> line("  %s %,d: %s", what, count, reason));
  }

  private void line(String format, Object... values) {
    err.println(String.format(Locale.ROOT, format, values));
  }
}
