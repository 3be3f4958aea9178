package ascribe.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of an article in somebody else's data, under the names of {@code article-fields.tsv}.
 * Names are compared without regard to case, {@code _} and {@code -}.
 */
final class Fields {
  private static final Map<String, List<String>> NAMES = new HashMap<>();

  static {
    for (String[] row : Table.read(Fields.class, "article-fields.tsv", 2)) {
      NAMES.computeIfAbsent(row[0], k -> new ArrayList<>()).add(fold(row[1]));
    }
  }

  private final Map<String, String> values = new HashMap<>();

  private Fields() {}

  static Fields of(Map<String, String> named) {
    Fields fields = new Fields();
    named.forEach((name, value) -> fields.values.putIfAbsent(fold(name), value));
    return fields;
  }

  /** The first value that is there, in the order of the table; otherwise empty. */
  String get(String field) {
    for (String name : NAMES.get(field)) {
      String value = values.getOrDefault(name, "");
      if (!value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  /** Whether a name stands in the table. */
  static boolean isKnown(String name) {
    return NAMES.values().stream().anyMatch(names -> names.contains(fold(name)));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
  }
}
