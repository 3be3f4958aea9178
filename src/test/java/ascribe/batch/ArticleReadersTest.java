package ascribe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Reading;
import ascribe.Samples;
import ascribe.article.Article;
import ascribe.ledger.Run;
import ascribe.output.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ArticleReadersTest {
  @Test
  void every_article_yields_one_result() throws Exception {
    List<String> names = IntStream.range(0, 500).mapToObj(String::valueOf).toList();
    assertThat(run(names, Samples::reading, Duration.ofSeconds(30)))
        .containsExactlyInAnyOrderElementsOf(names.stream().map(n -> n + " ok").toList());
  }

  @Test
  void only_a_window_of_the_articles_is_in_work_at_a_time() throws Exception {
    AtomicInteger fetched = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterator<String> names = IntStream.range(0, 2000).mapToObj(String::valueOf).iterator();
    new ArticleReaders(Samples::reading, 2, Duration.ofSeconds(9))
        .run(
            () -> {
              most.accumulateAndGet(fetched.incrementAndGet() - done.get(), Math::max);
              return next(names);
            },
            task -> done.incrementAndGet(),
            new Stop());
    assertThat(most.get()).isLessThan(40);
    assertThat(done.get()).isEqualTo(2000);
  }

  @Test
  void whatever_an_article_does_is_a_result_and_the_run_goes_on() throws Exception {
    Function<Article, Reading> stumbling =
        article ->
            switch (article.source()) {
              case "deep" -> throw new StackOverflowError();
              case "large" -> throw new OutOfMemoryError("Java heap space");
              case "wrong" -> throw new IllegalStateException("no such frame");
              default -> Samples.reading(article);
            };
    assertThat(run(List.of("a", "deep", "large", "wrong", "z"), stumbling, Duration.ofSeconds(30)))
        .containsExactlyInAnyOrder(
            "a ok",
            "deep failed: nested too deeply to be read",
            "large failed: too large for the memory; give Java more with -Xmx or split the file",
            "wrong failed: the program stumbled over it; please report it with the detail",
            "z ok");
  }

  @Test
  void an_article_that_hangs_is_left_behind() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Function<Article, Reading> hanging =
        article -> {
          if (article.source().startsWith("hang")) {
            FileReadersTest.await(never);
          }
          return Samples.reading(article);
        };
    List<String> results =
        run(List.of("a", "hang1", "hang2", "hang3", "z"), hanging, Duration.ofMillis(300));
    assertThat(results).hasSize(5).contains("a ok", "z ok");
    assertThat(results).filteredOn(r -> r.contains("failed: took longer than")).hasSize(3);
  }

  private static List<String> run(
      List<String> names, Function<Article, Reading> ascribe, Duration limit) throws Exception {
    List<String> results = new ArrayList<>();
    Iterator<String> waiting = names.iterator();
    new ArticleReaders(ascribe, 3, limit)
        .run(() -> next(waiting), task -> results.add(described(task.result())), new Stop());
    return results;
  }

  private static Optional<Run.Pending> next(Iterator<String> names) {
    return names.hasNext()
        ? Optional.of(new Run.Pending(1, Samples.article(names.next(), "text")))
        : Optional.empty();
  }

  private static String described(Result result) {
    String what = result.source() + " " + result.status();
    return result instanceof Result.Failed failed ? what + ": " + failed.failure().reason() : what;
  }
}
