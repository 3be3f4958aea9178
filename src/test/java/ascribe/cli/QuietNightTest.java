package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import ascribe.output.FaultyDisk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A night that finds nothing new leaves the files alone, unless somebody else did not. */
class QuietNightTest {
  /** When the files of the first night are said to have been written. */
  private static final FileTime THEN = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;
  private Path news;
  private Path output;
  private Map<String, byte[]> first;

  static List<String> files() {
    return Nights.FILES;
  }

  @BeforeEach
  void a_first_night() throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    output = folder.resolve("out");
    write("a.txt", "On Monday. " + Samples.SENTENCE);
    write("b.txt", "On Tuesday, in another paper and other words. " + Samples.SENTENCE);
    write("copy.txt", "On Monday. " + Samples.SENTENCE);
    write("czech.txt", "Norsko obvinilo skupinu.");
    write("empty.txt", "");
    assertThat(night("--xlsx").status()).isEqualTo(3);
    first = bytes();
    age();
  }

  @Test
  void writes_nothing_but_its_report() throws IOException {
    JsonNode before = report();
    Session second = night("--xlsx");
    assertThat(second.status()).isEqualTo(3);
    assertThat(second.err())
        .contains("0 new, 1 changed, 4 unchanged", "2 records, 0 of them new")
        .contains("1 distinct claim, 0 of them new", "failed 1: the file is empty");
    assertThat(written()).isEmpty();
    JsonNode after = report();
    assertThat(after.get("started")).isNotEqualTo(before.get("started"));
    for (String counted : List.of("counts", "skipped", "failed")) {
      assertThat(after.get(counted)).as(counted).isEqualTo(before.get(counted));
    }
    assertThat(after.at("/changes/new_records").asInt()).isZero();
    assertThat(after.at("/changes/new_claims").asInt()).isZero();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_that_was_edited_comes_back_and_the_others_stay(String name) throws IOException {
    byte[] edited = Files.readAllBytes(output.resolve(name));
    edited[edited.length / 2] ^= 1;
    Files.write(output.resolve(name), edited);
    Files.setLastModifiedTime(output.resolve(name), THEN);
    night("--xlsx");
    assertThat(written()).containsExactly(name);
    assertSame();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_that_was_deleted_comes_back_and_the_others_stay(String name) throws IOException {
    Files.delete(output.resolve(name));
    night("--xlsx");
    assertThat(written()).containsExactly(name);
    assertSame();
  }

  @Test
  void a_workbook_asked_for_later_is_all_that_is_written() throws IOException {
    Files.delete(output.resolve("attributions.xlsx"));
    night();
    assertThat(written()).isEmpty();
    assertThat(output.resolve("attributions.xlsx")).doesNotExist();
    night("--xlsx");
    assertThat(written()).containsExactly("attributions.xlsx");
    assertSame();
  }

  @Test
  void another_style_of_csv_writes_the_csv_files() throws IOException {
    night("--xlsx", "--delimiter", ";");
    assertThat(written())
        .containsExactlyInAnyOrder(
            "attributions.csv", "claims.csv", "entities.csv", "articles.csv", "errors.csv");
    age();
    night("--xlsx", "--delimiter", ";");
    assertThat(written()).isEmpty();
    night("--xlsx");
    assertSame();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--min-score=0.99", "--country=FR", "--actor=APT28"})
  void another_choice_of_records_writes_all(String filter) throws IOException {
    Session chosen = night("--xlsx", filter);
    assertThat(written()).containsExactlyInAnyOrderElementsOf(files());
    assertThat(chosen.err()).contains("0 records");
    age();
    assertThat(night("--xlsx", filter).err()).contains("0 records");
    assertThat(written()).isEmpty();
    night("--xlsx");
    assertSame();
  }

  @Test
  void another_name_or_reason_of_a_failure_or_article_is_a_change() throws IOException {
    Files.move(news.resolve("empty.txt"), news.resolve("still-empty.txt"));
    night("--xlsx");
    assertThat(written()).contains("errors.csv", "articles.csv");
    age();
    Files.move(news.resolve("b.txt"), news.resolve("c.txt"));
    night("--xlsx");
    assertThat(written()).contains("articles.csv", "attributions.csv", "articles.jsonl");
    assertThat(Files.readString(output.resolve("attributions.csv"))).contains("c.txt");
  }

  @Test
  void a_copy_stands_for_itself_when_its_original_goes_and_the_first_name_when_it_changes()
      throws IOException {
    Files.move(news.resolve("copy.txt"), news.resolve("0.txt"));
    night("--xlsx");
    assertThat(articles()).contains("\"0.txt\",\"ok\"", "\"a.txt\",\"copy of 0.txt\"");
    Files.delete(news.resolve("0.txt"));
    night("--xlsx", "--prune");
    assertThat(articles()).contains("\"a.txt\",\"ok\"").doesNotContain("0.txt", "copy of");
    write("copy.txt", "On Monday. " + Samples.SENTENCE);
    night("--xlsx");
    assertSame();
  }

  @Test
  void a_night_that_dies_before_it_notes_what_it_wrote_is_made_good() throws IOException {
    write("new.txt", "A new paper. " + Samples.SENTENCE);
    FaultyDisk disk =
        new FaultyDisk(
            (n, what) -> {
              if (what.equals("force out")) {
                throw new IOException("gone");
              }
            });
    assertThat(Session.type(Session.STAND_INS.on(disk), "", command("--xlsx")).status()).isOne();
    Map<String, byte[]> renamed = bytes();
    Files.delete(news.resolve("new.txt"));
    night("--xlsx", "--prune");
    assertSame();
    write("new.txt", "A new paper. " + Samples.SENTENCE);
    night("--xlsx");
    assertThat(bytes()).containsExactlyInAnyOrderEntriesOf(renamed);
  }

  @Test
  void a_ledger_of_before_that_kept_no_account_of_its_files_writes_all_once() throws Exception {
    try (var ledger =
            java.sql.DriverManager.getConnection("jdbc:sqlite:" + output.resolve("ascribe.db"));
        var statement = ledger.createStatement()) {
      statement.executeUpdate("DROP TABLE outputs");
      statement.executeUpdate("DROP TABLE counts");
    }
    night("--xlsx");
    assertThat(written()).containsExactlyInAnyOrderElementsOf(files());
    assertSame();
    age();
    night("--xlsx");
    assertThat(written()).isEmpty();
  }

  private Session night(String... options) {
    return Session.type("", command(options));
  }

  private String[] command(String... options) {
    List<String> command =
        new ArrayList<>(List.of("run", "" + news, "-o", "" + output, "--settle", "0"));
    command.addAll(List.of(options));
    return command.toArray(String[]::new);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(news.resolve(name), text);
  }

  private String articles() throws IOException {
    return Files.readString(output.resolve("articles.csv"));
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(output.resolve("run.json").toFile());
  }

  private Map<String, byte[]> bytes() throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (String name : files()) {
      bytes.put(name, Files.readAllBytes(output.resolve(name)));
    }
    return bytes;
  }

  private void assertSame() throws IOException {
    assertThat(bytes()).containsExactlyInAnyOrderEntriesOf(first);
  }

  private void age() throws IOException {
    for (String name : files()) {
      Files.setLastModifiedTime(output.resolve(name), THEN);
    }
  }

  /** Files that are not as old as {@link #age} made them. */
  private List<String> written() throws IOException {
    List<String> written = new ArrayList<>();
    for (String name : files()) {
      Path file = output.resolve(name);
      if (Files.exists(file) && !Files.getLastModifiedTime(file).equals(THEN)) {
        written.add(name);
      }
    }
    return written;
  }
}
