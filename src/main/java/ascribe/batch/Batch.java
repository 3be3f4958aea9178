package ascribe.batch;

import ascribe.ledger.Ledger;
import ascribe.ledger.LedgerFault;
import ascribe.ledger.Run;
import ascribe.output.AtomicFile;
import ascribe.output.RunReport;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The nightly job: everything below some folders into one output folder. */
public final class Batch {
  private final Settings settings;
  private final Stages stages;
  private final Progress progress;
  private final Stop stop;

  public Batch(Settings settings, Stages stages, Progress progress, Stop stop) {
    this.settings = settings;
    this.stages = stages;
    this.progress = progress;
    this.stop = stop;
  }

  /**
   * Reads what is new, writes all files.
   *
   * @throws JobFailed where the job cannot go on; the files of the run before stay as they are
   * @throws Stopped where somebody asked for it; the files stay, what is done is in the ledger
   */
  public RunReport run() {
    List<Input> inputs = Inputs.find(settings.inputs(), settings.output());
    try {
      Files.createDirectories(settings.output());
      try (FolderLock lock = FolderLock.of(settings.output())) {
        AtomicFile.sweep(lock.folder(), stages.disk());
        if (settings.fresh()) {
          Ledger.remove(lock.folder());
        }
        try (Ledger ledger = Ledger.open(lock.folder(), stages.disk().ledgerPages());
            Progress shown = progress) {
          return run(ledger, inputs, shown);
        }
      }
    } catch (LedgerFault e) {
      throw new JobFailed(e.getMessage(), e.mend(), e);
    } catch (IOException e) {
      throw notWritable(settings.output(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailed("the run was interrupted", "start it again", e);
    }
  }

  private RunReport run(Ledger ledger, List<Input> inputs, Progress shown)
      throws IOException, InterruptedException {
    Map<String, String> parts = Versions.parts(stages.actors(), stages.fields());
    String version = Versions.fingerprint(parts);
    Run run = ledger.begin(version, parts);
    String reread = reread(run.changedParts());
    if (!reread.isEmpty()) {
      shown.tell(reread);
    }
    try (Night night = new Night(settings, stages, shown, stop, ledger, run, version)) {
      return night.run(inputs, reread);
    }
  }

  /** Such as {@code names.tsv and 2 more have changed …}; empty where nothing has. */
  private static String reread(Set<String> changed) {
    if (changed.isEmpty()) {
      return "";
    }
    String names = new TreeSet<>(changed).stream().limit(3).collect(Collectors.joining(", "));
    String more = changed.size() > 3 ? " and " + (changed.size() - 3) + " more" : "";
    return "The program has changed since the last run ("
        + names
        + more
        + "): everything is read again";
  }

  private static JobFailed notWritable(Path output, IOException e) {
    String mend = "choose another folder with --output";
    if (e instanceof FileAlreadyExistsException || Files.isRegularFile(output)) {
      return new JobFailed("the output folder " + output + " is a file", mend, e);
    }
    if (e instanceof AccessDeniedException || !Files.isWritable(output)) {
      return new JobFailed("cannot write into the output folder " + output, mend, e);
    }
    return new JobFailed(
        "cannot write into the output folder " + output + ": " + e.getMessage(),
        "make room or " + mend,
        e);
  }
}
