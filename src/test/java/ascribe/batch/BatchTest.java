package ascribe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ascribe.Samples;
import ascribe.article.Outcome;
import ascribe.output.CsvStyle;
import ascribe.output.Disk;
import ascribe.output.FaultyDisk;
import ascribe.output.RunReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final List<String> FILES =
      List.of(
          "attributions.csv",
          "entities.csv",
          "articles.csv",
          "errors.csv",
          "claims.csv",
          "articles.jsonl");

  @TempDir Path folder;

  @BeforeEach
  void news() throws IOException {
    Files.createDirectory(folder.resolve("news"));
    for (int i = 0; i < 60; i++) {
      String text = (i % 7 == 3 ? "Nothing. " : "😀 ") + Samples.SENTENCE + " " + i;
      Files.writeString(folder.resolve("news/" + i * 37 % 60 + ".txt"), text);
    }
    Files.writeString(folder.resolve("news/broken.pdf"), "");
  }

  @Test
  void the_files_are_the_same_bytes_whatever_the_number_of_threads() throws IOException {
    run("one", 1, 0);
    run("many", 7, 0);
    for (String file : FILES) {
      assertThat(folder.resolve("many/" + file))
          .hasSameBinaryContentAs(folder.resolve("one/" + file));
    }
  }

  @Test
  void the_report_counts_what_was_read() throws IOException {
    RunReport report = run("out", 2, 0);
    assertThat(report.counts().articles()).isEqualTo(61);
    JsonNode json = new ObjectMapper().readTree(folder.resolve("out/run.json").toFile());
    assertThat(json.at("/counts/read").asInt()).isEqualTo(60);
    assertThat(json.at("/counts/failed").asInt()).isEqualTo(1);
    assertThat(json.at("/counts/attributions").asInt()).isEqualTo(60);
    assertThat(json.at("/counts/claims").asInt()).isEqualTo(1);
    assertThat(json.at("/changes/new_records").asInt()).isEqualTo(60);
    assertThat(json.at("/changes/new_claims").asInt()).isEqualTo(1);
    assertThat(json.at("/failed/empty").asInt()).isEqualTo(1);
    assertThat(json.at("/versions/ascribe").asText()).matches("\\d+\\.\\d+.*");
    assertThat(json.get("models")).isNotEmpty();
    assertThat(json.at("/peak_memory_mb").asInt()).isPositive();
  }

  @Test
  void records_below_the_score_asked_for_are_not_written() throws IOException {
    run("out", 2, 0.94);
    assertThat(Files.readAllLines(folder.resolve("out/attributions.csv"))).hasSize(1);
    assertThat(Files.readString(folder.resolve("out/articles.jsonl")))
        .contains("\"attributions\":[]")
        .contains("\"mentions\":[{");
  }

  @Test
  void an_output_folder_below_the_input_is_not_read() {
    run("news/out", 2, 0);
    assertThat(run("news/out", 2, 0).counts().articles()).isEqualTo(61);
  }

  @Test
  void a_second_run_into_the_same_folder_is_told_who_holds_it() throws IOException {
    Files.createDirectory(folder.resolve("out"));
    try (FolderLock lock = FolderLock.of(folder.resolve("out"))) {
      assertThatThrownBy(() -> run("out", 1, 0))
          .isInstanceOf(JobFailed.class)
          .hasMessageMatching(
              "another run \\(process %d since 20\\S+\\) is writing into %s; wait for it or choose"
                      .formatted(ProcessHandle.current().pid(), lock.folder())
                  + " another folder with --output");
    }
    assertThat(run("out", 1, 0).counts().read()).isEqualTo(60);
    assertThat(folder.resolve("out/.ascribe.lock")).doesNotExist();
  }

  @Test
  void ctrl_c_while_the_files_are_written_leaves_those_of_the_run_before() throws IOException {
    run("out", 1, 0);
    String before = Files.readString(folder.resolve("out/articles.csv"));
    Files.writeString(folder.resolve("news/late.txt"), "Late. " + Samples.SENTENCE);
    Stop stop = new Stop();
    FaultyDisk disk =
        new FaultyDisk(
            (n, what) -> {
              if (what.startsWith("create")) {
                stop.ask();
              }
            });
    assertThatThrownBy(() -> batch("out", 1, 0, stop, disk).run())
        .isInstanceOf(Stopped.class)
        .hasMessageStartingWith("stopped; 1 article is read in this run and kept");
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(FILES.stream(), Stream.of("run.json", "ascribe.db")).toList());
    }
    assertThat(folder.resolve("out/articles.csv")).hasContent(before);
    RunReport next = run("out", 1, 0);
    assertThat(next.changes().readArticles()).isZero();
    assertThat(next.changes().newRecords()).isEqualTo(1);
    assertThat(next.counts().newClaims()).isZero();
  }

  @Test
  void an_output_folder_that_is_a_file_is_named_with_the_mend() throws IOException {
    Files.writeString(folder.resolve("out"), "");
    assertThatThrownBy(() -> run("out", 1, 0))
        .isInstanceOf(JobFailed.class)
        .hasMessage(
            "the output folder %s/out is a file; choose another folder with --output"
                .formatted(folder));
  }

  @Test
  void progress_is_one_line_on_a_terminal_and_ends_with_an_empty_one() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Progress progress =
        new Progress(
            new PrintStream(err, true, StandardCharsets.UTF_8), Progress.Style.BAR, false)) {
      progress.start("files", 10);
      progress.failed();
      for (int i = 0; i < 5; i++) {
        progress.done(200);
      }
      progress.show();
    }
    String shown = err.toString(StandardCharsets.UTF_8);
    assertThat(shown)
        .matches("(?s)\r\\[#+\\.+] 5 of 10 files, [\\d,]+ words/s, 0:00 left, 1 failed\u001B.*")
        .endsWith("\r\u001B[K");
    assertThat(shown.indexOf('\u001B')).isLessThanOrEqualTo(80);
  }

  private RunReport run(String output, int jobs, double minScore) {
    return batch(output, jobs, minScore, new Stop(), Disk.SYSTEM).run();
  }

  private Batch batch(String output, int jobs, double minScore, Stop stop, Disk disk) {
    Settings settings =
        new Settings(
            List.of(folder.resolve("news")),
            folder.resolve(output),
            jobs,
            CsvStyle.STANDARD,
            false,
            new Filter(minScore, Optional.empty(), "", ""),
            Settings.LIMIT,
            Duration.ZERO,
            false,
            false);
    Stages stages = new Stages(BatchTest::read, (bytes, name) -> null, () -> Samples::reading);
    return new Batch(
        settings, stages.on(disk), new Progress(System.err, Progress.Style.NONE, false), stop);
  }

  private static void read(Path file, String source, java.util.function.Consumer<Outcome> sink) {
    try {
      String text = Files.readString(file);
      sink.accept(
          text.isEmpty()
              ? new Outcome.Failed(source, "empty", "")
              : new Outcome.Read(Samples.article(source, text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
