package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import ascribe.batch.Stages;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleTest {
  private static final String TEXT = "It was announced. " + Samples.SENTENCE + " More follows.";

  @TempDir Path folder;

  @Test
  void text_shows_the_article_with_its_names_and_claims_then_the_claims() {
    Session session = Session.type(TEXT, "article", "-");
    assertThat(session.status()).isZero();
    assertThat(session.err()).isEmpty();
    assertThat(session.out())
        .isEqualTo(
            """
            A title
            The Paper | 2025-05 | https://example.org/- | 11 words

            It was announced. [Norway|country] *blamed* [APT31|group] for the attack. {1} More follows.

            1 claim

            1.  who            Norway (government, NO)  "Norway"
                said by        Jonas Gahr Støre
                action         attribute, asserted  "blamed"
                whom           APT31 (apt-group)  "APT31"
                what           the attack (intrusion)
                victim         Stortinget (NO)  "parliament"
                when           claimed 2025-05, happened 2022/..
                supported by   European Union; NATO
                evidence       Norway blamed APT31 for the attack.
                score          0.93
            """);
  }

  @Test
  void text_is_in_colour_where_asked() {
    Session session = Session.type(TEXT, "article", "-", "--color", "always");
    assertThat(session.out())
        .contains(
            "\u001B[34mNorway\u001B[0m \u001B[1;4mblamed\u001B[0m \u001B[1;31mAPT31\u001B[0m");
  }

  @Test
  void an_article_cannot_steer_the_terminal() {
    Session session = Session.type("\u001B]0;owned\u0007 " + TEXT, "article", "-");
    assertThat(session.out()).doesNotContain("\u001B", "\u0007").contains("\uFFFD]0;owned\uFFFD");
  }

  @Test
  void json_is_the_object_of_articles_jsonl() throws IOException {
    Session session = Session.type("😀 " + TEXT, "article", "-", "--format", "json");
    JsonNode article = new ObjectMapper().readTree(session.out());
    assertThat(article.at("/attributions/0/who/name").asText()).isEqualTo("Norway");
    assertThat(article.at("/mentions/0/start").asInt()).isEqualTo(20);
    assertThat(session.out()).endsWith("}\n");
  }

  @Test
  void csv_is_the_table_without_a_byte_order_mark() {
    Session session = Session.type(TEXT, "article", "-", "--format", "CSV");
    assertThat(session.out()).startsWith("\"record_id\",\"article_id\",");
    assertThat(session.out().lines()).hasSize(2);
  }

  @Test
  void a_file_named_dash_is_reached_by_its_path() throws IOException {
    Path dash = Files.writeString(folder.resolve("-"), TEXT);
    Session session = Session.type("not this", "article", dash.toString());
    assertThat(session.out()).contains("*blamed*");
  }

  @Test
  void an_article_that_is_rightly_left_out_is_shown_without_claims() {
    Session session = Session.type("Norsko viní APT31.", "article", "-");
    assertThat(session.status()).isZero();
    assertThat(session.err()).isEqualTo("ascribe: -: skipped: language cs\n");
    assertThat(session.out()).contains("Norsko viní APT31.").endsWith("No claims\n");
  }

  @Test
  void an_article_that_cannot_be_read_is_status_3() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    assertThat(Session.type("", "article", empty.toString()))
        .isEqualTo(new Session(3, "", "ascribe: empty.txt: the file is empty\n"));
  }

  @Test
  void a_sentence_is_read_and_explained() {
    Session session =
        Session.type(
            Stages.standard(),
            "",
            "article",
            "--explain",
            "--sentence",
            "On Monday Estonia blamed Russia for the attack on its banks.");
    assertThat(session.err()).isEmpty();
    assertThat(session.out())
        .contains(
            "found by       frame blame, cue \"blamed\" in sentence 1\n",
            "who    blamed -nsubj-> Estonia: \"Estonia\"\n",
            "whom   blamed -dobj-> Russia: \"Russia\"\n",
            "what   blamed -prep-> for -pobj-> attack\n");
  }

  @Test
  void a_file_or_a_sentence_is_wanted() {
    Session session = Session.type("", "article");
    assertThat(session.status()).isEqualTo(2);
    assertThat(session.err()).contains("name one FILE, - for standard input, or a --sentence");
  }

  @Test
  void an_explanation_is_text() {
    Session session = Session.type("", "article", "-", "--explain", "--format", "json");
    assertThat(session.status()).isEqualTo(2);
    assertThat(session.err()).contains("--explain goes with --format text");
  }
}
