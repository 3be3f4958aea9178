package ascribe.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Files in, what became of each article in them out, in the order of the files, however many
 * threads read. Only a window of the files is in memory at a time.
 */
final class FileReaders {
  /** Takes what comes out, on the thread that runs the readers. */
  interface Sink {
    void begin(Lane file) throws IOException;

    void take(Gathered outcome) throws IOException;

    void end(Lane file) throws IOException;
  }

  /** Characters of text that are read ahead at most: no more than memory holds at ease. */
  private static final long HEAVIEST = 32_000_000;

  private final Stages.Files files;
  private final int jobs;
  private final Duration limit;
  private final AtomicLong weight = new AtomicLong();

  /** The file whose outcomes are being taken. */
  private volatile Lane first;

  FileReaders(Stages.Files files, int jobs, Duration limit) {
    this.files = files;
    this.jobs = jobs;
    this.limit = limit;
  }

  void run(List<Input.File> inputs, Sink sink, Stop stop) throws IOException, InterruptedException {
    int window = 16 + 4 * jobs;
    Iterator<Input.File> waiting = inputs.iterator();
    Deque<Lane> lanes = new ArrayDeque<>();
    try (Crew readers = new Crew("reader", jobs)) {
      while (!stop.isAsked() && (waiting.hasNext() || !lanes.isEmpty())) {
        while (waiting.hasNext() && lanes.size() < window) {
          Lane lane = new Lane(waiting.next(), weight);
          lanes.add(lane);
          readers.add(() -> read(lane));
        }
        first = lanes.poll();
        empty(first, sink, readers, stop);
      }
    }
  }

  private void empty(Lane lane, Sink sink, Crew readers, Stop stop)
      throws IOException, InterruptedException {
    sink.begin(lane);
    boolean nothing = true;
    Optional<Gathered> next = lane.take(limit, stop);
    while (next.isPresent() && !stop.isAsked()) {
      nothing = false;
      sink.take(next.get());
      next = lane.take(limit, stop);
    }
    String source = lane.input.source();
    if (lane.givenUp()) {
      readers.replace();
      sink.take(Gathered.failed(source, Mishap.late(limit)));
    } else if (nothing) {
      sink.take(Gathered.failed(source, new Mishap("no article in it", "")));
    }
    sink.end(lane);
  }

  private void read(Lane lane) {
    String source = lane.input.source();
    try {
      while (weight.get() >= HEAVIEST && first != lane) {
        Thread.sleep(5);
      }
      lane.start();
      files.read(lane.input.path(), source, outcome -> lane.put(Gathered.of(outcome)));
    } catch (Lane.GivenUp tooLate) {
      // The file has already been reported, or nobody wants it any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      giveUp(lane, Gathered.failed(source, Mishap.of(e)));
    } finally {
      lane.end();
    }
  }

  private static void giveUp(Lane lane, Gathered failure) {
    try {
      lane.put(failure);
    } catch (Lane.GivenUp tooLate) {
      // As above.
    }
  }
}
