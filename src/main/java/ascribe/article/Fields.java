package ascribe.article;

import java.util.HashMap;
import java.util.Map;

/** The fields of an article in somebody else's data, found by their {@link FieldNames}. */
final class Fields {
  private final FieldNames names;
  private final Map<String, String> values = new HashMap<>();

  Fields(FieldNames names, Map<String, String> named) {
    this.names = names;
    named.forEach((name, value) -> values.putIfAbsent(FieldNames.fold(name), value));
  }

  /** The first value that is there, in the order of the names; otherwise empty. */
  String get(String field) {
    for (String name : names.of(field)) {
      String value = values.getOrDefault(name, "");
      if (!value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }
}
