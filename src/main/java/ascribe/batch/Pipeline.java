package ascribe.batch;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.article.Outcome;
import ascribe.output.Result;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Inputs in, results out in the order of the inputs, however many threads work on them. Only a
 * window of the inputs is in memory at a time.
 *
 * <p>Readers read files and queue their articles; workers read what the articles say and never wait
 * for anybody, so that the first file in the window always moves on.
 */
final class Pipeline {
  /** Takes results on the thread that runs the pipeline. */
  interface Sink {
    void accept(Result result) throws IOException;
  }

  private final Stages.Files files;
  private final Function<Article, Reading> ascribe;
  private final int jobs;
  private final Duration limit;

  Pipeline(Stages.Files files, Function<Article, Reading> ascribe, int jobs, Duration limit) {
    this.files = files;
    this.ascribe = ascribe;
    this.jobs = jobs;
    this.limit = limit;
  }

  /**
   * @param done told how many inputs are done after each
   */
  void run(List<Input> inputs, Sink sink, IntConsumer done)
      throws IOException, InterruptedException {
    int window = 16 + 4 * jobs;
    int finished = 0;
    Iterator<Input> waiting = inputs.iterator();
    Deque<Lane> lanes = new ArrayDeque<>();
    try (Crew readers = new Crew("reader", jobs);
        Crew workers = new Crew("worker", jobs)) {
      while (waiting.hasNext() || !lanes.isEmpty()) {
        while (waiting.hasNext() && lanes.size() < window) {
          Lane lane = new Lane(waiting.next());
          lanes.add(lane);
          readers.add(() -> read(lane, workers));
        }
        empty(lanes.poll(), sink, readers, workers);
        done.accept(++finished);
      }
    }
  }

  private void empty(Lane lane, Sink sink, Crew readers, Crew workers)
      throws IOException, InterruptedException {
    boolean nothing = true;
    for (var task = lane.take(limit); task.isPresent(); task = lane.take(limit)) {
      nothing = false;
      sink.accept(task.get().await(limit, workers::replace));
    }
    String source = lane.input.source();
    if (lane.givenUp()) {
      readers.replace();
      sink.accept(unreadable(source, Mishap.late(limit)).result());
    } else if (nothing) {
      sink.accept(unreadable(source, new Mishap("no article in it", "")).result());
    }
  }

  private void read(Lane lane, Crew workers) {
    lane.start();
    try {
      articles(lane, workers);
    } catch (Lane.GivenUp tooLate) {
      // The writer has already reported the file and gone on.
    } finally {
      lane.end();
    }
  }

  private void articles(Lane lane, Crew workers) {
    Input input = lane.input;
    try {
      if (input instanceof Input.File file) {
        files.read(file.path(), file.source(), outcome -> lane.put(task(outcome, workers)));
      } else if (input instanceof Input.Closed closed) {
        lane.put(unreadable(closed.source(), new Mishap(closed.reason(), closed.detail())));
      }
    } catch (Lane.GivenUp tooLate) {
      throw tooLate;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      lane.put(unreadable(input.source(), Mishap.of(e)));
    }
  }

  private Task task(Outcome outcome, Crew workers) {
    if (outcome instanceof Outcome.Read read) {
      Article article = read.article();
      Task task =
          new Task(
              () -> new Result.Read(ascribe.apply(article)), mishap -> failed(article, mishap));
      workers.add(task);
      return task;
    }
    if (outcome instanceof Outcome.Skipped skipped) {
      return Task.done(new Result.Skipped(skipped.article(), skipped.reason()));
    }
    Outcome.Failed failed = (Outcome.Failed) outcome;
    return unreadable(failed.source(), new Mishap(failed.reason(), failed.detail()));
  }

  private static Result failed(Article article, Mishap mishap) {
    return new Result.Failed(
        article, new Result.Failure(article.source(), mishap.reason(), mishap.detail()));
  }

  private static Task unreadable(String source, Mishap mishap) {
    return Task.done(
        new Result.Unreadable(new Result.Failure(source, mishap.reason(), mishap.detail())));
  }
}
