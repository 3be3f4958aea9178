package ascribe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Reading;
import ascribe.Samples;
import ascribe.article.Article;
import ascribe.article.Outcome;
import ascribe.output.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PipelineTest {
  private static final Stages.Files ONE_EACH =
      (path, source, sink) -> sink.accept(new Outcome.Read(Samples.article(source, "text")));

  @Test
  void results_come_in_the_order_of_the_inputs_however_long_each_takes() throws Exception {
    List<String> names = IntStream.range(0, 300).mapToObj("%03d"::formatted).toList();
    Function<Article, Reading> slow =
        article -> {
          pause(new Random(article.source().hashCode()).nextInt(5));
          return Samples.reading(article);
        };
    assertThat(run(names, ONE_EACH, slow)).containsExactlyElementsOf(ok(names));
  }

  @Test
  void only_a_window_of_the_inputs_is_in_work_at_a_time() throws Exception {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger written = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Stages.Files counted =
        (path, source, sink) -> {
          most.accumulateAndGet(read.incrementAndGet() - written.get(), Math::max);
          ONE_EACH.read(path, source, sink);
        };
    List<Input> inputs = inputs(IntStream.range(0, 2000).mapToObj(String::valueOf).toList());
    new Pipeline(counted, Samples::reading, 2, Duration.ofSeconds(9))
        .run(inputs, result -> written.incrementAndGet(), done -> {});
    assertThat(most.get()).isLessThan(40);
    assertThat(written.get()).isEqualTo(2000);
  }

  @Test
  void a_file_of_many_articles_keeps_their_order_and_its_place() throws Exception {
    Stages.Files mailboxes =
        (path, source, sink) ->
            IntStream.range(0, 200)
                .forEach(
                    i -> sink.accept(new Outcome.Read(Samples.article(source + "!/" + i, "text"))));
    List<String> expected =
        IntStream.range(0, 400).mapToObj(i -> (i < 200 ? "a!/" : "b!/") + i % 200 + " ok").toList();
    assertThat(run(List.of("a", "b"), mailboxes, Samples::reading))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void whatever_one_article_does_is_a_result_and_the_run_goes_on() throws Exception {
    Function<Article, Reading> stumbling =
        article ->
            switch (article.source()) {
              case "deep" -> throw new StackOverflowError();
              case "large" -> throw new OutOfMemoryError("Java heap space");
              case "wrong" -> throw new IllegalStateException("no such frame");
              default -> Samples.reading(article);
            };
    assertThat(run(List.of("a", "deep", "large", "wrong", "z"), ONE_EACH, stumbling))
        .containsExactly(
            "a ok",
            "deep failed: nested too deeply to be read",
            "large failed: too large for the memory; give Java more with -Xmx or split the file",
            "wrong failed: the program stumbled over it; please report it with the detail",
            "z ok");
  }

  @Test
  void whatever_reading_a_file_does_is_a_result_too() throws Exception {
    Stages.Files stumbling =
        (path, source, sink) -> {
          switch (source) {
            case "bomb" -> throw new StackOverflowError();
            case "empty" -> {}
            case "half" -> {
              ONE_EACH.read(path, source, sink);
              throw new IllegalStateException("cut off");
            }
            case "locked" -> sink.accept(new Outcome.Failed(source, "locked", ""));
            case "czech" ->
                sink.accept(new Outcome.Skipped(Samples.article(source, "x"), "language cs"));
            default -> ONE_EACH.read(path, source, sink);
          }
        };
    assertThat(
            run(
                List.of("a", "bomb", "czech", "empty", "half", "locked", "z"),
                stumbling,
                Samples::reading))
        .containsExactly(
            "a ok",
            "bomb unreadable: nested too deeply to be read",
            "czech skipped: language cs",
            "empty unreadable: no article in it",
            "half ok",
            "half unreadable: the program stumbled over it; please report it with the detail",
            "locked unreadable: locked",
            "z ok");
  }

  @Test
  void an_article_that_hangs_is_left_behind() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Function<Article, Reading> hanging =
        article -> {
          if (article.source().startsWith("hang")) {
            await(never);
          }
          return Samples.reading(article);
        };
    List<String> results =
        run(
            List.of("a", "hang1", "hang2", "hang3", "z"),
            ONE_EACH,
            hanging,
            Duration.ofMillis(300));
    assertThat(results).first().isEqualTo("a ok");
    assertThat(results).last().isEqualTo("z ok");
    assertThat(results.subList(1, 4)).allMatch(r -> r.contains("failed: took longer than"));
  }

  @Test
  void a_file_that_cannot_be_got_through_is_left_behind() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Stages.Files hanging =
        (path, source, sink) -> {
          ONE_EACH.read(path, source, sink);
          if (source.startsWith("hang")) {
            await(never);
          }
        };
    List<String> names = List.of("a", "hang1", "hang2", "hang3", "z");
    List<String> results = run(names, hanging, Samples::reading, Duration.ofMillis(300));
    assertThat(results).hasSize(8).contains("z ok", "hang3 ok");
    assertThat(results).filteredOn(r -> r.contains("unreadable: took longer than")).hasSize(3);
  }

  private static List<String> run(
      List<String> names, Stages.Files files, Function<Article, Reading> ascribe) throws Exception {
    return run(names, files, ascribe, Duration.ofSeconds(30));
  }

  private static List<String> run(
      List<String> names, Stages.Files files, Function<Article, Reading> ascribe, Duration limit)
      throws IOException, InterruptedException {
    List<String> results = new ArrayList<>();
    new Pipeline(files, ascribe, 3, limit)
        .run(inputs(names), result -> results.add(described(result)), done -> {});
    return results;
  }

  private static List<Input> inputs(List<String> names) {
    return names.stream().<Input>map(n -> new Input.File(n, Path.of(n))).toList();
  }

  private static List<String> ok(List<String> names) {
    return names.stream().map(n -> n + " ok").toList();
  }

  private static String described(Result result) {
    String what = result.source() + " " + result.status();
    if (result instanceof Result.Failed failed) {
      return what + ": " + failed.failure().reason();
    }
    return result instanceof Result.Unreadable unreadable
        ? what + ": " + unreadable.failure().reason()
        : what;
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
