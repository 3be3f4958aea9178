package ascribe.batch;

/** The run ended because somebody asked it to; what is done is in the ledger. */
public final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  Stopped(String message) {
    super(message);
  }
}
