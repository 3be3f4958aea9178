package ascribe.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads one article of an export: a JSON object with the fields of {@link Fields}. */
final class JsonArticle {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Characters of a title or a name. */
  private static final int LINE = 10_000;

  private JsonArticle() {}

  static Draft read(String json, FieldNames fields) throws Unreadable {
    try {
      return read(JSON.readTree(json), fields);
    } catch (StreamConstraintsException e) {
      throw new Unreadable(
          "the JSON is nested too deeply or holds too long a value; no article is like that", e);
    } catch (JsonProcessingException e) {
      throw new Unreadable(
          "the file is no whole JSON; it may have been cut off, fetch it again",
          e.getOriginalMessage()
              + ", line "
              + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()));
    }
  }

  static Draft read(JsonNode node, FieldNames fields) throws Unreadable {
    Map<String, String> values = new HashMap<>();
    flatten("", node, values);
    return read(new Fields(fields, values));
  }

  /** Whether an object holds the text of an article. */
  static boolean hasText(JsonNode node, FieldNames fields) {
    Map<String, String> values = new HashMap<>();
    flatten("", node, values);
    return !new Fields(fields, values).get("text").isEmpty();
  }

  static Draft read(Fields fields) throws Unreadable {
    String text = fields.get("text");
    String title = fields.get("title");
    if (text.isEmpty() && title.isEmpty()) {
      throw new Unreadable(
          "the data holds no article: none of its fields is called title, headline, text, body, content or the like; rename the fields",
          "");
    }
    List<Piece> pieces =
        text.matches("(?s).*<(?:p|br|div|h\\d)[\\s/>].*") ? html(text, title) : plain(text);
    return Draft.of(
        unescape(title),
        unescape(fields.get("publisher")),
        unescape(fields.get("author")),
        Dates.stamp(fields.get("published")),
        fields.get("url"),
        fields.get("language"),
        PieceFilter.filter(pieces, title));
  }

  private static String unescape(String value) {
    String line = value.substring(0, Math.min(value.length(), LINE));
    return PageData.clean(Jsoup.parseBodyFragment(line).text());
  }

  private static List<Piece> html(String text, String title) throws Unreadable {
    HtmlReader.check(text);
    Element body = HtmlReader.parse(text).body();
    PageHints hints = new PageHints();
    new PageCleaner(hints, PageCleaner.Strength.FULL, body).clean(body);
    Boxes.clean(body, hints, title);
    return Pieces.of(List.of(body));
  }

  private static List<Piece> plain(String text) {
    return PlainReader.pieces(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
    node.properties()
        .forEach(
            e -> {
              JsonNode value = e.getValue();
              String name = prefix + e.getKey();
              if (value.isValueNode() && !value.isNull()) {
                into.putIfAbsent(name, value.asText());
              } else if (value.isArray()) {
                into.putIfAbsent(name, joined(value));
              } else if (value.isObject() && prefix.chars().filter(c -> c == '.').count() < 2) {
                flatten(name + ".", value, into);
                if (prefix.isEmpty()
                    && e.getKey()
                        .matches("(?i)article|data|result|item|story|news|_source|fields")) {
                  flatten("", value, into);
                }
              }
            });
  }

  private static String joined(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(v -> values.add(v.isObject() ? v.path("name").asText() : v.asText()));
    values.removeIf(String::isBlank);
    return String.join("; ", values);
  }
}
