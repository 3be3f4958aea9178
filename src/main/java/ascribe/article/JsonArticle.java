package ascribe.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an article as news interfaces export it, one JSON object; {@code json-fields.tsv} says
 * which field is what.
 */
final class JsonArticle {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, List<String>> FIELDS = new HashMap<>();

  static {
    for (String[] row : Table.read(JsonArticle.class, "json-fields.tsv", 2)) {
      FIELDS.computeIfAbsent(row[0], k -> new ArrayList<>()).add(row[1]);
    }
  }

  private JsonArticle() {}

  /**
   * Reads one object.
   *
   * @throws Unreadable where it is no JSON object or holds no text
   */
  static Draft read(String json) throws Unreadable {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new Unreadable(
          "the JSON is broken; check that the file is whole", e.getOriginalMessage());
    }
    Draft draft = new Draft();
    String text = field(node, "text");
    if (text.isBlank()) {
      throw new Unreadable(
          "the JSON has no field with an article's text; expected one of "
              + String.join(", ", FIELDS.get("text")),
          "");
    }
    draft.title = field(node, "title");
    draft.publisher = field(node, "publisher");
    draft.author = field(node, "author");
    draft.url = field(node, "url");
    draft.published = Dates.find(field(node, "published"));
    draft.add(draft.title, Block.Kind.HEADLINE);
    for (String paragraph : text.split("\\n\\s*")) {
      String line = paragraph.strip();
      draft.add(line, Furniture.is(line) ? Block.Kind.FURNITURE : Block.Kind.PARAGRAPH);
    }
    return draft;
  }

  private static String field(JsonNode node, String what) {
    for (String name : FIELDS.getOrDefault(what, List.of())) {
      JsonNode value = node.path(name);
      if (value.isObject()) {
        value = value.path("name");
      }
      if (value.isTextual() && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return "";
  }
}
