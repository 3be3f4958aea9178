package ascribe.output;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Reading;
import ascribe.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
  @Test
  void the_keys_are_those_of_the_contract_in_its_order() throws IOException {
    JsonNode article = json("");
    assertThat(keys(article))
        .containsExactly(
            "id",
            "source",
            "title",
            "publisher",
            "published",
            "url",
            "language",
            "text",
            "entities",
            "mentions",
            "attributions",
            "copies");
    assertThat(keys(article.at("/entities/0")))
        .containsExactly("id", "type", "name", "country", "ids", "aliases");
    assertThat(keys(article.at("/mentions/0")))
        .containsExactly("entity", "type", "start", "end", "text", "form", "score");
    JsonNode claim = article.at("/attributions/0");
    assertThat(keys(claim))
        .containsExactly(
            "id",
            "who",
            "spokesperson",
            "action",
            "action_text",
            "stance",
            "confidence",
            "confidence_text",
            "basis",
            "claim_date",
            "whom",
            "sponsor",
            "what",
            "incident_type",
            "incident_date",
            "victim",
            "supported_by",
            "investigated_by",
            "evidence",
            "score");
    assertThat(keys(claim.get("who"))).containsExactly("name", "type", "country", "id", "text");
    assertThat(keys(claim.get("whom")))
        .containsExactly("name", "type", "country", "listed_country", "id", "text");
    assertThat(keys(claim.get("victim"))).containsExactly("name", "country", "id");
    assertThat(keys(claim.get("evidence"))).containsExactly("text", "start", "end");
    assertThat(claim.get("sponsor").isNull()).isTrue();
  }

  @Test
  void offsets_count_code_points_also_behind_emoji() throws IOException {
    JsonNode article = json("😀👩‍💻 Breaking: ");
    int[] text = article.get("text").asText().codePoints().toArray();
    for (JsonNode mention : article.get("mentions")) {
      assertThat(between(text, mention)).isEqualTo(mention.get("text").asText());
    }
    assertThat(between(text, article.at("/attributions/0/evidence"))).isEqualTo(Samples.SENTENCE);
  }

  @Test
  void whatever_the_text_holds_an_article_is_one_line_of_sound_utf_8() throws IOException {
    String odd = "\u0000\u001B\uD83D \u0085\u2028\u2029\r\n\"\\\u007F 😀 ";
    String line = line(odd);
    assertThat(line.substring(0, line.length() - 1).lines()).hasSize(1);
    assertThat(line).doesNotContain("\u0085", "\u2028", "\u2029").endsWith("}\n");
    JsonNode article = new ObjectMapper().readTree(line);
    assertThat(article.get("text").asText()).startsWith("\u0000\u001B\uFFFD ");
    int[] text = article.get("text").asText().codePoints().toArray();
    assertThat(between(text, article.at("/mentions/1"))).isEqualTo("APT31");
  }

  @Test
  void scores_have_at_most_three_decimals() throws IOException {
    assertThat(json("").at("/mentions/1/score").asText()).isEqualTo("0.988");
  }

  private static String between(int[] text, JsonNode span) {
    int start = span.get("start").asInt();
    return new String(text, start, span.get("end").asInt() - start);
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static JsonNode json(String before) throws IOException {
    return new ObjectMapper().readTree(line(before));
  }

  private static String line(String before) throws IOException {
    Reading reading = Samples.reading(Samples.article("a.txt", before + Samples.SENTENCE));
    StringWriter out = new StringWriter();
    try (var json = Json.lines(out)) {
      new ArticleJson(json).write(new Result.Read(reading));
      json.writeRaw('\n');
    }
    return out.toString();
  }
}
