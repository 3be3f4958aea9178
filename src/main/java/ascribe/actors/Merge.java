package ascribe.actors;

import ascribe.mention.ActorRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides which known group an imported one is, and what it adds.
 *
 * <p>The same ID in ATT&CK or MISP makes it the same group, else its preferred name, else two names
 * in common. A group with another origin is kept apart in a line of its own; a name that another
 * group has already is kept in both lines, as one that is no group on sight.
 */
final class Merge {
  private final Map<String, ActorRow> known = new LinkedHashMap<>();
  private final Map<String, ActorRow> added = new LinkedHashMap<>();
  private final Map<String, Set<String>> owners = new HashMap<>();
  private final Predicate<String> unsure;
  private final Changes changes = new Changes();

  /**
   * @param shipped the program's list
   * @param users the user's, which adds to it
   * @param unsure whether a name is no group on sight
   */
  Merge(List<ActorRow> shipped, List<ActorRow> users, Predicate<String> unsure) {
    this.unsure = unsure;
    shipped.forEach(this::know);
    users.forEach(row -> added.put(row.id(), row));
    users.forEach(this::know);
  }

  private void know(ActorRow row) {
    known.merge(row.id(), row, ActorRow::with);
    for (String name : row.names()) {
      owners.computeIfAbsent(ActorRow.key(name), key -> new LinkedHashSet<>()).add(row.id());
    }
  }

  /** Takes in all groups of a file and returns the user's new lines in order. */
  List<ActorRow> take(List<ImportedActor> actors) {
    actors.forEach(this::take);
    return List.copyOf(added.values());
  }

  Changes changes() {
    return changes;
  }

  private void take(ImportedActor actor) {
    List<ActorRow> same = candidates(actor);
    ActorRow target =
        same.stream().filter(row -> agrees(row.origin(), actor.origin())).findFirst().orElse(null);
    if (target == null) {
      create(actor, same);
      return;
    }
    ActorRow more = additions(target, actor);
    if (known.get(target.id()).with(more).equals(known.get(target.id()))) {
      changes.unchanged();
    } else {
      add(more);
      changes.extended(target.id(), more);
    }
  }

  private void add(ActorRow more) {
    added.merge(more.id(), more, ActorRow::with);
    know(more);
  }

  private void create(ImportedActor actor, List<ActorRow> same) {
    String id = freeId(actor);
    List<String> names = actor.names();
    ActorRow row =
        new ActorRow(
            id,
            names.get(0),
            names.subList(1, names.size()),
            actor.origin(),
            actor.kind(),
            actor.attack(),
            actor.misp(),
            unsure(id, names, ids(same)),
            actor.malware());
    if (!same.isEmpty()) {
      ActorRow other = same.get(0);
      changes.origin(other.id(), other.origin(), actor.origin(), id);
    }
    add(row);
    changes.created(row);
  }

  /** What the file knows beyond the list, under the ID of the list. */
  private ActorRow additions(ActorRow target, ImportedActor actor) {
    List<String> names = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    target.names().forEach(name -> keys.add(ActorRow.key(name)));
    for (String name : actor.names()) {
      if (keys.add(ActorRow.key(name))) {
        names.add(name);
      }
    }
    return new ActorRow(
        target.id(),
        target.name(),
        names,
        target.origin().isEmpty() ? actor.origin() : "",
        target.kind().isEmpty() ? actor.kind() : "",
        target.attack().isEmpty() ? actor.attack() : "",
        target.misp().isEmpty() ? actor.misp() : "",
        unsure(target.id(), names, Set.of()),
        actor.malware() && !names.isEmpty());
  }

  private static Set<String> ids(List<ActorRow> rows) {
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.id()));
    return ids;
  }

  /**
   * @param told the groups whose names these are by what is told already
   */
  private List<String> unsure(String id, List<String> names, Set<String> told) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      Set<String> others = new LinkedHashSet<>(owners.getOrDefault(ActorRow.key(name), Set.of()));
      others.remove(id);
      if (!told.containsAll(others)) {
        changes.shared(name, id, others);
      }
      if (!others.isEmpty() || unsure.test(name)) {
        found.add(name);
      }
    }
    return found;
  }

  /** The groups it may be, the best first. */
  private List<ActorRow> candidates(ImportedActor actor) {
    List<ActorRow> byId =
        known.values().stream()
            .filter(row -> isSame(row.attack(), actor.attack()) || isSame(row.misp(), actor.misp()))
            .toList();
    if (!byId.isEmpty()) {
      return byId;
    }
    Map<String, Integer> common = new LinkedHashMap<>();
    for (String name : actor.names()) {
      owners
          .getOrDefault(ActorRow.key(name), Set.of())
          .forEach(id -> common.merge(id, 1, Integer::sum));
    }
    String first = ActorRow.key(actor.names().get(0));
    return common.entrySet().stream()
        .filter(e -> e.getValue() > 1 || isPreferred(known.get(e.getKey()), first))
        .filter(e -> agrees(known.get(e.getKey()).attack(), actor.attack()))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(e -> known.get(e.getKey()))
        .toList();
  }

  private static boolean isPreferred(ActorRow row, String key) {
    return ActorRow.key(row.name()).equals(key)
        || row.names().stream()
            .filter(name -> !row.unsure().contains(name))
            .anyMatch(name -> ActorRow.key(name).equals(key));
  }

  private String freeId(ImportedActor actor) {
    String id = ActorRow.idOf(actor.names().get(0));
    if (known.containsKey(id) && !actor.origin().isEmpty()) {
      id += "-" + actor.origin().toLowerCase(java.util.Locale.ROOT);
    }
    String free = id;
    for (int i = 2; known.containsKey(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  private static boolean isSame(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }

  private static boolean agrees(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
