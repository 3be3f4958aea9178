package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a night does to the next: the ledger as a user meets it. */
class LedgerTest {
  @TempDir Path folder;
  private Path news;
  private Path output;

  @BeforeEach
  void news() throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    output = folder.resolve("out");
    write("a.txt", "On Monday. " + Samples.SENTENCE);
    write("b.txt", "On Tuesday, in another paper and other words. " + Samples.SENTENCE);
  }

  @Test
  void a_second_run_reads_nothing_and_writes_the_same_bytes() throws IOException {
    assertThat(run().err()).contains("2 new, 0 changed, 0 unchanged, 0 gone");
    Map<String, String> first = files();
    assertThat(run().err()).contains("0 new, 0 changed, 2 unchanged, 0 gone");
    assertThat(files()).isEqualTo(first);
  }

  @Test
  void a_changed_file_is_read_again_and_its_old_records_go() throws IOException {
    run();
    write("b.txt", "Nothing happened on Tuesday, says the other paper.");
    assertThat(run().err()).contains("0 new, 1 changed, 1 unchanged, 0 gone");
    assertThat(content("attributions.csv")).contains("\"a.txt\"").doesNotContain("\"b.txt\"");
  }

  @Test
  void what_left_the_folder_stays_known_until_it_is_pruned() throws IOException {
    run();
    Files.delete(news.resolve("b.txt"));
    assertThat(run().err()).contains("0 new, 0 changed, 1 unchanged, 1 gone");
    assertThat(content("attributions.csv")).contains("\"b.txt\"");
    assertThat(run("--prune").err()).contains("Forgot 1 file that left the folder");
    assertThat(content("attributions.csv")).contains("\"a.txt\"").doesNotContain("\"b.txt\"");
  }

  @Test
  void a_fresh_run_starts_over() throws IOException {
    run();
    Map<String, String> first = files();
    assertThat(run("--fresh").err()).contains("2 new, 0 changed, 0 unchanged, 0 gone");
    assertThat(files()).isEqualTo(first);
  }

  @Test
  void the_same_text_is_read_once_and_its_record_names_the_copy() throws IOException {
    write("c.txt", "On Monday. " + Samples.SENTENCE);
    assertThat(run().err()).contains("2 read, 1 copy");
    assertThat(content("articles.csv")).contains("\"c.txt\",\"copy of a.txt\"");
    assertThat(content("attributions.csv").lines().filter(l -> l.endsWith(",\"c.txt\"")))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--country NO, 2",
    "--country cn, 2",
    "--country FR, 0",
    "--actor apt-31, 2",
    "--actor Sandworm, 0",
    "--since 2025-05-20, 2",
    "--since 2025-06-01, 0",
    "--min-score 0.99, 0"
  })
  void options_choose_what_is_written_not_what_is_stored(String option, int records)
      throws IOException {
    assertThat(run(option.split(" ", 2)).status()).isZero();
    assertThat(content("attributions.csv").lines()).hasSize(1 + records);
    run();
    assertThat(content("attributions.csv").lines()).hasSize(3);
  }

  @Test
  void a_damaged_ledger_says_what_to_do() throws IOException {
    run();
    Files.writeString(output.resolve("ascribe.db"), "no database ".repeat(1000));
    Session failed = run();
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err())
        .isEqualTo(
            "ascribe: the ledger %s is damaged; move it away, or start over with --fresh\n"
                .formatted(output.resolve("ascribe.db")));
    assertThat(run("--fresh").status()).isZero();
  }

  @Test
  void another_list_of_groups_reads_everything_again_and_says_so() throws IOException {
    run();
    Map<String, String> first = files();
    Path list = Files.writeString(folder.resolve("actors.tsv"), "");
    assertThat(Session.type("", "actors", "import", cluster(), "--list", "" + list).status())
        .isZero();
    assertThat(run("--actors", "" + list).err())
        .startsWith(
            "The program has changed since the last run (own actors): everything is read again\n"
                + "2 articles, ")
        .contains("0 new, 2 changed, 0 unchanged, 0 gone", "2 records, 0 of them new");
    assertThat(files()).isEqualTo(first);
    assertThat(run("--actors", "" + list).err())
        .startsWith("0 articles, ")
        .contains("0 new, 0 changed, 2 unchanged, 0 gone");
  }

  private String cluster() throws IOException {
    return ""
        + Files.writeString(
            folder.resolve("cluster.json"),
            """
            {"type": "threat-actor", "values": [
              {"value": "Quorvex", "meta": {"country": "KZ", "synonyms": ["Grelnik Team"]}}]}
            """);
  }

  @Test
  void a_file_that_grows_waits_for_the_next_run() throws Exception {
    Path growing = news.resolve("growing.txt");
    write("growing.txt", "On Wednesday. ");
    AtomicBoolean ended = new AtomicBoolean();
    Thread copier =
        new Thread(
            () -> {
              while (!ended.get()) {
                append(growing, "And so on. ");
              }
            });
    copier.start();
    try {
      Session run = run("--settle", "0.4");
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err()).contains("3 new", "failed 1: still being written");
      assertThat(content("errors.csv"))
          .contains("\"growing.txt\",\"still being written; the next run reads it\"");
    } finally {
      ended.set(true);
      copier.join();
    }
    append(growing, Samples.SENTENCE);
    Session next = run("--settle", "0.4");
    assertThat(next.status()).as(next.err()).isZero();
    assertThat(next.err()).contains("3 records, 1 of them new");
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
      Thread.sleep(20);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Session run(String... options) {
    List<String> command = new ArrayList<>(List.of("run", "" + news, "-o", "" + output));
    command.addAll(List.of(options));
    if (!command.contains("--settle")) {
      command.addAll(List.of("--settle", "0"));
    }
    return Session.type("", command.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(news.resolve(name), text);
  }

  private String content(String name) throws IOException {
    return Files.readString(output.resolve(name), StandardCharsets.UTF_8);
  }

  /** The files whose bytes depend on the articles alone. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String name :
        new String[] {
          "attributions.csv", "claims.csv", "entities.csv", "articles.csv", "articles.jsonl"
        }) {
      files.put(name, content(name));
    }
    return files;
  }
}
