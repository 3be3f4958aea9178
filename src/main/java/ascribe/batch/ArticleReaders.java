package ascribe.batch;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.ledger.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Articles in, what they say out, in the order in which they are done. Only some articles are in
 * memory at a time, and of long ones fewer.
 */
final class ArticleReaders {
  /** Where the articles come from. */
  interface Source {
    /** The next article; empty when there is none. */
    Optional<Run.Pending> next() throws IOException;
  }

  /** Takes results on the thread that runs the readers. */
  interface Sink {
    void accept(Task done) throws IOException;
  }

  /** Characters in work at a time, unless one article alone has more. */
  private static final long HEAVIEST = 16_000_000;

  private static final long TICK_MILLIS = 100;

  private final Function<Article, Reading> ascribe;
  private final int jobs;
  private final Duration limit;
  private final LinkedBlockingQueue<Task> done = new LinkedBlockingQueue<>();
  private final Set<Task> inWork = new HashSet<>();
  private long weight;
  private long looked = System.nanoTime();

  ArticleReaders(Function<Article, Reading> ascribe, int jobs, Duration limit) {
    this.ascribe = ascribe;
    this.jobs = jobs;
    this.limit = limit;
  }

  void run(Source source, Sink sink, Stop stop) throws IOException, InterruptedException {
    int window = 16 + 4 * jobs;
    boolean more = true;
    try (Crew workers = new Crew("worker", jobs)) {
      while (!stop.isAsked() && (more || !inWork.isEmpty())) {
        while (more && inWork.size() < window && (inWork.isEmpty() || weight < HEAVIEST)) {
          Optional<Run.Pending> next = source.next();
          next.ifPresent(article -> begin(article, workers));
          more = next.isPresent();
        }
        Task task = done.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
        if (task != null && inWork.remove(task)) {
          weight -= weight(task);
          sink.accept(task);
        }
        if (System.nanoTime() - looked > TICK_MILLIS * 1_000_000) {
          giveUpLate(sink, workers);
        }
      }
    }
  }

  private void begin(Run.Pending article, Crew workers) {
    Task task = new Task(article, ascribe, done::add);
    inWork.add(task);
    weight += weight(task);
    workers.add(task);
  }

  /** The thread of a task that hangs is lost to the run; another takes its place. */
  private void giveUpLate(Sink sink, Crew workers) throws IOException {
    looked = System.nanoTime();
    for (Task task : List.copyOf(inWork)) {
      if (task.isLate(limit)) {
        inWork.remove(task);
        weight -= weight(task);
        workers.replace();
        sink.accept(task.late(limit));
      }
    }
  }

  private static long weight(Task task) {
    return task.pending().article().text().length();
  }
}
