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
        "%s, %s in %.1f s (%,d words/s): %,d read, %,d skipped, %,d failed",
        count(counts.articles(), "article"),
        count(counts.words(), "word"),
        report.elapsed().toMillis() / 1000.0,
        Math.round(report.wordsPerSecond()),
        counts.read(),
        counts.articles() - counts.read() - counts.failures(),
        counts.failures());
    reasons("skipped", counts.skipped());
    reasons("failed", counts.failed());
    line("%s in %s", count(counts.attributions(), "record"), output.resolve("attributions.csv"));
    if (counts.failures() > 0) {
      line("What failed is listed in %s", output.resolve("errors.csv"));
    }
  }

  private void reasons(String what, Map<String, Long> reasons) {
    reasons.forEach((reason, count) -> line("  %s %,d: %s", what, count, reason));
  }

  private static String count(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
  }

  private void line(String format, Object... values) {
    err.println(String.format(Locale.ROOT, format, values));
  }
}
