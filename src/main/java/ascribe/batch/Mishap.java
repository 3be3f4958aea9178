package ascribe.batch;

import java.time.Duration;

/**
 * Why the program gave up on an article.
 *
 * @param reason for people, with the mend
 * @param detail for whoever mends the program
 */
record Mishap(String reason, String detail) {
  static Mishap of(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return new Mishap(
          "too large for the memory; give Java more with -Xmx or split the file", e.toString());
    }
    if (e instanceof StackOverflowError) {
      return new Mishap("nested too deeply to be read", place(e));
    }
    return new Mishap("the program stumbled over it; please report it with the detail", place(e));
  }

  static Mishap late(Duration limit) {
    return new Mishap(
        "took longer than " + limit.toSeconds() + " seconds; the run went on without it", "");
  }

  private static String place(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    String what = e instanceof StackOverflowError ? "StackOverflowError" : e.toString();
    return trace.length == 0 ? what : what + " at " + trace[0];
  }
}
