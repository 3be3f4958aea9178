package ascribe.batch;

import ascribe.ledger.Run;
import java.io.IOException;

/**
 * Keeps what is done once a second: forcing each article to disk would take longer than reading.
 */
final class Beat {
  private static final long EVERY_NANOS = 1_000_000_000;

  private final Run run;
  private long last = System.nanoTime();

  Beat(Run run) {
    this.run = run;
  }

  void tick() throws IOException {
    if (System.nanoTime() - last > EVERY_NANOS) {
      run.commit();
      last = System.nanoTime();
    }
  }
}
