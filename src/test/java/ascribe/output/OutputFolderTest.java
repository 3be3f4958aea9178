package ascribe.output;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import ascribe.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  private static final CsvStyle STYLE = new CsvStyle(',', false);
  private static final Set<String> ALL =
      Stream.concat(OutputFolder.TABLES.stream(), Stream.of(OutputFolder.ARTICLES))
          .collect(Collectors.toSet());

  @TempDir Path folder;

  @Test
  void the_columns_are_those_of_the_contract() throws IOException {
    write();
    assertThat(header("attributions.csv"))
        .isEqualTo(
            "record_id, article_id, source, title, publisher, published, url, who, who_type,"
                + " who_country, who_id, who_text, spokesperson, action, action_text, stance,"
                + " confidence, confidence_text, basis, claim_date, whom, whom_type, whom_country,"
                + " whom_listed_country, whom_id, whom_text, sponsor, sponsor_country, what,"
                + " incident_type, incident_date, victim, victim_country, supported_by,"
                + " investigated_by, evidence, evidence_start, evidence_end, score, copies");
    assertThat(header("entities.csv"))
        .isEqualTo("article_id, source, entity_id, type, name, country, mentions, first_text");
    assertThat(header("articles.csv"))
        .isEqualTo(
            "article_id, source, status, title, publisher, published, url, language, words,"
                + " mentions, attributions");
    assertThat(header("errors.csv")).isEqualTo("source, reason, detail");
    assertThat(header("claims.csv"))
        .isEqualTo(
            "who, who_type, who_country, who_id, action, whom, whom_type, whom_country,"
                + " whom_listed_country, whom_id, victim, victim_country, first_date, last_date,"
                + " articles, publishers, publisher_names, stances, denied_by, evidence, source,"
                + " url, score, record_ids");
  }

  @Test
  void a_record_stands_in_its_columns() throws IOException {
    write(read("a.txt", "😀 " + Samples.SENTENCE));
    CSVRecord row = rows("attributions.csv").get(0);
    assertThat(
            Stream.of(
                    "source",
                    "published",
                    "who",
                    "who_country",
                    "spokesperson",
                    "action",
                    "stance",
                    "whom",
                    "whom_country",
                    "whom_listed_country",
                    "sponsor",
                    "incident_date",
                    "victim",
                    "victim_country",
                    "supported_by",
                    "investigated_by",
                    "evidence",
                    "evidence_start",
                    "evidence_end",
                    "score")
                .map(row::get))
        .containsExactly(
            "a.txt",
            "2025-05",
            "Norway",
            "NO",
            "Jonas Gahr Støre",
            "attribute",
            "asserted",
            "APT31",
            "",
            "CN",
            "",
            "2022/..",
            "Stortinget",
            "NO",
            "European Union; NATO",
            "",
            Samples.SENTENCE,
            "2",
            "37",
            "0.93");
    assertThat(rows("entities.csv").stream().map(r -> r.get("name") + " " + r.get("mentions")))
        .containsExactlyInAnyOrder("Norway 1", "APT31 1");
  }

  @Test
  void every_input_has_a_row_with_its_status_and_what_failed_has_a_reason() throws IOException {
    Article czech = Samples.article("cs.txt", "Norsko");
    write(
        read("a.txt", Samples.SENTENCE),
        new Result.Skipped(czech, "language cs"),
        new Result.Failed(czech, new Result.Failure("cs.txt", "took too long", "")),
        new Result.Unreadable(new Result.Failure("x.pdf", "damaged", "EOF")));
    assertThat(
            rows("articles.csv").stream()
                .map(r -> r.get("source") + " " + r.get("status") + " " + r.get("attributions")))
        .containsExactly(
            "a.txt ok 1", "cs.txt skipped: language cs ", "cs.txt failed ", "x.pdf unreadable ");
    assertThat(rows("errors.csv").stream().map(r -> r.get("source") + " " + r.get("reason")))
        .containsExactly("cs.txt took too long", "x.pdf damaged");
    assertThat(Files.readAllLines(folder.resolve("articles.jsonl"))).hasSize(1);
  }

  @Test
  void files_of_the_run_before_stay_until_all_new_ones_are_whole() throws IOException {
    write(read("old.txt", Samples.SENTENCE));
    try (OutputFolder unfinished = new OutputFolder(folder, STYLE, ALL, Disk.SYSTEM)) {
      unfinished.write(read("new.txt", Samples.SENTENCE));
      assertThat(rows("articles.csv").get(0).get("source")).isEqualTo("old.txt");
    }
    assertThat(rows("articles.csv").get(0).get("source")).isEqualTo("old.txt");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "attributions.csv",
              "entities.csv",
              "articles.csv",
              "errors.csv",
              "claims.csv",
              "articles.jsonl",
              "run.json");
    }
  }

  private void write(Result... results) throws IOException {
    Counts counts = new Counts();
    try (OutputFolder output = new OutputFolder(folder, STYLE, ALL, Disk.SYSTEM)) {
      for (Result result : results) {
        counts.add(result);
        output.write(result);
      }
      output.writeClaims(counts);
      output.finish(
          new RunReport(
              List.of("in"),
              1,
              Instant.EPOCH,
              Duration.ofSeconds(3),
              Duration.ofSeconds(1),
              1 << 20,
              0,
              counts,
              new Changes(1, 0, 0, 0, 0, 1, 7, 1, List.of(), ""),
              new Durations(),
              Map.of("ascribe", "1"),
              Map.of()));
    }
  }

  private static Result read(String source, String text) {
    return new Result.Read(Samples.reading(Samples.article(source, text)));
  }

  private String header(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).get(0).replace("\"", "").replace(",", ", ");
  }

  private List<CSVRecord> rows(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(Files.newBufferedReader(folder.resolve(file)))) {
      return parser.getRecords();
    }
  }
}
