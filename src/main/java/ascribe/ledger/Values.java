package ascribe.ledger;

import ascribe.output.Clean;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Lists and maps as values of a column: JSON, which SQLite's own functions read. */
final class Values {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

  private Values() {}

  static String json(List<String> values) {
    return values.isEmpty() ? "[]" : written(values);
  }

  static String json(Map<String, String> values) {
    return values.isEmpty() ? "{}" : written(values);
  }

  private static String written(Object values) {
    try {
      return Clean.unicode(MAPPER.writeValueAsString(values));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings can be written as JSON", e);
    }
  }

  static List<String> list(String json) {
    return json.equals("[]") ? List.of() : read(json, LIST);
  }

  static Map<String, String> map(String json) {
    return json.equals("{}") ? Map.of() : read(json, MAP);
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the ledger holds what it was given", e);
    }
  }
}
