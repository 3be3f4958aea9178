package ascribe.cli;

/** What the program tells the shell. Published. */
final class ExitStatus {
  static final int OK = 0;

  /** The job itself failed. */
  static final int FAILED = 1;

  static final int USAGE = 2;

  /** Finished, but some articles could not be read. */
  static final int SOME_UNREADABLE = 3;

  /** Stopped with Ctrl-C; what is done is kept. */
  static final int STOPPED = 130;

  private ExitStatus() {}
}
