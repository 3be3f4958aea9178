package ascribe.mention;

import ascribe.article.PartialDate;
import ascribe.article.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * People whom readers know as the voice of a state: {@code Emmanuel Macron said} needs no {@code
 * French President}. Data: {@code officeholders.tsv}.
 */
final class Officeholders {
  private record Term(String country, String office, int from, int to, boolean alone) {
    boolean covers(Optional<PartialDate> day) {
      return day.map(d -> d.year() >= from && d.year() <= to).orElse(true);
    }

    /** Whether the words beside the name could mean this office. */
    boolean sharesWord(String role) {
      for (String word : office.toLowerCase(Locale.ROOT).split(" ")) {
        if (word.length() > 3 && role.toLowerCase(Locale.ROOT).contains(word)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Map<String, List<Term>> byName = new HashMap<>();
  private final Map<String, List<Term>> bySurname = new HashMap<>();

  private Officeholders() {}

  static Officeholders load() {
    Officeholders holders = new Officeholders();
    for (String[] row : Table.read(Officeholders.class, "officeholders.tsv", 6)) {
      int last = row[4].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(row[4]);
      Term term = new Term(row[1], row[2], Integer.parseInt(row[3]), last, row[5].equals("yes"));
      String name = Keys.fold(row[0]);
      holders.byName.computeIfAbsent(name, n -> new ArrayList<>()).add(term);
      String surname = name.substring(name.lastIndexOf(' ') + 1);
      holders.bySurname.computeIfAbsent(surname, n -> new ArrayList<>()).add(term);
    }
    return holders;
  }

  /**
   * The state for which a person speaks whose words in the article do not say.
   *
   * @param name as full as the article gives it
   * @param role what the article says beside the name, or empty
   * @param day of publication; without one every term counts
   */
  Optional<Offices.Office> of(String name, String role, Optional<PartialDate> day) {
    String key = Keys.fold(name);
    boolean full = key.contains(" ");
    return (full ? byName : bySurname)
        .getOrDefault(key, List.of()).stream()
            .filter(t -> t.covers(day))
            .filter(t -> full || (role.isEmpty() ? t.alone() : t.sharesWord(role)))
            .findFirst()
            .map(
                t ->
                    new Offices.Office(
                        role.isEmpty() ? t.office() : role, "country:" + t.country()));
  }
}
