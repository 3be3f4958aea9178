package ascribe.cli;

import ascribe.batch.Stop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * As long as this is open, Ctrl-C and the system's request to end let a run end by itself, with
 * what is done kept. Java then ends with 128 and the signal's number, which is 130 for Ctrl-C.
 */
final class Interrupt implements AutoCloseable {
  /** A run stops between two articles; an article takes seconds at most. */
  private static final int PATIENCE_SECONDS = 20;

  private final Stop stop = new Stop();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "interrupt");

  Interrupt() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Stop stop() {
    return stop;
  }

  private void interrupt() {
    stop.ask();
    try {
      closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook runs; it has just been let go.
    }
  }
}
