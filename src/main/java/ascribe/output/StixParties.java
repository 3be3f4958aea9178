package ascribe.output;

import static ascribe.output.StixObjects.list;
import static ascribe.output.StixObjects.object;
import static ascribe.output.StixObjects.reference;

import ascribe.attribution.Party;
import ascribe.mention.Entity;
import ascribe.mention.EntityType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sides of records as STIX objects: who speaks and who was hit as {@code identity} or {@code
 * location}, the accused as {@code intrusion-set} where it is a group, else as {@code
 * threat-actor}. Each is put among the objects of the article and referred to by its ID.
 */
final class StixParties {
  /** Identity classes of STIX by the type of a party; types that are not here are unknown. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "government", "organization",
          "agency", "organization",
          "igo", "organization",
          "company", "organization",
          "media", "organization",
          "ngo", "organization",
          "organisation", "organization",
          "person", "individual",
          "group", "group",
          "unnamed", "class");

  private static final Map<EntityType, String> CLASSES_OF_ENTITIES =
      Map.of(
          EntityType.PERSON, "individual",
          EntityType.ORGANISATION, "organization",
          EntityType.COUNTRY, "organization",
          EntityType.APT_GROUP, "group");

  private final String article;
  private final Map<String, Entity> entities;
  private final Map<String, ObjectNode> objects;

  /**
   * @param article the ID of the article
   * @param entities of the article
   * @param objects where to put what is made, by ID
   */
  StixParties(String article, Map<String, Entity> entities, Map<String, ObjectNode> objects) {
    this.article = article;
    this.entities = entities;
    this.objects = objects;
  }

  /** Who speaks; empty where the article does not say. */
  Optional<String> speaker(Party party) {
    return name(party).isEmpty() ? Optional.empty() : Optional.of(identity(party));
  }

  /** Somebody of whom the record has the name alone. */
  String named(String name) {
    Optional<Entity> known =
        entities.values().stream().filter(e -> e.name().equals(name)).findFirst();
    return identity(
        known
            .map(e -> new Party(name, "", e.country(), "", e.id(), name))
            .orElse(new Party(name, "", "", "", "", name)));
  }

  String publisher(String name) {
    return identity(new Party(name, "media", "", "", "publisher:" + name, name));
  }

  /** Who was hit: a country as a place, anybody else as an identity. */
  String victim(Party party) {
    return isState(party) && !party.country().isEmpty()
        ? location(party.country())
        : identity(party);
  }

  String accused(Party party) {
    return party.type().equals("apt-group") ? intrusionSet(party) : threatActor(party);
  }

  /**
   * Who stands behind the accused. STIX lets a threat actor stand behind a group, and an identity
   * behind a threat actor.
   */
  String sponsor(Party party, String accused) {
    return accused.startsWith("intrusion-set") ? threatActor(party) : identity(party);
  }

  private String identity(Party party) {
    String id = StixId.of("identity", key(party));
    if (!objects.containsKey(id)) {
      ObjectNode identity = put(id);
      identity.put("name", shown(party));
      identity.put("identity_class", identityClass(party));
      if (isState(party)) {
        list(identity, "sectors", List.of("government-national"));
      }
      locate(id, party);
    }
    return id;
  }

  private String identityClass(Party party) {
    Entity entity = entities.get(party.id());
    String byEntity = entity == null ? "unknown" : CLASSES_OF_ENTITIES.get(entity.type());
    return CLASSES.getOrDefault(party.type(), byEntity);
  }

  private String intrusionSet(Party party) {
    String id = StixId.of("intrusion-set", key(party));
    if (!objects.containsKey(id)) {
      ObjectNode group = put(id);
      group.put("name", shown(party));
      Entity known = entities.get(party.id());
      if (known != null) {
        list(group, "aliases", known.aliases());
        references(group, known.ids());
      }
    }
    return id;
  }

  private static void references(ObjectNode group, Map<String, String> ids) {
    if (!ids.isEmpty()) {
      ArrayNode references = group.putArray("external_references");
      ids.forEach((scheme, id) -> references.add(reference(scheme, id)));
    }
  }

  private String threatActor(Party party) {
    String id = StixId.of("threat-actor", key(party));
    if (!objects.containsKey(id)) {
      ObjectNode actor = put(id);
      actor.put("name", shown(party));
      if (isState(party)) {
        list(actor, "threat_actor_types", List.of("nation-state"));
      }
      locate(id, party);
    }
    return id;
  }

  /** Where somebody is, as far as the article says. */
  private void locate(String id, Party party) {
    if (!party.country().isEmpty()) {
      String place = location(party.country());
      String located = StixId.of("relationship", "located-at", id, place);
      put(located)
          .put("relationship_type", "located-at")
          .put("source_ref", id)
          .put("target_ref", place);
    }
  }

  private String location(String country) {
    String id = StixId.of("location", country);
    objects.computeIfAbsent(id, i -> StixObjects.location(country));
    return id;
  }

  private ObjectNode put(String id) {
    return objects.computeIfAbsent(id, i -> object(i, StixObjects.NO_TIME));
  }

  /** Words such as "a bank" or "hackers" mean somebody else in every article. */
  private String key(Party party) {
    return party.id().isEmpty()
        ? article + "|" + party.type() + "|" + name(party) + "|" + party.country()
        : Told.key(party);
  }

  private static boolean isState(Party party) {
    return party.id().startsWith("country:");
  }

  /** STIX asks for a name. */
  private static String shown(Party party) {
    return name(party).isEmpty() ? "unknown" : Clean.unicode(name(party));
  }

  private static String name(Party party) {
    return party.name().isEmpty() ? party.text() : party.name();
  }
}
