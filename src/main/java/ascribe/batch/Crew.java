package ascribe.batch;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A fixed number of threads, first come first served. A lost thread can be replaced. */
final class Crew implements AutoCloseable {
  private final ThreadPoolExecutor threads;

  Crew(String name, int size) {
    threads =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  void add(Runnable work) {
    threads.execute(work);
  }

  /** One thread more, for one that hangs: Java has no way to stop a thread. */
  synchronized void replace() {
    threads.setMaximumPoolSize(threads.getMaximumPoolSize() + 1);
    threads.setCorePoolSize(threads.getCorePoolSize() + 1);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
