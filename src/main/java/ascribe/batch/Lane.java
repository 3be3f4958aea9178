package ascribe.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The outcomes that one file yields, in order: a reader fills it, the ledger empties it. A file of
 * many articles waits when it is too far ahead.
 */
final class Lane {
  private static final int CAPACITY = 16;

  /** Thrown to a reader that nobody waits for any longer. */
  static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  final Input.File input;

  /** Of the file before it is read. */
  final Stamp before;

  private final AtomicLong weight;
  private final Deque<Gathered> outcomes = new ArrayDeque<>();
  private boolean ended;
  private boolean givenUp;
  private long busySince;

  /**
   * @param weight of all that is read and not taken yet, in characters
   */
  Lane(Input.File input, AtomicLong weight) {
    this.input = input;
    this.weight = weight;
    before = Stamp.of(input.path());
  }

  synchronized void start() {
    busySince = System.nanoTime();
  }

  synchronized void put(Gathered outcome) {
    try {
      while (outcomes.size() >= CAPACITY && !givenUp) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GivenUp();
    }
    if (givenUp) {
      throw new GivenUp();
    }
    outcomes.add(outcome);
    weight.addAndGet(outcome.weight());
    busySince = System.nanoTime();
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /**
   * The next outcome; empty when there is no more, when the run is to stop, or when the reader has
   * been silent for longer than the limit.
   */
  synchronized Optional<Gathered> take(Duration limit, Stop stop) throws InterruptedException {
    while (outcomes.isEmpty() && !ended && !stop.isAsked()) {
      if (busySince != 0 && System.nanoTime() - busySince > limit.toNanos()) {
        givenUp = true;
        return Optional.empty();
      }
      wait(100);
    }
    Optional<Gathered> next = Optional.ofNullable(outcomes.poll());
    next.ifPresent(outcome -> weight.addAndGet(-outcome.weight()));
    notifyAll();
    return next;
  }

  synchronized boolean givenUp() {
    return givenUp;
  }
}
