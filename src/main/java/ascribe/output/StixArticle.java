package ascribe.output;

import static ascribe.output.StixObjects.list;
import static ascribe.output.StixObjects.object;
import static ascribe.output.StixObjects.reference;
import static ascribe.output.StixObjects.text;
import static ascribe.output.StixObjects.time;

import ascribe.article.Article;
import ascribe.article.PartialDate;
import ascribe.attribution.Action;
import ascribe.attribution.Attribution;
import ascribe.attribution.Party;
import ascribe.attribution.Stance;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The records of an article as STIX 2.1 objects. What happened is a {@code campaign}; that somebody
 * attributes it is a relationship {@code attributed-to} created by who says so; a denial is an
 * {@code opinion} on the relationships of the article that it answers, or else on its report; who
 * joins a claim has an opinion too.
 */
final class StixArticle {
  /**
   * In per cent, what is left of the score where the source itself gives a probability: that of the
   * words on the scale of the specification's appendix. How sure somebody is of a judgement (high,
   * moderate, low) is no probability and changes nothing.
   */
  private static final Map<String, Integer> PROBABILITY =
      Map.of(
          "almost-certain", 95,
          "very-likely", 90,
          "likely", 70,
          "even", 50,
          "unlikely", 30,
          "very-unlikely", 10);

  /** The same of what is suspected, alleged or believed, between an even chance and likely. */
  private static final int HEDGED = 60;

  private final Article article;
  private final List<Attribution> records;
  private final List<Article> copies;
  private final String time;
  private final String report;
  private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
  private final StixParties parties;

  /** Claims by the relationship that stands for them. */
  private final Map<String, Attribution> claims = new LinkedHashMap<>();

  StixArticle(Result.Read read) {
    article = read.reading().article();
    records = read.reading().attributions();
    copies = read.copies();
    time = time(article.published());
    report = StixId.of("report", article.id());
    parties = new StixParties(article.id(), read.reading().mentions().entities(), objects);
  }

  /** The objects, the report last; none where the article has no records. */
  Collection<ObjectNode> objects() {
    if (records.isEmpty()) {
      return List.of();
    }
    records.stream().filter(r -> r.action() != Action.DENY).forEach(this::claim);
    records.stream().filter(r -> r.action() == Action.DENY).forEach(this::denial);
    report();
    return objects.values();
  }

  private void claim(Attribution claim) {
    String campaign = campaign(claim);
    String accused = parties.accused(claim.whom());
    String attributed = relationship(claim, campaign, "attributed-to", accused);
    claims.put(attributed, claim);
    claim
        .sponsor()
        .ifPresent(s -> relationship(claim, accused, "attributed-to", parties.sponsor(s, accused)));
    claim.victim().ifPresent(hit -> hit(claim, campaign, accused, parties.victim(hit)));
    for (String supporter : claim.supportedBy()) {
      opinion(claim, Optional.of(parties.named(supporter)), "agree", List.of(attributed));
    }
  }

  private void hit(Attribution claim, String campaign, String accused, String victim) {
    relationship(claim, campaign, "targets", victim);
    relationship(claim, accused, "targets", victim);
  }

  private String campaign(Attribution claim) {
    String id = StixId.of("campaign", article.id(), claim.id());
    ObjectNode campaign = put(id);
    text(
        campaign,
        "name",
        Stream.of(claim.what(), claim.evidence().text(), claim.id())
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElseThrow());
    text(campaign, "description", claim.evidence().text());
    Optional<LocalDate> day = PartialDate.parse(claim.incidentDate()).flatMap(PartialDate::asDay);
    day.ifPresent(d -> campaign.put("first_seen", time(Optional.of(PartialDate.of(d)))));
    if (!claim.incidentType().isEmpty()) {
      list(campaign, "labels", List.of("incident-type:" + claim.incidentType()));
    }
    campaign.putArray("external_references").add(reference(article));
    return id;
  }

  private String relationship(Attribution claim, String from, String type, String to) {
    String id = StixId.of("relationship", article.id(), claim.id(), from, type, to);
    ObjectNode relationship = put(id);
    parties.speaker(claim.who()).ifPresent(who -> relationship.put("created_by_ref", who));
    relationship.put("relationship_type", type);
    text(relationship, "description", claim.evidence().text());
    relationship.put("source_ref", from);
    relationship.put("target_ref", to);
    said(relationship, claim);
    return id;
  }

  private void denial(Attribution denial) {
    List<String> answered =
        claims.entrySet().stream()
            .filter(c -> Told.concerns(denial.whom(), c.getValue().whom()))
            .map(Map.Entry::getKey)
            .toList();
    boolean accused = speaksFor(denial.who(), denial.whom());
    opinion(
        denial,
        parties.speaker(denial.who()),
        accused ? "strongly-disagree" : "disagree",
        answered.isEmpty() ? List.of(report) : answered);
  }

  /** Whether somebody who denies is the accused, or of its state. */
  private static boolean speaksFor(Party who, Party whom) {
    boolean sameState =
        !who.country().isEmpty()
            && (who.country().equals(whom.country()) || who.country().equals(whom.listedCountry()));
    return sameState || Told.key(who).equals(Told.key(whom));
  }

  private void opinion(
      Attribution record, Optional<String> speaker, String opinion, List<String> about) {
    String id = StixId.of("opinion", article.id(), record.id(), speaker.orElse(""));
    ObjectNode object = put(id);
    speaker.ifPresent(who -> object.put("created_by_ref", who));
    text(object, "explanation", record.evidence().text());
    object.put("opinion", opinion);
    list(object, "object_refs", about);
    said(object, record);
  }

  /** How it was said, how sure that is, and where. */
  private void said(ObjectNode object, Attribution record) {
    List<String> labels = new ArrayList<>();
    labels.add("action:" + record.action().printed());
    labels.add("stance:" + record.stance().printed());
    if (!record.confidence().isEmpty()) {
      labels.add("confidence:" + record.confidence());
    }
    if (!record.basis().isEmpty()) {
      labels.add("basis:" + record.basis());
    }
    list(object, "labels", labels);
    object.put("confidence", confidence(record));
    object.putArray("external_references").add(reference(article));
  }

  /** Of 100: the score, and less where the source itself is not sure. */
  static int confidence(Attribution record) {
    int stated = record.stance() == Stance.HEDGED ? HEDGED : 100;
    int share = PROBABILITY.getOrDefault(record.confidence(), stated);
    return (int) Math.round(Clean.score(record.score()) * share);
  }

  private void report() {
    if (!article.publisher().isEmpty()) {
      parties.publisher(article.publisher());
    }
    List<String> all = List.copyOf(objects.keySet());
    ObjectNode object = put(report);
    if (!article.publisher().isEmpty()) {
      object.put("created_by_ref", parties.publisher(article.publisher()));
    }
    text(object, "lang", article.language());
    text(object, "name", article.title().isBlank() ? article.source() : article.title());
    list(object, "report_types", List.of("threat-report"));
    object.put("published", time);
    list(object, "object_refs", all);
    var references = object.putArray("external_references");
    references.add(reference(article));
    copies.forEach(copy -> references.add(reference(copy)));
  }

  private ObjectNode put(String id) {
    return objects.computeIfAbsent(id, i -> object(i, time));
  }
}
