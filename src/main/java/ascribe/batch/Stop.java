package ascribe.batch;

/** Asks a run to end early and keep what is done. Safe for many threads. */
public final class Stop {
  private volatile boolean asked;

  public void ask() {
    asked = true;
  }

  boolean isAsked() {
    return asked;
  }
}
