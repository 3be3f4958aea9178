package ascribe.mention;

import ascribe.article.Table;
import java.util.HashSet;
import java.util.Set;

/** First names and surnames, folded by {@link Keys#fold}. */
final class People {
  private final Set<String> firstNames = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();

  private People() {}

  static People load() {
    People people = new People();
    for (String[] row : Table.read(People.class, "first-names.tsv", 1)) {
      people.firstNames.add(Keys.fold(row[0]));
    }
    for (String[] row : Table.read(People.class, "surnames.tsv", 1)) {
      people.surnames.add(Keys.fold(row[0]));
    }
    return people;
  }

  boolean isFirstName(String key) {
    return firstNames.contains(key);
  }

  boolean isSurname(String key) {
    return surnames.contains(key);
  }
}
