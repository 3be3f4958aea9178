package ascribe.batch;

import ascribe.ledger.Ledger;
import ascribe.ledger.LedgerFault;
import ascribe.output.CsvStyle;
import ascribe.output.Disk;
import ascribe.output.ExportFormat;
import ascribe.output.Exporter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What runs have found, written again in any form without reading an article.
 *
 * @param folder the output folder of the runs
 * @param style of CSV
 * @param disk that a file is written to
 */
public record Export(Path folder, Filter filter, ExportFormat format, CsvStyle style, Disk disk) {

  /**
   * Writes a file, whole or not at all.
   *
   * @throws JobFailed where there is no ledger that can be read, or the file cannot be written
   */
  public void toFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new JobFailed(file + " is a folder", "name a file with --to");
    }
    guarded(
        ledger -> Exporter.toFile(file, format, style, disk, results(ledger)),
        "cannot write " + file,
        "name another file with --to");
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @throws JobFailed where there is no ledger that can be read, or the stream takes no more
   */
  public void toStream(OutputStream out) {
    guarded(
        ledger -> Exporter.toStream(out, format, style, results(ledger)),
        "cannot write the export",
        "make room, or name a file with --to");
  }

  private interface Job {
    void run(Ledger ledger) throws IOException;
  }

  private void guarded(Job job, String problem, String mend) {
    try (Ledger ledger = Ledger.look(folder)) {
      job.run(ledger);
    } catch (LedgerFault e) {
      // starting over is not for this command to do
      throw new JobFailed(e.getMessage(), e.mend().replace("--fresh", "ascribe run --fresh"), e);
    } catch (IOException e) {
      throw new JobFailed(problem + ": " + reason(e), mend, e);
    }
  }

  private Exporter.Use results(Ledger ledger) {
    return exporter -> ledger.results(result -> exporter.write(filter.of(result)));
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
