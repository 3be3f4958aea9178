package ascribe.cli;

import ascribe.output.Changes;
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
    Changes changes = report.changes();
    line(
        "%s, %s in %.1f s (%,d words/s): %,d new, %,d changed, %,d unchanged, %,d gone",
        count(changes.readArticles(), "article"),
        count(changes.readWords(), "word"),
        report.elapsed().toMillis() / 1000.0,
        Math.round(report.wordsPerSecond()),
        changes.newFiles(),
        changes.changedFiles(),
        changes.unchangedFiles(),
        changes.goneFiles());
    line(
        "%s known: %,d read, %s, %,d skipped, %,d failed",
        count(counts.articles(), "article"),
        counts.read(),
        counts.copies() == 1 ? "1 copy" : String.format(Locale.ROOT, "%,d copies", counts.copies()),
        counts.articles() - counts.read() - counts.copies() - counts.failures(),
        counts.failures());
    reasons("skipped", counts.skipped());
    reasons("failed", counts.failed());
    if (changes.prunedFiles() > 0) {
      line("Forgot %s that left the folder", count(changes.prunedFiles(), "file"));
    }
    line(
        "%s, %,d of them new, in %s",
        count(counts.attributions(), "record"),
        changes.newRecords(),
        output.resolve("attributions.csv"));
    line(
        "%s, %,d of them new, in %s",
        count(counts.claims(), "distinct claim"), counts.newClaims(), output.resolve("claims.csv"));
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
