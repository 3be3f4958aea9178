package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ascribe.Ascribe;
import ascribe.Schemas;
import ascribe.StixRules;
import ascribe.article.ArticleReader;
import ascribe.batch.Stages;
import ascribe.output.Vocabulary;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with its models, on the project's own articles. */
class EndToEndTest {
  private static final Path SHARED = Path.of("../shared/gold");

  private static Stages stages;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    Ascribe ascribe = Ascribe.load();
    ArticleReader reader = new ArticleReader();
    stages = new Stages(reader::read, reader::read, () -> ascribe::read);
  }

  @Test
  void the_files_are_the_same_bytes_whatever_the_number_of_threads() throws IOException {
    run(Path.of("corpus/news"), "one", "--jobs", "1", "--xlsx");
    run(Path.of("corpus/news"), "many", "--jobs", "5", "--xlsx");
    try (Stream<Path> files = Files.list(folder.resolve("one"))) {
      for (Path file : files.filter(f -> !own(f)).toList()) {
        assertThat(folder.resolve("many").resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  /** Files that tell of the run and not of the articles. */
  private static boolean own(Path file) {
    return List.of("run.json", ".ascribe.lock", "ascribe.db")
        .contains(file.getFileName().toString());
  }

  @Test
  void every_value_of_a_closed_column_is_in_its_vocabulary() throws IOException {
    run(Path.of("corpus/news"), "out", "--no-bom");
    List<CSVRecord> rows = rows(folder.resolve("out/attributions.csv"));
    assertThat(rows).isNotEmpty();
    for (Map.Entry<String, List<String>> column : Vocabulary.attributions().entrySet()) {
      assertThat(rows)
          .as(column.getKey())
          .extracting(row -> row.get(column.getKey()))
          .allMatch(value -> value.isEmpty() || column.getValue().contains(value));
    }
    assertThat(rows).extracting(row -> row.get("record_id")).doesNotHaveDuplicates();
  }

  @Test
  void the_json_is_as_the_schemas_say_and_the_stix_bundle_is_sound() throws IOException {
    run(Path.of("corpus/news"), "out");
    ObjectMapper mapper = new ObjectMapper();
    JsonSchema articles = Schemas.own("/ascribe/output/articles.schema.json");
    for (String line : Files.readAllLines(folder.resolve("out/articles.jsonl"))) {
      assertThat(Schemas.errors(articles, mapper.readTree(line))).isEmpty();
    }
    JsonNode report = mapper.readTree(folder.resolve("out/run.json").toFile());
    assertThat(Schemas.errors(Schemas.own("/ascribe/output/run.schema.json"), report)).isEmpty();
    Session stix = Session.type("", "export", "-o", "" + folder.resolve("out"), "--format", "stix");
    JsonNode bundle = mapper.readTree(stix.out());
    assertThat(bundle.get("objects").size()).isGreaterThan(100);
    assertThat(StixRules.broken(bundle)).isEmpty();
  }

  @Test
  void every_offset_points_at_the_words_it_stands_for() throws IOException {
    run(Path.of("corpus/news"), "out");
    for (String line : Files.readAllLines(folder.resolve("out/articles.jsonl"))) {
      JsonNode article = new ObjectMapper().readTree(line);
      int[] text = article.get("text").asText().codePoints().toArray();
      for (JsonNode mention : article.get("mentions")) {
        assertThat(between(text, mention)).isEqualTo(mention.get("text").asText());
      }
      for (JsonNode claim : article.get("attributions")) {
        JsonNode evidence = claim.get("evidence");
        assertThat(between(text, evidence)).isEqualTo(evidence.get("text").asText());
      }
    }
  }

  @Test
  void evaluate_prints_what_the_reference_scorer_prints() throws Exception {
    assumeTrue(Files.isRegularFile(SHARED.resolve("score.py")), "no ../shared/gold here");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Path gold = SHARED.resolve("dev");
    try (Stream<Path> files = Files.list(gold)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        JsonNode article = new ObjectMapper().readTree(file.toFile());
        String name = file.getFileName().toString().replaceFirst("json$", "txt");
        Files.writeString(texts.resolve(name), article.get("text").asText());
      }
    }
    run(texts, "out");
    Session evaluate = Session.type(stages, "", "evaluate", gold.toString());
    assertThat(evaluate.out()).isEqualTo(reference(gold, folder.resolve("out/articles.jsonl")));
    Session json = Session.type(stages, "", "evaluate", gold.toString(), "--json");
    assertThat(new ObjectMapper().readTree(json.out()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(reference(gold, folder.resolve("out/articles.jsonl"), "--json")));
  }

  private static String reference(Path gold, Path articles, String... options) throws Exception {
    Stream<String> command =
        Stream.concat(
            Stream.of("python3", "" + SHARED.resolve("score.py"), "" + gold, "" + articles),
            Stream.of(options));
    try {
      Process python = new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
      String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(python.waitFor()).as(out).isZero();
      return out;
    } catch (IOException e) {
      assumeTrue(false, "no python3 here: " + e.getMessage());
      throw e;
    }
  }

  private void run(Path input, String output, String... options) {
    Stream<String> command =
        Stream.concat(
            Stream.of(
                "run", "" + input, "-o", "" + folder.resolve(output), "--quiet", "--settle", "0"),
            Stream.of(options));
    Session session = Session.type(stages, "", command.toArray(String[]::new));
    assertThat(session.status()).as(session.err()).isIn(0, 3);
  }

  private static String between(int[] text, JsonNode span) {
    int start = span.get("start").asInt();
    return new String(text, start, span.get("end").asInt() - start);
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(Files.newBufferedReader(file))) {
      return parser.getRecords();
    }
  }
}
