package ascribe.batch;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.ledger.Ledger;
import ascribe.ledger.Run;
import ascribe.output.Changes;
import ascribe.output.Counts;
import ascribe.output.Durations;
import ascribe.output.OutputFolder;
import ascribe.output.Result;
import ascribe.output.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** One run from the first look at the folders to the last file: gather, settle, read, write. */
final class Night implements AutoCloseable {
  /** Articles fetched from the ledger at a time. */
  private static final int FETCHED = 16;

  private final Settings settings;
  private final Stages stages;
  private final Progress progress;
  private final Stop stop;
  private final Ledger ledger;
  private final Run run;
  private final Beat beat;
  private final Memory memory = new Memory();
  private final Durations durations = new Durations();
  private final String version;
  private Counts counts = new Counts();
  private final Instant started = Instant.now();
  private Duration loading = Duration.ZERO;
  private long words;

  /**
   * @param version of the program and its models
   */
  Night(
      Settings settings,
      Stages stages,
      Progress progress,
      Stop stop,
      Ledger ledger,
      Run run,
      String version) {
    this.settings = settings;
    this.stages = stages;
    this.progress = progress;
    this.stop = stop;
    this.ledger = ledger;
    this.run = run;
    this.version = version;
    beat = new Beat(run);
  }

  RunReport run(List<Input> inputs, String reread) throws IOException, InterruptedException {
    List<String> roots = settings.inputs().stream().map(Inputs::key).toList();
    Gathering gathering = new Gathering(run, settings, progress, stop, beat);
    gathering.look(inputs);
    CompletableFuture<Function<Article, Reading>> ascribe = null;
    if (gathering.hasWork() || run.left().articles() > 0) {
      ascribe = CompletableFuture.supplyAsync(stages.ascribe());
    }
    gathering.read(stages.files());
    stopIfAsked();
    long pruned = settings.prune() ? run.prune(roots, closed(inputs)) : 0;
    run.settle(roots, Versions.writers());
    run.commit();
    if (ascribe != null) {
      read(ascribe);
    }
    stopIfAsked();
    return write(gathering, pruned, reread);
  }

  private static List<String> closed(List<Input> inputs) {
    return inputs.stream().filter(i -> i instanceof Input.Closed).map(Input::key).toList();
  }

  private void stopIfAsked() throws IOException {
    if (stop.isAsked()) {
      run.commit();
      run.stop();
      throw new Stopped(
          String.format(
              Locale.ROOT,
              "stopped; %,d %s read in this run and kept, the same command goes on from there",
              durations.count(),
              durations.count() == 1 ? "article is" : "articles are"));
    }
  }

  private void read(CompletableFuture<Function<Article, Reading>> loaded)
      throws IOException, InterruptedException {
    Run.Left left = run.left();
    if (left.articles() == 0) {
      return;
    }
    Instant before = Instant.now();
    Function<Article, Reading> ascribe = await(loaded);
    loading = Duration.between(before, Instant.now());
    progress.start("articles", left.articles(), left.words());
    Deque<Run.Pending> fetched = new ArrayDeque<>();
    long[] last = {0};
    new ArticleReaders(ascribe, settings.jobs(), settings.limit())
        .run(() -> next(fetched, last), this::put, stop);
    run.commit();
  }

  private static Function<Article, Reading> await(
      CompletableFuture<Function<Article, Reading>> loaded) {
    try {
      return loaded.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private Optional<Run.Pending> next(Deque<Run.Pending> fetched, long[] last) throws IOException {
    if (fetched.isEmpty()) {
      fetched.addAll(run.pending(last[0], FETCHED));
    }
    Optional<Run.Pending> next = Optional.ofNullable(fetched.poll());
    next.ifPresent(article -> last[0] = article.text());
    return next;
  }

  private void put(Task done) throws IOException {
    run.put(done.pending().text(), done.result());
    beat.tick();
    int itsWords = done.pending().article().words();
    words += itsWords;
    durations.add(done.nanos());
    progress.done(itsWords);
    String source = done.pending().article().source();
    if (done.result() instanceof Result.Failed failed) {
      progress.failed();
      progress.say(source + ": " + failed.failure().reason());
    } else if (done.result() instanceof Result.Read read) {
      progress.say(
          String.format(
              Locale.ROOT,
              "%s: %,d words, %,d records, %,d ms",
              source,
              itsWords,
              read.reading().attributions().size(),
              Math.round(done.nanos() / 1e6)));
    }
  }

  /** The files that are not what they have to be, from all that the ledger holds. */
  private RunReport write(Gathering gathering, long pruned, String reread) throws IOException {
    Basis basis = new Basis(settings, ledger, version);
    Set<String> stale = basis.stale();
    try (OutputFolder output =
        new OutputFolder(settings.output(), settings.csv(), stale, stages.disk())) {
      if (stale.isEmpty() && basis.isCounted()) {
        counts = ledger.counts();
      } else {
        writeResults(output);
      }
      stopIfAsked();
      RunReport report = report(changes(gathering, pruned, reread));
      run.done(basis.files(output.finish(report)), counts);
      return report;
    }
  }

  private void writeResults(OutputFolder output) throws IOException {
    progress.start("rows", run.articles());
    ledger.results(
        result -> {
          stopIfAsked();
          Result shown = settings.filter().of(result);
          counts.add(shown);
          output.write(shown);
          progress.done(0);
        });
    output.writeClaims(counts);
  }

  private Changes changes(Gathering gathering, long pruned, String reread) throws IOException {
    return new Changes(
        gathering.newFiles(),
        gathering.changedFiles(),
        gathering.unchangedFiles(),
        run.gone(),
        pruned,
        durations.count(),
        words,
        counts.newAttributions(),
        gathering.waiting(),
        reread);
  }

  private RunReport report(Changes changes) {
    return new RunReport(
        settings.inputs().stream().map(Path::toString).toList(),
        settings.jobs(),
        started,
        Duration.between(started, Instant.now()),
        loading,
        memory.own(),
        memory.documents(),
        counts,
        changes,
        durations,
        Versions.all(),
        Versions.models());
  }

  @Override
  public void close() {
    memory.close();
  }
}
