package ascribe.mention;

import ascribe.article.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of organisations worth knowing. */
final class Organisations {

  /**
   * One name of an organisation.
   *
   * @param id {@link Entity#id()}
   * @param written as the table writes it
   * @param ambiguous whether the name alone is something else as often as not
   */
  record Name(String id, String written, Form form, boolean ambiguous) {

    /** Acronyms and camel case as written, other names with their capitals. */
    boolean fits(String text) {
      if (text.equals(written)) {
        return true;
      }
      boolean capitalised = Character.isUpperCase(text.codePointAt(0));
      boolean words = written.indexOf(' ') > 0;
      boolean acronym = !words && written.length() < 6 && written.equals(upper(written));
      if (acronym) {
        return text.replace(".", "").equals(written.replace(".", ""));
      }
      boolean official = words && written.indexOf(" of ") > 0 && written.split(" ").length > 3;
      return capitalised && hasCapital(lastWord(text)) == hasCapital(lastWord(written)) || official;
    }

    private static String lastWord(String name) {
      return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static boolean hasCapital(String word) {
      return word.chars().anyMatch(Character::isUpperCase);
    }

    private static String upper(String s) {
      return s.toUpperCase(java.util.Locale.ROOT);
    }
  }

  private final Phrases<Name> names = new Phrases<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byCountry = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();

  private Organisations() {}

  static Organisations load() {
    Organisations organisations = new Organisations();
    for (String[] row : Table.read(Organisations.class, "organisations.tsv", 8)) {
      organisations.add(row);
    }
    return organisations;
  }

  private void add(String[] row) {
    String id = "org:" + row[0];
    Set<String> ambiguous = new HashSet<>(Countries.cells(row[6]));
    List<String> aliases = new ArrayList<>();
    add(id, row[1], Form.NAME, ambiguous);
    for (String name : Countries.cells(row[4])) {
      add(id, name, name.equals(row[1]) ? Form.NAME : Form.ACRONYM, ambiguous);
      aliases.add(name);
    }
    for (String name : Countries.cells(row[5])) {
      add(id, name, Form.ALIAS, ambiguous);
      aliases.add(name);
    }
    for (String name : Countries.cells(row[7])) {
      shared.add(Keys.fold(name));
      byCountry.putIfAbsent(Keys.fold(name) + ' ' + row[3], id);
    }
    aliases.remove(row[1]);
    entities.put(
        id,
        new Entity(id, EntityType.ORGANISATION, row[1], row[3], row[2], "", "", Map.of(), aliases));
  }

  private void add(String id, String written, Form form, Set<String> ambiguous) {
    if (!ambiguous.contains(written)) {
      byName.putIfAbsent(Keys.fold(written), id);
    }
    names.add(written, new Name(id, written, form, ambiguous.contains(written)));
  }

  /** The ID of the organisation with this name, or empty. */
  String exact(String name) {
    return byName.getOrDefault(Keys.fold(name), "");
  }

  /** Whether bodies of several countries bear this name: {@code Ministry of Defence}. */
  boolean isShared(String name) {
    return shared.contains(Keys.fold(name));
  }

  /** The ID of the organisation of this country with this shared name, or empty. */
  String ofCountry(String name, String country) {
    return byCountry.getOrDefault(Keys.fold(name) + ' ' + country, "");
  }

  Phrases<Name> names() {
    return names;
  }

  Map<String, Entity> entities() {
    return entities;
  }
}
