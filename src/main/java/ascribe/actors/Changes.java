package ascribe.actors;

import ascribe.mention.ActorRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What an import changes and where it met a contradiction, in sentences for people. */
final class Changes {
  private final List<String> lines = new ArrayList<>();
  private int created;
  private int extended;
  private int unchanged;
  private int conflicts;

  void created(ActorRow row) {
    created++;
    String names = row.aliases().isEmpty() ? "" : " (" + String.join(", ", row.aliases()) + ")";
    String origin = row.origin().isEmpty() ? "" : ", " + row.origin();
    lines.add("new        " + row.id() + ": " + row.name() + names + origin);
  }

  void extended(String id, ActorRow more) {
    extended++;
    List<String> parts = new ArrayList<>();
    if (!more.aliases().isEmpty()) {
      parts.add(String.join(", ", more.aliases()));
    }
    add(parts, "origin ", more.origin());
    add(parts, "kind ", more.kind());
    add(parts, "ATT&CK ", more.attack());
    add(parts, "MISP ", more.misp());
    if (parts.isEmpty()) {
      parts.add("malware of its name");
    }
    lines.add("more       " + id + ": " + String.join("; ", parts));
  }

  private static void add(List<String> parts, String what, String value) {
    if (!value.isEmpty()) {
      parts.add(what + value);
    }
  }

  void unchanged() {
    unchanged++;
  }

  void shared(String name, String id, Collection<String> others) {
    conflicts++;
    lines.add(
        "conflict   "
            + name
            + " is a name of "
            + id
            + " and of "
            + String.join(", ", others)
            + ": kept in both, found only with a word for a group beside it");
  }

  void origin(String id, String listed, String imported, String apart) {
    conflicts++;
    lines.add(
        "conflict   "
            + id
            + " comes from "
            + listed
            + " in the list and from "
            + imported
            + " in the file: kept apart as "
            + apart);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  boolean isNothing() {
    return created + extended == 0;
  }

  /** The sums in one line. */
  String sums() {
    return "%d new, %d with more names or IDs, %d known already, %d conflicts"
        .formatted(created, extended, unchanged, conflicts);
  }
}
