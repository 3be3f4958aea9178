package ascribe.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The tasks that one file yields, in order: a reader fills it, the writer empties it. A file of
 * many articles waits when it is too far ahead of the writer.
 */
final class Lane {
  private static final int CAPACITY = 16;

  /** Thrown to a reader that the writer no longer waits for. */
  static final class GivenUp extends RuntimeException {}

  final Input input;
  private final Deque<Task> tasks = new ArrayDeque<>();
  private boolean ended;
  private boolean givenUp;
  private long busySince;

  Lane(Input input) {
    this.input = input;
  }

  synchronized void start() {
    busySince = System.nanoTime();
  }

  synchronized void put(Task task) {
    try {
      while (tasks.size() >= CAPACITY && !givenUp) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GivenUp();
    }
    if (givenUp) {
      throw new GivenUp();
    }
    tasks.add(task);
    busySince = System.nanoTime();
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /**
   * The next task; empty when there is no more, or when the reader has been silent for longer than
   * the limit.
   */
  synchronized Optional<Task> take(Duration limit) throws InterruptedException {
    while (tasks.isEmpty() && !ended) {
      if (busySince != 0 && System.nanoTime() - busySince > limit.toNanos()) {
        givenUp = true;
        return Optional.empty();
      }
      wait(100);
    }
    Optional<Task> next = Optional.ofNullable(tasks.poll());
    notifyAll();
    return next;
  }

  synchronized boolean givenUp() {
    return givenUp;
  }
}
