package ascribe.batch;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.ledger.Run;
import ascribe.output.Result;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/** One article on its way through the stages. Whatever happens to it, it yields a result. */
final class Task implements Runnable {
  private final Run.Pending pending;
  private final Function<Article, Reading> ascribe;
  private final Consumer<Task> done;
  private volatile long started;
  private volatile long nanos;
  private volatile Result result;

  /**
   * @param done told when there is a result
   */
  Task(Run.Pending pending, Function<Article, Reading> ascribe, Consumer<Task> done) {
    this.pending = pending;
    this.ascribe = ascribe;
    this.done = done;
  }

  @Override
  public void run() {
    started = System.nanoTime();
    Result outcome;
    try {
      outcome = new Result.Read(ascribe.apply(pending.article()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      outcome = failed(Mishap.of(e));
    }
    nanos = System.nanoTime() - started;
    result = outcome;
    done.accept(this);
  }

  private Result failed(Mishap mishap) {
    return new Result.Failed(
        pending.article(),
        new Result.Failure(pending.article().source(), mishap.reason(), mishap.detail()));
  }

  boolean isLate(Duration limit) {
    return started != 0 && System.nanoTime() - started > limit.toNanos();
  }

  /** A failure in the place of a result that does not come. */
  Task late(Duration limit) {
    Task late = new Task(pending, ascribe, done);
    late.nanos = limit.toNanos();
    late.result = failed(Mishap.late(limit));
    return late;
  }

  Run.Pending pending() {
    return pending;
  }

  /** Of a task that is done. */
  Result result() {
    return result;
  }

  /** How long it took. */
  long nanos() {
    return nanos;
  }
}
