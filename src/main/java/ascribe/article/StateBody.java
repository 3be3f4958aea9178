package ascribe.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The article that a page keeps as data in a script, to be put into the empty page by a program in
 * the browser ({@code __NEXT_DATA__}, {@code __PRELOADED_STATE__} and the like): the text beside
 * the headline that is the page's title.
 */
final class StateBody {
  private static final Pattern STATE =
      Pattern.compile(
          "<script[^>]*+>\\s*+(?:(?:window|self|globalThis|var|let|const)?[.\\s]*+[\\w$.\\[\\]\"']++\\s*+=\\s*+)?(?=\\{)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> TITLES = Set.of("title", "headline", "name");
  private static final Set<String> TEXTS =
      Set.of(
          "body",
          "articlebody",
          "bodyhtml",
          "body_html",
          "bodytext",
          "content",
          "contenthtml",
          "content_elements",
          "html",
          "text",
          "story",
          "paragraphs",
          "blocks",
          "rendered",
          "value");

  /** Scripts that are looked at. */
  private static final int SCRIPTS = 20;

  /** Levels of data that are looked at. */
  private static final int DEEPEST = 30;

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(200).build())
              .build());

  private StateBody() {}

  /** The text, or empty. */
  static String of(String html, String title) {
    String folded = Titles.fold(title);
    Matcher state = STATE.matcher(html);
    for (int i = 0; i < SCRIPTS && !folded.isEmpty() && state.find(); i++) {
      try (StringReader rest = new StringReader(html)) {
        rest.skip(state.end());
        JsonParser parser = JSON.createParser(rest);
        String text = find(JSON.readTree(parser), folded, 0);
        if (!text.isEmpty()) {
          return text;
        }
      } catch (IOException noData) {
        continue;
      }
    }
    return "";
  }

  private static String find(JsonNode node, String title, int depth) {
    if (depth > DEEPEST || node == null) {
      return "";
    }
    String best = "";
    if (node.isObject() && isTitled(node, title)) {
      best = text(node, 0);
    }
    if (best.isEmpty()) {
      for (JsonNode inner : node) {
        String found = find(inner, title, depth + 1);
        best = found.length() > best.length() ? found : best;
      }
    }
    return best;
  }

  private static boolean isTitled(JsonNode node, String title) {
    return node.properties().stream()
        .anyMatch(
            e ->
                TITLES.contains(e.getKey().toLowerCase(Locale.ROOT))
                    && Titles.fold(
                            e.getValue().isObject()
                                ? e.getValue().path("rendered").asText()
                                : e.getValue().asText())
                        .equals(title));
  }

  /** What the fields of an article say that hold text; of lists all of their parts. */
  private static String text(JsonNode node, int depth) {
    if (node.isTextual()) {
      return node.asText();
    }
    StringBuilder text = new StringBuilder();
    if (node.isArray() && depth < 6) {
      node.forEach(n -> text.append(text(n, depth + 1)).append('\n'));
    } else if (node.isObject() && depth < 6) {
      String best = "";
      for (var field : node.properties()) {
        if (TEXTS.contains(field.getKey().toLowerCase(Locale.ROOT))) {
          String found = text(field.getValue(), depth + 1).strip();
          best = found.length() > best.length() ? found : best;
        }
      }
      text.append(best);
    }
    return text.toString();
  }
}
