package ascribe.article;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Large articles are read one at a time, and what the last one left is given back before the next:
 * Java would rather take more memory from the machine than tidy up.
 */
final class Heavy {
  /** Bytes from which tidying up is worth its tenth of a second. */
  private static final int WORTH = 4 << 20;

  /** One that hangs must not hold up the others for good. */
  private static final int PATIENCE_SECONDS = 20;

  private static final Semaphore TURN = new Semaphore(1);
  private boolean taken;

  private Heavy(boolean taken) {
    this.taken = taken;
  }

  /** Waits until nobody else reads a large article. */
  static Heavy take() {
    try {
      return new Heavy(TURN.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Heavy(false);
    }
  }

  /** Gives back what is not needed any more, where that is much. */
  void tidy(long bytes) {
    if (bytes >= WORTH) {
      System.gc();
    }
  }

  /** Lets the next one begin; more than once does no harm. */
  void end() {
    if (taken) {
      taken = false;
      TURN.release();
    }
  }
}
