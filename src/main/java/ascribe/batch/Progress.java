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

  /** Of a line on a terminal; a longer one would be broken and could not be written over. */
  private static final int COLUMNS = 79;

  private static final int LONGEST_BAR = 24;

  private final PrintStream err;
  private final Style style;
  private final boolean verbose;
  private final Timer timer = new Timer("progress", true);
  private boolean timed;
  private boolean shown;
  private long begun;
  private String things = "";
  private long total;
  private long totalWords;
  private long done;
  private long words;
  private long failed;

  /**
   * @param verbose whether to tell of every article
   */
  public Progress(PrintStream err, Style style, boolean verbose) {
    this.err = err;
    this.style = style;
    this.verbose = verbose;
  }

  /**
   * A part of the run begins.
   *
   * @param things what is counted, such as {@code files}
   * @param total how many there are
   */
  void start(String things, long total) {
    start(things, total, 0);
  }

  /**
   * @param totalWords words of them all, where known
   */
  synchronized void start(String things, long total, long totalWords) {
    this.things = things;
    this.total = total;
    this.totalWords = totalWords;
    done = 0;
    words = 0;
    begun = System.nanoTime();
    if (style != Style.NONE && !timed) {
      timed = true;
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

  /** One more is done. */
  synchronized void done(long itsWords) {
    done++;
    words += itsWords;
  }

  /** One more could not be read. */
  synchronized void failed() {
    failed++;
  }

  /** Of interest to those who asked to hear everything. */
  void say(String line) {
    if (verbose) {
      tell(line);
    }
  }

  /** Of interest to all who did not ask for silence. */
  synchronized void tell(String line) {
    if (style != Style.NONE) {
      wipe();
      err.println(line);
    }
  }

  synchronized void show() {
    if (style == Style.BAR) {
      String line = line();
      int width = Math.max(1, Math.min(LONGEST_BAR, COLUMNS - 3 - line.length()));
      int full = total == 0 ? width : (int) Math.min(width, width * done / total);
      err.print("\r[" + "#".repeat(full) + ".".repeat(width - full) + "] " + line + "\u001B[K");
      err.flush();
      shown = true;
    } else {
      err.println(line());
    }
  }

  /** Such as {@code 120 of 1,000 articles, 15,200 words/s, 0:42 left, 3 failed}. */
  private String line() {
    double seconds = (System.nanoTime() - begun) / 1e9;
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%,d of %,d %s", done, total, things));
    if (words > 0) {
      line.append(String.format(Locale.ROOT, ", %,d words/s", Math.round(words / seconds)));
    }
    if (done > 0 && done < total) {
      double share = totalWords > 0 ? (double) words / totalWords : (double) done / total;
      long left = share > 0 ? Math.round(seconds / share * (1 - share)) : 0;
      line.append(String.format(Locale.ROOT, ", %d:%02d left", left / 60, left % 60));
    }
    return failed > 0 ? line.append(", ").append(failed).append(" failed").toString() : "" + line;
  }

  private void wipe() {
    if (shown) {
      err.print("\r\u001B[K");
      err.flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    timer.cancel();
    synchronized (this) {
      wipe();
    }
  }
}
