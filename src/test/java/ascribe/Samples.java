package ascribe;

import ascribe.article.Article;
import ascribe.article.Block;
import ascribe.article.PartialDate;
import ascribe.article.Span;
import ascribe.attribution.Action;
import ascribe.attribution.Attribution;
import ascribe.attribution.Evidence;
import ascribe.attribution.Party;
import ascribe.attribution.Stance;
import ascribe.mention.Entity;
import ascribe.mention.EntityType;
import ascribe.mention.Form;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles and readings made by hand, so that later stages are tested without the earlier ones. */
public final class Samples {
  /** One claim, in a text that can be led by anything. */
  public static final String SENTENCE = "Norway blamed APT31 for the attack.";

  private Samples() {}

  public static Article article(String source, String text) {
    List<Block> blocks =
        text.isBlank()
            ? List.of()
            : List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH));
    return new Article(
        "id-" + source,
        source,
        "A title",
        "The Paper",
        "",
        PartialDate.parse("2025-05"),
        "https://example.org/" + source,
        "en",
        text,
        blocks);
  }

  /** A reading of a text that holds {@link #SENTENCE}: its two names and its claim. */
  public static Reading reading(Article article) {
    int at = article.text().indexOf(SENTENCE);
    if (at < 0) {
      return new Reading(article, new Mentions(List.of(), Map.of()), List.of());
    }
    Mention norway =
        new Mention("country:NO", EntityType.COUNTRY, new Span(at, at + 6), "Norway", Form.NAME, 1);
    Mention group =
        new Mention(
            "actor:apt31",
            EntityType.APT_GROUP,
            new Span(at + 14, at + 19),
            "APT31",
            Form.ALIAS,
            0.98765);
    return new Reading(
        article,
        new Mentions(List.of(norway, group), entities()),
        List.of(claim(article, new Span(at, at + SENTENCE.length()), "the attack")));
  }

  /** In an order that is the same in every process, as the real ones are. */
  private static Map<String, Entity> entities() {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("attack", "G0128");
    ids.put("misp", "x-1");
    Map<String, Entity> entities = new LinkedHashMap<>();
    entities.put(
        "country:NO",
        new Entity(
            "country:NO", EntityType.COUNTRY, "Norway", "NO", "", "", "", Map.of(), List.of()));
    entities.put(
        "actor:apt31",
        new Entity(
            "actor:apt31",
            EntityType.APT_GROUP,
            "APT31",
            "CN",
            "state",
            "",
            "",
            ids,
            List.of("Zirconium", "Judgment Panda")));
    return entities;
  }

  public static Attribution claim(Article article, Span evidence, String what) {
    return new Attribution(
        "claim-" + article.id(),
        new Party("Norway", "government", "NO", "", "country:NO", "Norway"),
        "Jonas Gahr Støre",
        Action.ATTRIBUTE,
        "blamed",
        Stance.ASSERTED,
        "",
        "",
        "political",
        "2025-05",
        new Party("APT31", "apt-group", "", "CN", "actor:apt31", "APT31"),
        Optional.empty(),
        what,
        "intrusion",
        "2022/..",
        Optional.of(new Party("Stortinget", "", "NO", "", "org:stortinget", "parliament")),
        List.of("European Union", "NATO"),
        List.of(),
        new Evidence(evidence.of(article.text()), evidence),
        0.93);
  }
}
