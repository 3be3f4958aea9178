package ascribe.article;

/** An input that cannot be read; becomes an {@link Outcome.Failed}. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;
  private final String detail;

  /**
   * @param reason one line a person understands, with the mend
   * @param detail the technical cause, or empty
   */
  Unreadable(String reason, String detail) {
    super(reason);
    this.detail = detail;
  }

  Unreadable(String reason, Throwable cause) {
    super(reason, cause);
    this.detail = cause.toString();
  }

  Outcome.Failed outcome(String source) {
    return new Outcome.Failed(source, getMessage(), detail.replaceAll("\\s+", " ").strip());
  }
}
