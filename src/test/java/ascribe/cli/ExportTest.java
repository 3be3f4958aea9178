package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import ascribe.StixRules;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs have found, written again after the articles are gone. */
class ExportTest {
  @TempDir Path folder;
  private Path output;

  @BeforeEach
  void aNight() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    output = folder.resolve("out");
    Files.writeString(news.resolve("a.txt"), "On Monday. " + Samples.SENTENCE);
    Files.writeString(news.resolve("b.txt"), "On Tuesday, elsewhere. " + Samples.SENTENCE);
    Files.writeString(news.resolve("empty.txt"), "");
    Session run = Session.type("", "run", "" + news, "-o", "" + output, "--settle", "0", "--xlsx");
    assertThat(run.status()).isEqualTo(3);
    for (String name : new String[] {"a.txt", "b.txt", "empty.txt"}) {
      Files.delete(news.resolve(name));
    }
  }

  @ParameterizedTest
  @CsvSource({"jsonl, articles.jsonl", "csv, attributions.csv", "xlsx, attributions.xlsx"})
  void a_file_has_the_bytes_that_the_run_wrote(String format, String name) throws IOException {
    Path file = folder.resolve("export");
    assertThat(export("--format", format, "--to", "" + file)).isEqualTo(new Session(0, "", ""));
    assertThat(file).hasSameBinaryContentAs(output.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "jsonl", "csv", "stix"})
  void standard_output_gets_what_a_file_gets(String format) throws IOException {
    Path file = folder.resolve("export");
    export("--format", format, "--to", "" + file, "--no-bom");
    Session printed = export("--format", format);
    assertThat(printed.status()).isZero();
    assertThat(printed.out().replace("\r\n", "\n"))
        .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
  }

  @Test
  void json_is_an_array_of_the_lines_of_jsonl() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode array = mapper.readTree(export("--format", "json").out());
    assertThat(array).hasSize(2);
    Stream<String> lines = export("--format", "jsonl").out().lines();
    int[] i = {0};
    lines.forEach(line -> assertThat(array.get(i[0]++).toString()).isEqualTo(line));
  }

  @Test
  void stix_is_a_sound_bundle() throws IOException {
    JsonNode bundle = new ObjectMapper().readTree(export("--format", "stix").out());
    assertThat(StixRules.broken(bundle)).isEmpty();
    assertThat(bundle.toString()).contains("\"G0128\"", "\"Norway\"", "\"attributed-to\"");
  }

  @Test
  void csv_is_written_as_asked() {
    assertThat(export("--format", "csv", "--delimiter", ";").out())
        .startsWith("\"record_id\";\"article_id\";");
  }

  @ParameterizedTest
  @CsvSource({
    "--min-score, 0.9, 2",
    "--min-score, 0.95, 0",
    "--country, no, 2",
    "--country, FR, 0",
    "--actor, Zirconium, 2",
    "--actor, APT28, 0",
    "--since, 2025-05-20, 2",
    "--since, 2025-06-01, 0"
  })
  void filters_choose_the_records_as_they_do_in_a_run(String option, String value, int records) {
    String csv = export("--format", "csv", option, value).out();
    assertThat(csv.lines()).hasSize(1 + records);
    boolean none = !export("--format", "stix", option, value).out().contains("\"objects\"");
    assertThat(none).isEqualTo(records == 0);
  }

  @Test
  void a_config_file_says_what_the_command_line_does_not() throws IOException {
    Path config = folder.resolve("nightly.properties");
    Files.writeString(config, "input = news\noutput = %s\nmin-score = 0.95\n".formatted(output));
    Session export = Session.type("", "export", "--config", "" + config, "--format", "csv");
    assertThat(export.err()).isEmpty();
    assertThat(export.out().lines()).hasSize(1);
  }

  @Test
  void the_output_folder_stays_as_it_was() throws IOException {
    Map<String, String> before = files();
    export("--format", "json");
    export("--format", "xlsx", "--to", "" + folder.resolve("x.xlsx"));
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void where_there_is_no_ledger_it_says_so() {
    Path empty = folder.resolve("nowhere");
    Session export = Session.type("", "export", "-o", "" + empty, "--format", "csv");
    assertThat(export)
        .isEqualTo(
            new Session(
                1,
                "",
                "ascribe: there is no ledger %s/ascribe.db; name the output folder of a run with --output\n"
                    .formatted(empty)));
    assertThat(empty).doesNotExist();
  }

  @Test
  void a_damaged_ledger_is_told_with_the_mend_and_the_file_of_before_stays() throws IOException {
    Path file = folder.resolve("claims.csv");
    Files.writeString(file, "of yesterday");
    Files.writeString(output.resolve("ascribe.db"), "this is no ledger ".repeat(1000));
    Session export = export("--format", "csv", "--to", "" + file);
    assertThat(export.status()).isEqualTo(1);
    assertThat(export.err())
        .isEqualTo(
            "ascribe: the ledger %s/ascribe.db is damaged; move it away, or start over with ascribe run --fresh\n"
                .formatted(output));
    assertThat(file).hasContent("of yesterday");
  }

  @Test
  void a_ledger_that_is_torn_in_the_middle_is_told_and_no_half_file_is_left() throws IOException {
    Path ledger = output.resolve("ascribe.db");
    byte[] bytes = Files.readAllBytes(ledger);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5A);
    Files.write(ledger, bytes);
    Path file = folder.resolve("claims.json");
    Session export = export("--format", "json", "--to", "" + file);
    assertThat(export.status()).isEqualTo(1);
    assertThat(export.err()).contains("the ledger " + ledger + " is damaged");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("news", "out");
    }
  }

  @Test
  void a_ledger_of_another_version_is_told() throws IOException {
    Path ledger = output.resolve("ascribe.db");
    byte[] bytes = Files.readAllBytes(ledger);
    bytes[63] = 99; // the version stands in the head of the file
    Files.write(ledger, bytes);
    Session export = export("--format", "csv");
    assertThat(export.status()).isEqualTo(1);
    assertThat(export.err())
        .isEqualTo(
            "ascribe: the ledger %s was written by another version of the program; use that one, or start over with ascribe run --fresh\n"
                .formatted(ledger));
  }

  @Test
  void a_file_that_cannot_be_written_is_told() throws IOException {
    Session taken = export("--format", "csv", "--to", "" + folder);
    assertThat(taken.status()).isEqualTo(1);
    assertThat(taken.err())
        .isEqualTo("ascribe: %s is a folder; name a file with --to\n".formatted(folder));
    Path nowhere = folder.resolve("gone/claims.csv");
    Session gone = export("--format", "csv", "--to", "" + nowhere);
    assertThat(gone.status()).isEqualTo(1);
    assertThat(gone.err()).contains("cannot write " + nowhere);
  }

  @Test
  void a_form_has_to_be_named_and_be_one_of_them() {
    assertThat(export().status()).isEqualTo(2);
    Session unknown = export("--format", "yaml");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("json, jsonl, csv, xlsx, stix");
  }

  @Test
  void a_workbook_is_not_thrown_at_a_terminal() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(toTerminal(out, err, "export", "-o", "" + output, "--format", "xlsx")).isEqualTo(2);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("name a file with --to");
  }

  @Test
  void a_full_disk_behind_standard_output_is_told() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThat(toTerminal(full, err, "export", "-o", "" + output, "--format", "csv")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("standard output takes no more");
  }

  @Test
  void the_schema_of_an_article_is_printed() throws IOException {
    Session schema = Session.type("", "schema", "articles");
    assertThat(schema.status()).isZero();
    assertThat(new ObjectMapper().readTree(schema.out()).get("title").asText())
        .isEqualTo("A line of articles.jsonl");
    assertThat(Session.type("", "schema", "poem").err()).contains("articles, run");
  }

  private static int toTerminal(OutputStream out, OutputStream err, String... command) {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            true,
            false);
    return new Main(streams, Session.STAND_INS).execute(command);
  }

  private Session export(String... options) {
    Stream<String> command =
        Stream.concat(Stream.of("export", "-o", "" + output), Stream.of(options));
    return Session.type("", command.toArray(String[]::new));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(output)) {
      for (Path file : list.toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        files.put(file.getFileName().toString(), content);
      }
    }
    return files;
  }
}
