package ascribe.batch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;

/**
 * How much memory a run takes at most: that of this process, and of those that it starts to read
 * documents, which are looked at now and then, for some of them die on the way.
 */
final class Memory implements AutoCloseable {
  private static final long EVERY_MILLIS = 500;

  private final Timer timer = new Timer("memory", true);
  private long documents;

  Memory() {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            look();
          }
        },
        EVERY_MILLIS,
        EVERY_MILLIS);
  }

  /** In bytes: all of this process where Linux tells, else what Java knows of. */
  long own() {
    long peak = peak("self");
    return peak > 0
        ? peak
        : ManagementFactory.getMemoryPoolMXBeans().stream()
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
  }

  /** In bytes: the most that the other processes held, those of one time added up. */
  synchronized long documents() {
    look();
    return documents;
  }

  private synchronized void look() {
    long now = ProcessHandle.current().children().mapToLong(child -> peak("" + child.pid())).sum();
    documents = Math.max(documents, now);
  }

  /** The most that a process has held so far; 0 where nobody tells. */
  private static long peak(String process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", process, "status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        }
      }
    } catch (IOException notLinuxOrGone) {
      // Then nobody tells.
    }
    return 0;
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
