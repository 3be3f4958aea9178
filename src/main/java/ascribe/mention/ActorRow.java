package ascribe.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One line of a list of threat groups. Strings are never null.
 *
 * @param id without {@code actor:}; the same in two lists: the same group
 * @param name the one readers know best
 * @param aliases other names
 * @param origin suspected, ISO 3166-1 alpha-2 code, or empty
 * @param kind {@code state, criminal, hacktivist} or empty
 * @param attack ID in MITRE ATT&CK, or empty
 * @param misp UUID in a MISP galaxy, or empty
 * @param unsure those of the names that are no group on sight: ordinary words, names of two groups
 * @param malware whether the group's malware bears its name
 */
public record ActorRow(
    String id,
    String name,
    List<String> aliases,
    String origin,
    String kind,
    String attack,
    String misp,
    List<String> unsure,
    boolean malware) {
  /** How many columns a line has. */
  public static final int COLUMNS = 9;

  public ActorRow {
    aliases = List.copyOf(aliases);
    unsure = List.copyOf(unsure);
  }

  /** A line by its cells, which are as many as {@link #COLUMNS}. */
  public static ActorRow of(String[] cells) {
    return new ActorRow(
        cells[0],
        cells[1],
        Countries.cells(cells[2]),
        cells[3],
        cells[4],
        cells[5],
        cells[6],
        Countries.cells(cells[7]),
        cells[8].equals("malware"));
  }

  /** The line, without the tabs of empty cells at its end. */
  public String line() {
    return String.join(
            "\t",
            id,
            name,
            String.join("|", aliases),
            origin,
            kind,
            attack,
            misp,
            String.join("|", unsure),
            malware ? "malware" : "")
        .stripTrailing();
  }

  /** All names, the preferred one first. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(name);
    names.addAll(aliases);
    return names;
  }

  /** This group with what another list adds; where both say something, the other is right. */
  public ActorRow with(ActorRow more) {
    LinkedHashSet<String> all = new LinkedHashSet<>(aliases);
    all.addAll(more.names());
    all.remove(name);
    LinkedHashSet<String> doubtful = new LinkedHashSet<>(unsure);
    doubtful.addAll(more.unsure);
    return new ActorRow(
        id,
        name,
        List.copyOf(all),
        more.origin.isEmpty() ? origin : more.origin,
        more.kind.isEmpty() ? kind : more.kind,
        more.attack.isEmpty() ? attack : more.attack,
        more.misp.isEmpty() ? misp : more.misp,
        List.copyOf(doubtful),
        malware || more.malware);
  }

  /** The form in which two names are the same: {@code Fancy Bear}, {@code FANCYBEAR}. */
  public static String key(String name) {
    return Keys.fold(name).replaceAll("[\\s\\-_.'\"]+", "");
  }

  /** The ID that a group of this name gets. */
  public static String idOf(String name) {
    return Keys.slug(name);
  }
}
