package ascribe.batch;

/** The run itself cannot go on: the message says what is wrong and what to do. */
public final class JobFailed extends RuntimeException {
  public JobFailed(String problem, String mend) {
    super(problem + "; " + mend);
  }

  public JobFailed(String problem, String mend, Throwable cause) {
    super(problem + "; " + mend, cause);
  }
}
