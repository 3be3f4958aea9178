package ascribe.output;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Reading;
import ascribe.Samples;
import ascribe.StixRules;
import ascribe.article.Article;
import ascribe.article.Span;
import ascribe.attribution.Action;
import ascribe.attribution.Attribution;
import ascribe.attribution.Evidence;
import ascribe.attribution.Party;
import ascribe.attribution.Stance;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StixBundleTest {
  private static final Party NORWAY =
      new Party("Norway", "government", "NO", "", "country:NO", "Oslo");
  private static final Party CHINA = new Party("China", "country", "CN", "", "country:CN", "China");
  private static final Party APT31 =
      new Party("APT31", "apt-group", "", "CN", "actor:apt31", "APT31");
  private static final Party NOBODY = new Party("", "unspecified", "", "", "", "");

  @Test
  void a_claim_is_a_campaign_that_somebody_attributes_to_a_group_and_that_hit_somebody()
      throws IOException {
    JsonNode bundle = bundle(read("a.txt", claim(NORWAY, Action.ATTRIBUTE, APT31)));
    assertThat(StixRules.broken(bundle)).isEmpty();
    JsonNode attributed = only(bundle, "relationship", "relationship_type", "attributed-to");
    assertThat(name(bundle, attributed.get("created_by_ref"))).isEqualTo("Norway");
    assertThat(name(bundle, attributed.get("source_ref"))).isEqualTo("the attack");
    assertThat(name(bundle, attributed.get("target_ref"))).isEqualTo("APT31");
    assertThat(attributed.get("description").asText()).isEqualTo(Samples.SENTENCE);
    assertThat(attributed.at("/external_references/0/url").asText())
        .isEqualTo("https://example.org/a.txt");
    assertThat(attributed.get("labels").toString())
        .isEqualTo("[\"action:attribute\",\"stance:asserted\",\"basis:political\"]");
    assertThat(all(bundle, "relationship", "relationship_type", "targets"))
        .extracting(
            r -> name(bundle, r.get("source_ref")) + " " + name(bundle, r.get("target_ref")))
        .containsExactly("the attack Stortinget", "APT31 Stortinget");
  }

  @Test
  void a_group_has_its_other_names_and_its_number_in_attack() throws IOException {
    JsonNode bundle = bundle(read("a.txt", claim(NORWAY, Action.ATTRIBUTE, APT31)));
    JsonNode group = only(bundle, "intrusion-set", "name", "APT31");
    assertThat(group.get("aliases").toString()).isEqualTo("[\"Zirconium\",\"Judgment Panda\"]");
    assertThat(group.at("/external_references/0").toString())
        .isEqualTo(
            "{\"source_name\":\"mitre-attack\",\"external_id\":\"G0128\","
                + "\"url\":\"https://attack.mitre.org/groups/G0128\"}");
  }

  @Test
  void a_state_is_a_threat_actor_when_accused_a_place_when_hit_and_an_identity_when_it_speaks()
      throws IOException {
    Attribution claim = claim(NORWAY, Action.CONDEMN, CHINA, Optional.of(NORWAY));
    JsonNode bundle = bundle(read("a.txt", claim));
    assertThat(StixRules.broken(bundle)).isEmpty();
    assertThat(only(bundle, "threat-actor", "name", "China").get("threat_actor_types").toString())
        .isEqualTo("[\"nation-state\"]");
    assertThat(only(bundle, "location", "country", "NO").get("name").asText()).isEqualTo("Norway");
    assertThat(only(bundle, "identity", "name", "Norway").get("identity_class").asText())
        .isEqualTo("organization");
    assertThat(all(bundle, "relationship", "relationship_type", "targets"))
        .extracting(r -> r.get("target_ref").asText())
        .allMatch(target -> target.startsWith("location--"));
  }

  @Test
  void a_denial_is_an_opinion_on_the_claim_that_it_answers() throws IOException {
    JsonNode bundle =
        bundle(
            read(
                "a.txt", claim(CHINA, Action.DENY, CHINA), claim(NORWAY, Action.ATTRIBUTE, APT31)));
    assertThat(StixRules.broken(bundle)).isEmpty();
    JsonNode opinion = only(bundle, "opinion", "opinion", "strongly-disagree");
    JsonNode answered = only(bundle, "relationship", "relationship_type", "attributed-to");
    assertThat(opinion.get("object_refs").toString())
        .isEqualTo("[\"" + answered.get("id").asText() + "\"]");
    assertThat(name(bundle, opinion.get("created_by_ref"))).isEqualTo("China");
    assertThat(all(bundle, "campaign", "type", "campaign")).hasSize(1);
  }

  @Test
  void a_denial_by_somebody_else_is_milder_and_one_that_answers_nothing_is_on_the_report()
      throws IOException {
    JsonNode bundle = bundle(read("a.txt", claim(NORWAY, Action.DENY, CHINA)));
    assertThat(StixRules.broken(bundle)).isEmpty();
    assertThat(only(bundle, "opinion", "opinion", "disagree").at("/object_refs/0"))
        .isEqualTo(only(bundle, "report", "type", "report").get("id"));
  }

  @Test
  void who_joins_a_claim_agrees_with_it() throws IOException {
    JsonNode bundle = bundle(read("a.txt", claim(NORWAY, Action.ATTRIBUTE, APT31)));
    assertThat(all(bundle, "opinion", "opinion", "agree"))
        .extracting(o -> name(bundle, o.get("created_by_ref")))
        .containsExactly("European Union", "NATO");
  }

  @Test
  void an_article_is_a_report_of_its_publisher_that_holds_all_its_objects() throws IOException {
    JsonNode bundle = bundle(read("a.txt", claim(NOBODY, Action.ATTRIBUTE, APT31)));
    assertThat(StixRules.broken(bundle)).isEmpty();
    JsonNode report = only(bundle, "report", "name", "A title");
    assertThat(name(bundle, report.get("created_by_ref"))).isEqualTo("The Paper");
    assertThat(report.get("published").asText()).isEqualTo("2025-05-01T00:00:00.000Z");
    assertThat(report.get("object_refs")).hasSize(bundle.get("objects").size() - 1);
    assertThat(
            only(bundle, "relationship", "relationship_type", "attributed-to")
                .has("created_by_ref"))
        .isFalse();
  }

  @ParameterizedTest(name = "{0} {1}, score {2}: {3}")
  @CsvSource({
    "ASSERTED, '', 0.93, 93",
    "ASSERTED, high, 0.93, 93",
    "ASSERTED, low, 0.93, 93",
    "HEDGED, '', 0.93, 56",
    "HEDGED, moderate, 0.5, 30",
    "HEDGED, almost-certain, 1, 95",
    "HEDGED, very-likely, 1, 90",
    "HEDGED, likely, 0.9, 63",
    "HEDGED, even, 1, 50",
    "HEDGED, unlikely, 1, 30",
    "HEDGED, very-unlikely, 1, 10"
  })
  void confidence_is_the_score_and_less_where_the_source_is_not_sure(
      Stance stance, String confidence, double score, int expected) {
    Attribution said =
        claim(NORWAY, Action.ATTRIBUTE, APT31, Optional.empty(), stance, confidence, score);
    assertThat(StixArticle.confidence(said)).isEqualTo(expected);
  }

  @Test
  void objects_that_articles_share_are_written_once_and_words_for_somebody_are_not_shared()
      throws IOException {
    Party hackers = new Party("", "unnamed", "", "", "", "hackers");
    JsonNode bundle =
        bundle(
            read("a.txt", claim(NORWAY, Action.ATTRIBUTE, hackers)),
            read("b.txt", claim(NORWAY, Action.ATTRIBUTE, hackers)));
    assertThat(StixRules.broken(bundle)).isEmpty();
    assertThat(all(bundle, "identity", "name", "Norway")).hasSize(1);
    assertThat(all(bundle, "threat-actor", "name", "hackers")).hasSize(2);
    assertThat(all(bundle, "report", "type", "report")).hasSize(2);
  }

  @Test
  void the_same_results_give_the_same_bytes_and_others_another_bundle() throws IOException {
    Result one = read("a.txt", claim(NORWAY, Action.ATTRIBUTE, APT31));
    Result other = read("b.txt", claim(NORWAY, Action.CONDEMN, CHINA));
    assertThat(written(one, other)).isEqualTo(written(one, other));
    assertThat(bundle(one).get("id")).isNotEqualTo(bundle(one, other).get("id"));
  }

  @Test
  void a_bundle_of_nothing_has_no_objects() throws IOException {
    JsonNode bundle = bundle(read("a.txt"));
    assertThat(bundle.has("objects")).isFalse();
    assertThat(StixRules.broken(bundle)).isEmpty();
  }

  @Test
  void an_article_that_says_nothing_of_itself_is_sound() throws IOException {
    Party odd = new Party("\uD83Dx", "", "", "", "", "");
    Article bare =
        new Article(
            "id", "a.txt", "", "", "", Optional.empty(), "not an address", "", "x", List.of());
    Reading reading =
        new Reading(
            bare,
            Samples.reading(bare).mentions(),
            List.of(claim(odd, Action.CLAIM, NOBODY, Optional.of(NOBODY))));
    JsonNode bundle = bundle(new Result.Read(reading));
    assertThat(StixRules.broken(bundle)).isEmpty();
    assertThat(only(bundle, "report", "name", "a.txt").get("created").asText())
        .isEqualTo("1970-01-01T00:00:00.000Z");
  }

  @Test
  void the_rules_notice_what_is_broken() throws IOException {
    Result result = read("a.txt", claim(NORWAY, Action.ATTRIBUTE, APT31));
    JsonNode dangling = bundle(result);
    ((ObjectNode) only(dangling, "relationship", "relationship_type", "attributed-to"))
        .put("target_ref", "identity--00000000-0000-5000-8000-000000000000");
    assertThat(StixRules.broken(dangling)).anyMatch(b -> b.contains("attributed-to nothing"));
    JsonNode nameless = bundle(result);
    ((ObjectNode) only(nameless, "intrusion-set", "name", "APT31")).remove("name");
    assertThat(StixRules.broken(nameless)).anyMatch(b -> b.contains("name"));
    JsonNode loud = bundle(result);
    ((ObjectNode) only(loud, "relationship", "relationship_type", "attributed-to"))
        .put("confidence", 101);
    assertThat(StixRules.broken(loud)).anyMatch(b -> b.contains("100"));
  }

  private static Result read(String source, Attribution... claims) {
    Article article = Samples.article(source, Samples.SENTENCE);
    return new Result.Read(
        new Reading(article, Samples.reading(article).mentions(), Arrays.asList(claims)));
  }

  private static Attribution claim(Party who, Action action, Party whom) {
    Party hit = new Party("Stortinget", "", "NO", "", "org:stortinget", "parliament");
    return claim(who, action, whom, Optional.of(hit));
  }

  private static Attribution claim(Party who, Action action, Party whom, Optional<Party> victim) {
    Stance stance = action == Action.DENY ? Stance.DENIED : Stance.ASSERTED;
    return claim(who, action, whom, victim, stance, "", 0.9);
  }

  private static Attribution claim(
      Party who,
      Action action,
      Party whom,
      Optional<Party> victim,
      Stance stance,
      String confidence,
      double score) {
    return new Attribution(
        "claim-" + who.name() + action + whom.name(),
        who,
        "",
        action,
        "said",
        stance,
        confidence,
        "",
        "political",
        "2025-05",
        whom,
        Optional.empty(),
        "the attack",
        "intrusion",
        "2022/..",
        victim,
        List.of("European Union", "NATO"),
        List.of(),
        new Evidence(Samples.SENTENCE, new Span(0, Samples.SENTENCE.length())),
        score);
  }

  private static JsonNode only(JsonNode bundle, String type, String key, String value) {
    List<JsonNode> found = all(bundle, type, key, value);
    assertThat(found).as(type + " " + value).hasSize(1);
    return found.get(0);
  }

  private static List<JsonNode> all(JsonNode bundle, String type, String key, String value) {
    return objects(bundle)
        .filter(o -> o.get("type").asText().equals(type))
        .filter(o -> o.path(key).asText().equals(value))
        .toList();
  }

  private static String name(JsonNode bundle, JsonNode id) {
    return objects(bundle)
        .filter(o -> o.get("id").equals(id))
        .map(o -> o.path("name").asText())
        .findFirst()
        .orElse("");
  }

  private static Stream<JsonNode> objects(JsonNode bundle) {
    return StreamSupport.stream(bundle.path("objects").spliterator(), false);
  }

  private static JsonNode bundle(Result... results) throws IOException {
    return new ObjectMapper().readTree(written(results));
  }

  private static String written(Result... results) throws IOException {
    StringWriter out = new StringWriter();
    StixBundle bundle = new StixBundle(out);
    for (Result result : results) {
      bundle.write(result);
    }
    bundle.finish();
    return out.toString();
  }
}
