package ascribe.actors;

import ascribe.mention.ActorRow;
import ascribe.mention.CountryCodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the groups of a STIX 2 bundle: {@code intrusion-set} and {@code threat-actor} objects, the
 * place they come from, malware of their name. Revoked and deprecated ones are left out.
 */
final class StixReader {
  private static final Set<String> GROUPS = Set.of("intrusion-set", "threat-actor");
  private static final Set<String> FROM = Set.of("located-at", "originates-from");

  private final CountryCodes countries;

  StixReader(CountryCodes countries) {
    this.countries = countries;
  }

  List<ImportedActor> read(Fields bundle) throws MalformedFile {
    List<Fields> objects = bundle.objects("objects");
    Set<String> malware = new HashSet<>();
    Map<String, String> places = new HashMap<>();
    for (Fields object : objects) {
      String type = object.text("type");
      if (type.equals("malware")) {
        malware.add(ActorRow.key(object.text("name")));
      } else if (type.equals("location")) {
        places.put(object.text("id"), countries.code(object.text("country")));
      }
    }
    Map<String, String> origins = origins(objects, places);
    List<ImportedActor> actors = new ArrayList<>();
    for (Fields object : objects) {
      boolean dead = object.isTrue("revoked") || object.isTrue("x_mitre_deprecated");
      if (GROUPS.contains(object.text("type")) && !dead) {
        actors.add(actor(object, origins, malware));
      }
    }
    return actors;
  }

  private static ImportedActor actor(
      Fields object, Map<String, String> origins, Set<String> malware) throws MalformedFile {
    Set<String> names = new LinkedHashSet<>();
    names.add(object.name("name"));
    names.addAll(object.texts("aliases"));
    names.remove("");
    String attack = "";
    for (Fields reference : object.objects("external_references")) {
      if (reference.text("source_name").equals("mitre-attack")) {
        attack = reference.text("external_id");
      }
    }
    return new ImportedActor(
        List.copyOf(names),
        origins.getOrDefault(object.text("id"), ""),
        object.text("primary_motivation").equals("ideology") ? "hacktivist" : "",
        attack,
        "",
        names.stream().map(ActorRow::key).anyMatch(malware::contains));
  }

  private static Map<String, String> origins(List<Fields> objects, Map<String, String> places)
      throws MalformedFile {
    Map<String, String> origins = new HashMap<>();
    for (Fields object : objects) {
      if (object.text("type").equals("relationship")
          && FROM.contains(object.text("relationship_type"))) {
        origins.put(object.text("source_ref"), places.getOrDefault(object.text("target_ref"), ""));
      }
    }
    return origins;
  }
}
