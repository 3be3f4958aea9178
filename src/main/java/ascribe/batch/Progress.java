package ascribe.batch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;

/** Tells people how far a run has come: a bar on a terminal, a line a minute in a log. */
public final class Progress implements AutoCloseable {
  /** Where progress is shown. */
  public enum Style {
    BAR(200),
    LINES(60_000),
    NONE(0);

    private final long everyMillis;

    Style(long everyMillis) {
      this.everyMillis = everyMillis;
    }
  }

  private static final int WIDTH = 24;

  private final PrintStream err;
  private final Style style;
  private final Timer timer = new Timer("progress", true);
  private long begun;
  private int total;
  private int inputs;
  private long words;
  private long failed;

  public Progress(PrintStream err, Style style) {
    this.err = err;
    this.style = style;
  }

  /**
   * @param total inputs there are to read
   */
  synchronized void start(int total) {
    this.total = total;
    begun = System.nanoTime();
    if (style != Style.NONE) {
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              show();
            }
          },
          style.everyMillis,
          style.everyMillis);
    }
  }

  /** The state of the run, from the thread that writes. */
  synchronized void at(int inputs, long words, long failed) {
    this.inputs = inputs;
    this.words = words;
    this.failed = failed;
  }

  synchronized void show() {
    if (style == Style.BAR) {
      int full = total == 0 ? WIDTH : (int) ((long) WIDTH * inputs / total);
      err.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + line() + "\u001B[K");
      err.flush();
    } else {
      err.println(line());
    }
  }

  /** Such as {@code 120 of 1,000 files, 15,200 words/s, 0:42 left, 3 failed}. */
  private String line() {
    double seconds = (System.nanoTime() - begun) / 1e9;
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%,d of %,d files", inputs, total));
    if (words > 0) {
      line.append(String.format(Locale.ROOT, ", %,d words/s", Math.round(words / seconds)));
    }
    if (inputs > 0 && inputs < total) {
      long left = Math.round(seconds / inputs * (total - inputs));
      line.append(String.format(Locale.ROOT, ", %d:%02d left", left / 60, left % 60));
    }
    return failed > 0 ? line.append(", ").append(failed).append(" failed").toString() : "" + line;
  }

  @Override
  public void close() {
    timer.cancel();
    synchronized (this) {
      if (style == Style.BAR) {
        err.print("\r\u001B[K");
        err.flush();
      }
    }
  }
}
