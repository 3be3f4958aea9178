package ascribe.actors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the values of a JSON object and tells where one is not what it ought to be. */
final class Fields {
  /** What separates the values of the list's cells cannot stand in a name. */
  private static final Pattern SEPARATOR = Pattern.compile("[|\\p{Cntrl}]");

  private final String file;
  private final String path;
  private final JsonNode object;

  /**
   * @param path of the object, as {@code /values/3}
   * @throws MalformedFile where it is no object
   */
  Fields(String file, String path, JsonNode object) throws MalformedFile {
    this.file = file;
    this.path = path;
    this.object = object;
    if (!object.isObject()) {
      throw MalformedFile.at(file, path, "an object expected, found " + kind(object));
    }
  }

  /** A string, or empty where the field is missing. */
  String text(String field) throws MalformedFile {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return text(path + "/" + field, value);
  }

  /** A string that has to be there. */
  String name(String field) throws MalformedFile {
    String name = text(field);
    if (name.isEmpty()) {
      throw MalformedFile.at(file, path, "no " + field + "; every group needs one");
    }
    return name;
  }

  /** A list of strings, empty where the field is missing. */
  List<String> texts(String field) throws MalformedFile {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : list(field)) {
      texts.add(text(path + "/" + field + "/" + texts.size(), value));
    }
    return texts;
  }

  /** Objects below this one, empty where the field is missing. */
  List<Fields> objects(String field) throws MalformedFile {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode value : list(field)) {
      objects.add(new Fields(file, path + "/" + field + "/" + objects.size(), value));
    }
    return objects;
  }

  /** The object in a field, an empty one where it is missing. */
  Fields object(String field) throws MalformedFile {
    JsonNode value = object.path(field);
    boolean missing = value.isMissingNode() || value.isNull();
    return new Fields(
        file, path + "/" + field, missing ? JsonNodeFactory.instance.objectNode() : value);
  }

  boolean isTrue(String field) {
    return object.path(field).asBoolean(false);
  }

  boolean has(String field) {
    return object.has(field);
  }

  private JsonNode list(String field) throws MalformedFile {
    JsonNode list = object.path(field);
    if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
      throw MalformedFile.at(file, path + "/" + field, "a list expected, found " + kind(list));
    }
    return list;
  }

  private String text(String where, JsonNode value) throws MalformedFile {
    if (!value.isTextual()) {
      throw MalformedFile.at(file, where, "a string expected, found " + kind(value));
    }
    String text = value.textValue().strip();
    if (SEPARATOR.matcher(text).find()) {
      throw MalformedFile.at(file, where, "a name has no tab, no line break and no |");
    }
    return text;
  }

  private static String kind(JsonNode value) {
    return value.isMissingNode() ? "nothing" : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
