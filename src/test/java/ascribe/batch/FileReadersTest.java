package ascribe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import ascribe.article.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FileReadersTest {
  private static final Stages.Files ONE_EACH =
      (path, source, sink) -> sink.accept(new Outcome.Read(Samples.article(source, "text")));

  @Test
  void outcomes_come_in_the_order_of_the_files_however_long_each_takes() throws Exception {
    List<String> names = IntStream.range(0, 300).mapToObj("%03d"::formatted).toList();
    Stages.Files slow =
        (path, source, sink) -> {
          pause(new Random(source.hashCode()).nextInt(5));
          ONE_EACH.read(path, source, sink);
        };
    assertThat(run(names, slow))
        .containsExactlyElementsOf(names.stream().map(n -> n + " ok").toList());
  }

  @Test
  void only_a_window_of_the_files_is_in_work_at_a_time() throws Exception {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Stages.Files counted =
        (path, source, sink) -> {
          most.accumulateAndGet(read.incrementAndGet() - taken.get(), Math::max);
          ONE_EACH.read(path, source, sink);
        };
    List<String> names = IntStream.range(0, 2000).mapToObj(String::valueOf).toList();
    new FileReaders(counted, 2, Duration.ofSeconds(9))
        .run(inputs(names), new Listed(o -> taken.incrementAndGet()), new Stop());
    assertThat(most.get()).isLessThan(40);
    assertThat(taken.get()).isEqualTo(2000);
  }

  @Test
  void of_long_articles_fewer_are_read_ahead() throws Exception {
    String book = "word ".repeat(2_000_000);
    AtomicInteger read = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Stages.Files books =
        (path, source, sink) -> {
          most.accumulateAndGet(read.incrementAndGet() - taken.get(), Math::max);
          sink.accept(new Outcome.Skipped(Samples.article(source, book), "language cs"));
        };
    List<String> names = IntStream.range(0, 30).mapToObj(String::valueOf).toList();
    new FileReaders(books, 2, Duration.ofSeconds(9))
        .run(
            inputs(names),
            new Listed(
                o -> {
                  pause(5);
                  taken.incrementAndGet();
                }),
            new Stop());
    assertThat(most.get()).isLessThan(10);
    assertThat(taken.get()).isEqualTo(30);
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
    assertThat(run(List.of("a", "b"), mailboxes)).containsExactlyElementsOf(expected);
  }

  @Test
  void whatever_reading_a_file_does_is_an_outcome() throws Exception {
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
    assertThat(run(List.of("a", "bomb", "czech", "empty", "half", "locked", "z"), stumbling))
        .containsExactly(
            "a ok",
            "bomb: nested too deeply to be read",
            "czech: language cs",
            "empty: no article in it",
            "half ok",
            "half: the program stumbled over it; please report it with the detail",
            "locked: locked",
            "z ok");
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
    List<String> outcomes = new ArrayList<>();
    new FileReaders(hanging, 3, Duration.ofMillis(300))
        .run(inputs(names), new Listed(o -> outcomes.add(described(o))), new Stop());
    assertThat(outcomes).hasSize(8).contains("z ok", "hang3 ok");
    assertThat(outcomes).filteredOn(o -> o.contains(": took longer than")).hasSize(3);
  }

  @Test
  void asked_to_stop_no_further_file_is_begun() throws Exception {
    Stop stop = new Stop();
    List<String> outcomes = new ArrayList<>();
    new FileReaders(ONE_EACH, 2, Duration.ofSeconds(9))
        .run(
            inputs(IntStream.range(0, 100).mapToObj(String::valueOf).toList()),
            new Listed(
                o -> {
                  outcomes.add(described(o));
                  if (outcomes.size() == 10) {
                    stop.ask();
                  }
                }),
            stop);
    assertThat(outcomes).hasSize(10);
  }

  private static List<String> run(List<String> names, Stages.Files files) throws Exception {
    List<String> outcomes = new ArrayList<>();
    new FileReaders(files, 3, Duration.ofSeconds(30))
        .run(inputs(names), new Listed(o -> outcomes.add(described(o))), new Stop());
    return outcomes;
  }

  /** What the readers hand on, without the files around it. */
  private record Listed(java.util.function.Consumer<Outcome> outcomes) implements FileReaders.Sink {
    @Override
    public void begin(Lane file) {}

    @Override
    public void take(Gathered outcome) throws IOException {
      outcomes.accept(outcome.outcome());
    }

    @Override
    public void end(Lane file) {}
  }

  private static List<Input.File> inputs(List<String> names) {
    return names.stream().map(n -> new Input.File(n, "/" + n, Path.of(n))).toList();
  }

  private static String described(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return failed.source() + ": " + failed.reason();
    }
    return outcome instanceof Outcome.Skipped skipped
        ? skipped.source() + ": " + skipped.reason()
        : outcome.source() + " ok";
  }

  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
