package ascribe.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The table of threat groups. */
final class Groups {
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private final Phrases<GroupName> names = new Phrases<>();
  private static final Pattern LONG =
      Pattern.compile("(?i)^advanced persistent threat (?:group )?");

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();

  private Groups() {}

  /** The shipped groups and those of a user; where both know one, the user's line adds to it. */
  static Groups load(List<ActorRow> more) {
    Groups groups = new Groups();
    Map<String, ActorRow> rows = new LinkedHashMap<>();
    ActorList.shipped().forEach(row -> rows.put(row.id(), row));
    more.forEach(row -> rows.merge(row.id(), row, ActorRow::with));
    rows.values().forEach(groups::add);
    return groups;
  }

  private void add(ActorRow row) {
    String id = "actor:" + row.id();
    Set<String> unsure = new HashSet<>(row.unsure());
    add(id, row.name(), true, unsure, row.malware());
    row.aliases().forEach(alias -> add(id, alias, false, unsure, row.malware()));
    Map<String, String> ids = new TreeMap<>();
    putKnown(ids, "attack", row.attack());
    putKnown(ids, "misp", row.misp());
    entities.put(
        id,
        new Entity(
            id,
            EntityType.APT_GROUP,
            row.name(),
            row.origin(),
            row.kind(),
            "",
            "",
            ids,
            row.aliases()));
  }

  private static void putKnown(Map<String, String> ids, String scheme, String id) {
    if (!id.isEmpty()) {
      ids.put(scheme, id);
    }
  }

  /** Also as one word ({@code FancyBear}) and as several ({@code Muddy Water}). */
  private void add(
      String id, String written, boolean preferred, Set<String> ambiguous, boolean malware) {
    GroupName name = new GroupName(id, written, preferred, ambiguous.contains(written), malware);
    names.add(written, name);
    byName.putIfAbsent(compact(written), id);
    if (!name.ambiguous()) {
      String joined = written.replace(" ", "");
      addVariant(written, joined, name);
      addVariant(written, CAMEL.matcher(written).replaceAll(" "), name);
      names.add("the" + joined, name);
    }
  }

  private void addVariant(String written, String variant, GroupName name) {
    if (!variant.equals(written)) {
      names.add(variant, name);
    }
  }

  /**
   * The ID of the group with this name in any spelling, or empty; {@code Advanced Persistent Threat
   * 31} is {@code APT31}.
   */
  String exact(String name) {
    return byName.getOrDefault(compact(LONG.matcher(name).replaceFirst("APT")), "");
  }

  private static String compact(String name) {
    return Keys.fold(name).replace(" ", "").replace("-", "");
  }

  Phrases<GroupName> names() {
    return names;
  }

  Map<String, Entity> entities() {
    return entities;
  }
}
