package ascribe.batch;

import ascribe.output.Result;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** One article on its way through the stages. Whatever happens to it, it yields a result. */
final class Task implements Runnable {
  private static final long TICK_MILLIS = 100;

  private final Supplier<Result> work;
  private final Function<Mishap, Result> failure;
  private final CompletableFuture<Result> result = new CompletableFuture<>();
  private volatile long started;

  Task(Supplier<Result> work, Function<Mishap, Result> failure) {
    this.work = work;
    this.failure = failure;
  }

  static Task done(Result result) {
    Task task = new Task(() -> result, mishap -> result);
    task.run();
    return task;
  }

  @Override
  public void run() {
    started = System.nanoTime();
    try {
      result.complete(work.get());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      result.complete(failure.apply(Mishap.of(e)));
    }
  }

  /** The result of a task that is done. */
  Result result() {
    return result.join();
  }

  /**
   * The result, or a failure once the task has run for longer than the limit.
   *
   * @param abandoned told when that happens: the thread of the task is lost to the run
   */
  Result await(Duration limit, Runnable abandoned) throws InterruptedException {
    while (true) {
      try {
        return result.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillBusy) {
        if (started != 0
            && System.nanoTime() - started > limit.toNanos()
            && result.complete(failure.apply(Mishap.late(limit)))) {
          abandoned.run();
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException("a task yields a result whatever happens", e);
      }
    }
  }
}
