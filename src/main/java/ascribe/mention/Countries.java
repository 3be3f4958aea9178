package ascribe.mention;

import ascribe.article.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of countries. */
final class Countries {
  private final Phrases<CountryName> names = new Phrases<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();

  private Countries() {}

  static Countries load() {
    Countries countries = new Countries();
    for (String[] row : Table.read(Countries.class, "countries.tsv", 8)) {
      if (!row[1].equals("territory")) {
        countries.add(row);
      }
    }
    for (String[] row : Table.read(Countries.class, "not-countries.tsv", 1)) {
      countries.names.add(row[0], new CountryName("", CountryName.Kind.NONE, row[0]));
    }
    return countries;
  }

  private void add(String[] row) {
    String id = "country:" + row[0];
    names.add(row[2], new CountryName(id, CountryName.Kind.NAME, row[2]));
    add(id, CountryName.Kind.ALIAS, row[3]);
    add(id, CountryName.Kind.ABBREVIATION, row[4]);
    add(id, CountryName.Kind.DEMONYM, row[5]);
    add(id, CountryName.Kind.CAPITAL, row[6]);
    add(id, CountryName.Kind.SEAT, row[7]);
    List<String> aliases = new ArrayList<>(cells(row[3]));
    aliases.addAll(cells(row[4]));
    entities.put(
        id, new Entity(id, EntityType.COUNTRY, row[2], row[0], "", "", "", Map.of(), aliases));
  }

  private void add(String id, CountryName.Kind kind, String cell) {
    for (String name : cells(cell)) {
      names.add(name, new CountryName(id, kind, name));
    }
  }

  static List<String> cells(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  Phrases<CountryName> names() {
    return names;
  }

  Map<String, Entity> entities() {
    return entities;
  }
}
