package ascribe.batch;

import ascribe.article.Outcome;
import ascribe.ledger.FileEntry;
import ascribe.ledger.KnownFile;
import ascribe.ledger.Run;
import ascribe.output.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first half of a run: looks at every file, and brings the articles of those that are new or
 * have changed into the ledger. A file that changes under our eyes waits for the next run; one that
 * changed a moment ago is watched for as long as {@link Settings#settle} says, after all others.
 */
final class Gathering {
  /** Articles of one file after which those before are kept. */
  private static final int LONG_FILE = 500;

  private static final String BEING_WRITTEN = "still being written; the next run reads it";

  private final Run run;
  private final Settings settings;
  private final Progress progress;
  private final Stop stop;
  private final Beat beat;
  private final List<Input.File> settled = new ArrayList<>();
  private final Map<Input.File, Stamp> young = new HashMap<>();
  private final List<String> waiting = new ArrayList<>();
  private long looked;
  private long newFiles;
  private long changedFiles;
  private long unchangedFiles;

  Gathering(Run run, Settings settings, Progress progress, Stop stop, Beat beat) {
    this.run = run;
    this.settings = settings;
    this.progress = progress;
    this.stop = stop;
    this.beat = beat;
  }

  /** Tells what has to be read from what is known. */
  void look(List<Input> inputs) throws IOException {
    looked = System.currentTimeMillis();
    for (Input input : inputs) {
      if (input instanceof Input.Closed closed) {
        run.unreadable(closed.key(), failure(closed.source(), closed.reason(), closed.detail()));
      } else if (input instanceof Input.File file) {
        look(file);
      }
      beat.tick();
      if (stop.isAsked()) {
        return;
      }
    }
  }

  private void look(Input.File file) throws IOException {
    Stamp now = Stamp.of(file.path());
    Optional<KnownFile> known = run.file(file.key());
    if (known.isEmpty()) {
      newFiles++;
    } else if (known.get().current() && now.equals(stamp(known.get()))) {
      run.unchanged(known.get(), file.source());
      unchangedFiles++;
      return;
    } else {
      changedFiles++;
    }
    boolean old = looked - now.modified() / 1_000_000 >= settings.settle().toMillis();
    if (old || now.equals(Stamp.NONE) || settings.settle().isZero()) {
      settled.add(file);
    } else {
      young.put(file, now);
    }
  }

  private static Stamp stamp(KnownFile file) {
    return file.size() < 0 ? Stamp.NONE : new Stamp(file.size(), file.modified());
  }

  boolean hasWork() {
    return !settled.isEmpty() || !young.isEmpty();
  }

  /** Reads the files. */
  void read(Stages.Files files) throws IOException, InterruptedException {
    FileReaders readers = new FileReaders(files, settings.jobs(), settings.limit());
    progress.start("files", settled.size() + young.size());
    readers.run(settled, new Entry(), stop);
    if (!young.isEmpty()) {
      watch();
      readers.run(still(), new Entry(), stop);
    }
  }

  /** Until the last of the young files is as old as it has to be. */
  private void watch() throws InterruptedException {
    long last =
        young.values().stream()
            .mapToLong(stamp -> Math.min(looked, stamp.modified() / 1_000_000))
            .max()
            .orElse(0);
    long until = last + settings.settle().toMillis();
    while (System.currentTimeMillis() < until && !stop.isAsked()) {
      Thread.sleep(Math.max(1, Math.min(50, until - System.currentTimeMillis())));
    }
  }

  private List<Input.File> still() throws IOException {
    List<Input.File> still = new ArrayList<>();
    for (Map.Entry<Input.File, Stamp> file : young.entrySet()) {
      if (Stamp.of(file.getKey().path()).equals(file.getValue())) {
        still.add(file.getKey());
      } else {
        leave(file.getKey());
      }
    }
    still.sort(Comparator.comparing(Input::source));
    return still;
  }

  private void leave(Input.File file) throws IOException {
    waiting.add(file.source());
    run.unreadable(file.key(), failure(file.source(), BEING_WRITTEN, ""));
    progress.say(file.source() + ": " + BEING_WRITTEN);
  }

  private static Result.Failure failure(String source, String reason, String detail) {
    return new Result.Failure(source, reason, detail);
  }

  long newFiles() {
    return newFiles;
  }

  long changedFiles() {
    return changedFiles;
  }

  long unchangedFiles() {
    return unchangedFiles;
  }

  /** Sources of files that were left for the next run, sorted. */
  List<String> waiting() {
    return waiting.stream().sorted().toList();
  }

  /** One file after the other on its way into the ledger. */
  private final class Entry implements FileReaders.Sink {
    private FileEntry entry;
    private int articles;

    @Override
    public void begin(Lane file) throws IOException {
      entry = run.read(file.input.key(), file.input.source());
      articles = 0;
    }

    @Override
    public void take(Gathered outcome) throws IOException {
      entry.add(outcome.outcome(), outcome.sketch());
      if (outcome.outcome() instanceof Outcome.Failed failed) {
        progress.failed();
        progress.say(failed.source() + ": " + failed.reason());
      }
      if (++articles % LONG_FILE == 0) {
        entry.commit();
      }
    }

    @Override
    public void end(Lane lane) throws IOException {
      Stamp after = Stamp.of(lane.input.path());
      if (stop.isAsked()) {
        entry.abandon();
      } else if (!after.equals(lane.before) && !after.equals(Stamp.NONE)) {
        entry.abandon();
        leave(lane.input);
      } else {
        entry.finish(after.size(), after.modified());
        beat.tick();
      }
      progress.done(0);
    }
  }
}
