package ascribe.train;

import ascribe.article.Table;
import ascribe.mention.NameTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names whose type a table settles: {@code names.tsv} (firms and malware of security news). Where
 * one stands in a sentence that machines tagged, and is not part of a longer name that they agree
 * on, its tags are the table's.
 */
final class SettledNames {
  private static final int LONGEST = 6;

  private final Map<String, String> types = new HashMap<>();

  private SettledNames() {}

  static SettledNames load() {
    SettledNames names = new SettledNames();
    for (String[] row : Table.read(SettledNames.class, "names.tsv", 2)) {
      names.put(row[0], Iob2.modelType(row[1]));
    }
    return names;
  }

  private void put(String name, String type) {
    types.put(String.join(" ", NameTokens.of(name, 0, name.length()).forms()), type);
  }

  /** Replaces the tags of the names of the table. */
  void settle(List<String> forms, List<List<String>> tags) {
    for (int i = 0; i < forms.size(); i++) {
      int end = end(forms, i);
      if (end < 0 || continues(tags, i) || end < forms.size() && continues(tags, end)) {
        continue;
      }
      String type = types.get(String.join(" ", forms.subList(i, end)));
      for (int k = i; k < end; k++) {
        tags.set(k, tags(type, k == i));
      }
      i = end - 1;
    }
  }

  private static List<String> tags(String type, boolean first) {
    String tag = (first ? "B-" : "I-") + type;
    return type.equals("OTHER") ? List.of("O", tag) : List.of(tag);
  }

  /** The end of the longest name that begins at {@code from}, or -1. */
  private int end(List<String> forms, int from) {
    for (int end = Math.min(forms.size(), from + LONGEST); end > from; end--) {
      if (types.containsKey(String.join(" ", forms.subList(from, end)))) {
        return end;
      }
    }
    return -1;
  }

  /** Whether the token surely goes on with the name before it. */
  private static boolean continues(List<List<String>> tags, int i) {
    return tags.get(i).size() > 0 && tags.get(i).stream().allMatch(t -> t.startsWith("I-"));
  }
}
