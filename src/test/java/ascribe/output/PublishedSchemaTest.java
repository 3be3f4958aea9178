package ascribe.output;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Reading;
import ascribe.Samples;
import ascribe.Schemas;
import ascribe.article.Article;
import ascribe.article.PartialDate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The corpus itself is checked where the whole program is. */
class PublishedSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void an_article_with_a_claim_and_a_copy_is_valid() throws IOException {
    assertThat(Schemas.errors(articles(), article())).isEmpty();
  }

  @Test
  void what_is_not_in_the_contract_is_noticed() throws IOException {
    ObjectNode article = article();
    ((ObjectNode) article.at("/attributions/0")).put("action", "praise");
    assertThat(Schemas.errors(articles(), article)).anyMatch(e -> e.contains("action"));
    article = article();
    ((ObjectNode) article.at("/mentions/0")).remove("start");
    assertThat(Schemas.errors(articles(), article)).anyMatch(e -> e.contains("start"));
    article = article().put("colour", "red");
    assertThat(Schemas.errors(articles(), article)).anyMatch(e -> e.contains("colour"));
    article = article().put("published", "28 May 2025");
    assertThat(Schemas.errors(articles(), article)).anyMatch(e -> e.contains("published"));
  }

  @Test
  void closed_vocabularies_are_those_of_the_program() {
    JsonNode claim = schema(PublishedSchema.ARTICLES).at("/$defs/attribution/properties");
    Vocabulary.attributions()
        .forEach(
            (column, values) ->
                assertThat(values(claim.at("/" + place(column) + "/enum")))
                    .as(column)
                    .isEqualTo(values));
    JsonNode definitions = schema(PublishedSchema.ARTICLES).get("$defs");
    assertThat(values(definitions.at("/type/enum"))).isEqualTo(Vocabulary.entityTypes());
    assertThat(values(definitions.at("/mention/properties/form/enum")))
        .isEqualTo(Vocabulary.forms());
  }

  /** {@code who_type} of the table is {@code type} of {@code who}. */
  private static String place(String column) {
    return column.endsWith("_type") && column.startsWith("who")
        ? column.replace("_type", "/properties/type")
        : column;
  }

  @ParameterizedTest
  @EnumSource
  void it_is_of_the_dialect_that_it_names_and_lets_later_keys_pass(PublishedSchema schema) {
    assertThat(schema.text()).endsWith("}\n").doesNotContain("\"additionalProperties\": false");
    assertThat(schema(schema).get("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  private static JsonSchema articles() throws IOException {
    return Schemas.own(PublishedSchema.ARTICLES.resource());
  }

  private static JsonNode schema(PublishedSchema schema) {
    try {
      return JSON.readTree(schema.text());
    } catch (IOException e) {
      throw new AssertionError(schema + " is no JSON", e);
    }
  }

  private static List<String> values(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static ObjectNode article() throws IOException {
    Article article =
        new Article(
            "0123456789abcdef",
            "news.zip!/a.txt",
            "",
            "",
            "",
            PartialDate.parse("2025"),
            "",
            "",
            "😀 " + Samples.SENTENCE,
            List.of());
    Reading reading = Samples.reading(article);
    StringWriter out = new StringWriter();
    try (var json = Json.lines(out)) {
      new ArticleJson(json).write(new Result.Read(reading, List.of(article)));
    }
    return (ObjectNode) JSON.readTree(out.toString());
  }
}
