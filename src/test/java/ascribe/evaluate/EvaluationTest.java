package ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ascribe.Samples;
import ascribe.article.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final String RECORD =
      """
      {"who": {"names": ["Norway"], "type": "government", "country": "NO"}, "action": "attribute",
       "stance": "%s", "what": "", "incident_type": "ddos", "victim": {"names": ["Storting"]},
       "whom": {"names": ["%s"], "type": "apt-group", "country": ""}, "sponsor": null,
       "evidence": "Norway blamed APT31 for the attack.", "optional": %s}
      """;

  @TempDir Path folder;

  @Test
  void what_agrees_in_everything_scores_1() throws IOException {
    gold(
        "[[COUNTRY|Norway]] blamed [[APT_GROUP|APT31]] for the attack.",
        record("asserted", "APT31", false));
    JsonNode scores = scores();
    assertThat(scores.at("/mentions/ALL/f1").asDouble()).isEqualTo(1);
    assertThat(scores.at("/records/full/f1").asDouble()).isEqualTo(1);
    assertThat(scores.at("/slots/incident_type/accuracy").asDouble()).isZero();
    assertThat(scores.at("/slots/victim/of").asInt()).isEqualTo(1);
    assertThat(scores.at("/slots/sponsor").isMissingNode()).isTrue();
  }

  @Test
  void another_stance_is_found_but_not_in_full() throws IOException {
    gold(
        "[[COUNTRY|Norway]] blamed [[APT_GROUP|APT31]] for the attack.",
        record("hedged", "APT31", false));
    assertThat(scores().at("/records/core/f1").asDouble()).isEqualTo(1);
    assertThat(scores().at("/records/full/f1").asDouble()).isZero();
    assertThat(evaluation().errors())
        .isEqualTo(
            """
            == one
              attribute/asserted instead of attribute/hedged :: Norway blamed APT31 for the attack.
            """);
  }

  @Test
  void optional_mentions_and_records_count_neither_way() throws IOException {
    gold(
        "[[COUNTRY?|Norway]] blamed [[ORGANISATION?|APT31 for]] the attack.",
        record("asserted", "APT31", true));
    JsonNode scores = scores();
    assertThat(scores.at("/mentions/ALL/printed").asInt()).isZero();
    assertThat(scores.at("/records/core/printed").asInt()).isZero();
  }

  @Test
  void what_is_missed_and_what_is_printed_in_excess_is_counted_and_told() throws IOException {
    gold(
        "[[PERSON|Norway]] blamed [[APT_GROUP|APT31]] for the attack.",
        record("asserted", "Turla", false));
    assertThat(evaluation().table())
        .startsWith(
            """
                           precision  recall      F1   gold  printed
            PERSON             0.000   0.000   0.000      1        0
            COUNTRY            0.000   0.000   0.000      0        1
            ORGANISATION       0.000   0.000   0.000      0        0
            APT_GROUP          1.000   1.000   1.000      1        1
            ALL                0.500   0.500   0.500      2        2
            records core       0.000   0.000   0.000      1        1
            records full       0.000   0.000   0.000      1        1
            among the records found: none
            """);
    assertThat(evaluation().errors())
        .contains(
            "extra COUNTRY: 'Norway'",
            "missed PERSON: 'Norway'",
            "missed: ['Norway'] attribute/asserted ['Turla'] :: ",
            "extra: 'Norway' attribute/asserted 'APT31' :: ");
  }

  @Test
  void a_gold_file_in_another_format_is_named() throws IOException {
    Files.writeString(folder.resolve("odd.json"), "{\"text\": 1}");
    assertThatThrownBy(this::evaluation)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("odd.json is not in the format of gold articles");
  }

  private static String record(String stance, String whom, boolean optional) {
    return RECORD.formatted(stance, whom, optional);
  }

  private void gold(String marked, String record) throws IOException {
    Files.writeString(
        folder.resolve("one.json"),
        "{\"text\": \"%s\", \"marked\": \"%s\", \"attributions\": [%s]}"
            .formatted(Samples.SENTENCE, marked, record));
  }

  private JsonNode scores() throws IOException {
    return new ObjectMapper().readTree(evaluation().json());
  }

  private Evaluation evaluation() throws IOException {
    return Evaluation.of(
        folder,
        (bytes, name) ->
            new Outcome.Read(Samples.article(name, new String(bytes, StandardCharsets.UTF_8))),
        Samples::reading);
  }
}
