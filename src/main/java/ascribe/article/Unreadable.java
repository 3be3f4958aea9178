package ascribe.article;

/** Why an input cannot be read, in words for a person with the mend; never leaves this package. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String detail;

  Unreadable(String reason, String detail) {
    super(reason);
    this.detail = detail;
  }

  String detail() {
    return detail;
  }
}
