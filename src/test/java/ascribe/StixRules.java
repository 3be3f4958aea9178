package ascribe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What STIX 2.1 asks of a bundle and its schemas of single objects cannot check: that references
 * lead somewhere, that relationships are of the kinds that the specification names, and that IDs
 * follow from content.
 */
public final class StixRules {
  /** Version 5; the specification asks for RFC 4122. */
  private static final Pattern ID =
      Pattern.compile(
          "([a-z][a-z-]+[a-z])--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

  /** Source, type and target, by the tables of the specification. */
  private static final Set<String> RELATIONSHIPS =
      Set.of(
          "campaign attributed-to intrusion-set",
          "campaign attributed-to threat-actor",
          "intrusion-set attributed-to threat-actor",
          "threat-actor attributed-to identity",
          "campaign targets identity",
          "campaign targets location",
          "intrusion-set targets identity",
          "intrusion-set targets location",
          "threat-actor targets identity",
          "threat-actor targets location",
          "identity located-at location",
          "threat-actor located-at location");

  private final Map<String, JsonNode> objects = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  private StixRules() {}

  /** What is wrong with a bundle; empty where nothing is. */
  public static List<String> broken(JsonNode bundle) {
    StixRules rules = new StixRules();
    rules.check(bundle);
    return rules.broken;
  }

  private void check(JsonNode bundle) {
    demand(bundle.path("type").asText().equals("bundle"), bundle, "is no bundle");
    demand(isId(bundle.path("id").asText(), "bundle"), bundle, "has no ID");
    demand(!bundle.has("spec_version"), bundle, "has a version, which objects have since 2.1");
    demand(!bundle.has("objects") || !bundle.get("objects").isEmpty(), bundle, "has an empty list");
    for (JsonNode object : bundle.path("objects")) {
      boolean first = objects.put(object.path("id").asText(), object) == null;
      demand(first, object, "has the ID of another");
    }
    bundle.path("objects").forEach(this::checkObject);
  }

  private void checkObject(JsonNode object) {
    Schemas.stix(object).forEach(error -> demand(false, object, error));
    demand(isId(object.path("id").asText(), object.path("type").asText()), object, "ID");
    demand(object.path("spec_version").asText().equals("2.1"), object, "version");
    for (String time : List.of("created", "modified")) {
      demand(TIME.matcher(object.path(time).asText()).matches(), object, time);
    }
    demand(
        object.path("modified").asText().compareTo(object.path("created").asText()) >= 0,
        object,
        "modified before it was created");
    demand(
        !object.has("created_by_ref")
            || type(object.get("created_by_ref").asText()).equals("identity"),
        object,
        "created by what is no identity");
    object.path("object_refs").forEach(ref -> demand(exists(ref.asText()), object, "" + ref));
    if (object.path("type").asText().equals("relationship")) {
      String kind =
          type(object.path("source_ref").asText())
              + " "
              + object.path("relationship_type").asText()
              + " "
              + type(object.path("target_ref").asText());
      demand(RELATIONSHIPS.contains(kind), object, kind);
    }
  }

  private static boolean isId(String id, String type) {
    var parts = ID.matcher(id);
    return parts.matches() && parts.group(1).equals(type);
  }

  private boolean exists(String id) {
    return objects.containsKey(id);
  }

  /** Of an object in the bundle. */
  private String type(String id) {
    return exists(id) ? objects.get(id).path("type").asText() : "nothing";
  }

  private void demand(boolean holds, JsonNode object, String what) {
    if (!holds) {
      broken.add(object.path("type").asText() + " " + object.path("id").asText() + ": " + what);
    }
  }
}
