package ascribe.mention;

import ascribe.article.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The word lists of {@code vocabulary.tsv}, by name. */
final class Vocabulary {
  private final Map<String, Set<String>> lists = new HashMap<>();

  private Vocabulary() {}

  static Vocabulary load() {
    Vocabulary vocabulary = new Vocabulary();
    for (String[] row : Table.read(Vocabulary.class, "vocabulary.tsv", 2)) {
      Set<String> list = vocabulary.lists.computeIfAbsent(row[0], name -> new HashSet<>());
      for (String word : row[1].split("\\|")) {
        list.add(Keys.fold(word));
      }
    }
    return vocabulary;
  }

  /** The words of a list, folded by {@link Keys#fold}. */
  Set<String> list(String name) {
    Set<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException(
          "vocabulary.tsv has no list '" + name + "'; it has " + lists.keySet());
    }
    return list;
  }
}
