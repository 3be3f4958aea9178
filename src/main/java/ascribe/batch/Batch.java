package ascribe.batch;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.output.Counts;
import ascribe.output.OutputFolder;
import ascribe.output.Result;
import ascribe.output.RunReport;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The nightly job: everything below some folders into one output folder. */
public final class Batch {
  private final Settings settings;
  private final Stages stages;
  private final Progress progress;
  private final Counts counts = new Counts();

  public Batch(Settings settings, Stages stages, Progress progress) {
    this.settings = settings;
    this.stages = stages;
    this.progress = progress;
  }

  /**
   * Reads all there is, writes all files.
   *
   * @throws JobFailed where the job cannot go on; the files of the run before stay as they are
   */
  public RunReport run() {
    Instant started = Instant.now();
    List<Input> inputs = Inputs.find(settings.inputs(), settings.output());
    try {
      Files.createDirectories(settings.output());
      try (FolderLock lock = FolderLock.of(settings.output());
          OutputFolder output = new OutputFolder(lock.folder(), settings.csv())) {
        Function<Article, Reading> ascribe = stages.ascribe().get();
        Duration loading = Duration.between(started, Instant.now());
        read(inputs, ascribe, output);
        RunReport report = report(started, loading);
        output.finish(report);
        return report;
      }
    } catch (IOException e) {
      throw notWritable(settings.output(), e);
    }
  }

  private void read(List<Input> inputs, Function<Article, Reading> ascribe, OutputFolder output)
      throws IOException {
    Pipeline pipeline = new Pipeline(stages.files(), ascribe, settings.jobs(), settings.limit());
    progress.start(inputs.size());
    try {
      pipeline.run(inputs, result -> write(result, output), this::tell);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailed("the run was interrupted", "start it again", e);
    } finally {
      progress.close();
    }
  }

  private void write(Result result, OutputFolder output) throws IOException {
    Result shown = strong(result);
    counts.add(shown);
    output.write(shown);
  }

  private void tell(int inputsDone) {
    progress.at(inputsDone, counts.words(), counts.failures());
  }

  /** The result without the records below the score asked for. */
  private Result strong(Result result) {
    if (settings.minScore() > 0 && result instanceof Result.Read read) {
      Reading all = read.reading();
      return new Result.Read(
          new Reading(
              all.article(),
              all.mentions(),
              all.attributions().stream().filter(c -> c.score() >= settings.minScore()).toList()));
    }
    return result;
  }

  private RunReport report(Instant started, Duration loading) {
    return new RunReport(
        settings.inputs().stream().map(Path::toString).toList(),
        settings.jobs(),
        started,
        Duration.between(started, Instant.now()),
        loading,
        Memory.peak(),
        counts,
        Versions.all(),
        Versions.models());
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
