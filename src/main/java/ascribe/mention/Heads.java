package ascribe.mention;

import ascribe.article.Table;
import java.util.HashMap;
import java.util.Map;

/** The words that make a name an organisation's, and which kind they make it. */
final class Heads {
  private final Phrases<String> first = new Phrases<>();
  private final Phrases<String> last = new Phrases<>();
  private final Phrases<String> hint = new Phrases<>();
  private final Map<String, String> kinds = new HashMap<>();

  private Heads() {}

  static Heads load() {
    Heads heads = new Heads();
    for (String[] row : Table.read(Heads.class, "organisation-heads.tsv", 3)) {
      for (String word : Countries.cells(row[1])) {
        heads.phrases(row[0]).add(word, row[2]);
        heads.kinds.putIfAbsent(Keys.fold(word), row[2]);
      }
    }
    return heads;
  }

  private Phrases<String> phrases(String place) {
    return switch (place) {
      case "first" -> first;
      case "last" -> last;
      case "hint" -> hint;
      default ->
          throw new IllegalStateException(
              "organisation-heads.tsv: '" + place + "' is no place; use first, last or hint");
    };
  }

  /** Whether the word may end an organisation's name, and other names as well. */
  boolean isHint(Line line, int i) {
    return hint.longestAt(line, i) != null;
  }

  /**
   * The word behind the head that begins at {@code i} and wants {@code of} or {@code for}; or -1.
   */
  int firstAt(Line line, int i) {
    var hit = first.longestAt(line, i);
    return hit == null ? -1 : hit.to();
  }

  /** The word behind the head at {@code i} that may end a name; or -1. */
  int lastAt(Line line, int i) {
    var hit = last.longestAt(line, i);
    return hit == null ? -1 : hit.to();
  }

  /** Whether one word alone is such a head. */
  boolean isWord(String word) {
    return kinds.containsKey(Keys.fold(word));
  }

  boolean isHead(Line line, int i) {
    return firstAt(line, i) > 0 || lastAt(line, i) > 0 || isHint(line, i);
  }

  /** Whether the word says that a name is a company's: {@code Networks}, {@code Inc}. */
  boolean isCompany(String key) {
    return "company".equals(kinds.get(key));
  }

  /** What a name with such a word is; empty where none has it. */
  String kind(String name) {
    String found = "";
    for (String word : Keys.fold(name).split("[^\\p{L}\\p{N}'-]+")) {
      found = kinds.getOrDefault(word, found);
    }
    return found;
  }
}
