package ascribe.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The schema.org data in a page's {@code application/ld+json} scripts: the first node that is an
 * article, wherever it stands. Broken JSON is read as far as the leniency of the parser goes.
 */
final class JsonLd {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(200).build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Set<String> PAGES =
      Set.of("webpage", "itempage", "videoobject", "creativework");

  private static final JsonLd NOTHING = new JsonLd(Optional.empty(), List.of());
  private final Optional<JsonNode> article;
  private final List<JsonNode> nodes;

  private JsonLd(Optional<JsonNode> article, List<JsonNode> nodes) {
    this.article = article;
    this.nodes = nodes;
  }

  static JsonLd of(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        read(script.data()).ifPresent(n -> collect(n, nodes, 0));
      }
    }
    if (nodes.isEmpty()) {
      return NOTHING;
    }
    Optional<JsonNode> article = nodes.stream().filter(n -> isArticle(n)).findFirst();
    if (article.isEmpty()) {
      article =
          nodes.stream()
              .filter(n -> types(n).stream().anyMatch(PAGES::contains) && isDated(n))
              .findFirst();
    }
    return new JsonLd(article, nodes);
  }

  private static Optional<JsonNode> read(String script) {
    String json =
        script
            .replaceAll(
                "^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|<!\\[CDATA\\[)", "")
            .replaceAll("(?:-->|//\\s*\\]\\]>|/\\*\\s*\\]\\]>\\s*\\*/|\\]\\]>)\\s*;?\\s*$", "")
            .strip();
    try {
      return Optional.ofNullable(JSON.readTree(json));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  private static void collect(JsonNode node, List<JsonNode> into, int depth) {
    if (depth > 6) {
      return;
    }
    if (node.isArray()) {
      node.forEach(n -> collect(n, into, depth + 1));
    } else if (node.isObject()) {
      into.add(node);
      for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
        if (node.has(inner)) {
          collect(node.get(inner), into, depth + 1);
        }
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    return types(node).stream()
        .anyMatch(
            t ->
                t.endsWith("article")
                    || t.endsWith("posting")
                    || t.equals("report")
                    || t.equals("review"));
  }

  private static boolean isDated(JsonNode node) {
    return node.has("datePublished") || node.has("uploadDate");
  }

  private static List<String> types(JsonNode node) {
    return strings(node.path("@type")).stream()
        .map(t -> t.substring(t.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The value of a field of the article: the text, or the name or address of an object. */
  String value(String field) {
    return article.map(a -> String.join("; ", strings(a.path(field)))).orElse("");
  }

  /** The first value only. */
  String first(String field) {
    return article.flatMap(a -> strings(a.path(field)).stream().findFirst()).orElse("");
  }

  /**
   * Who publishes the article; an object that is only referred to is looked up by its {@code @id}.
   */
  String name(String field) {
    if (article.isEmpty()) {
      return "";
    }
    List<String> names = new ArrayList<>();
    JsonNode value = article.get().path(field);
    for (JsonNode each : value.isArray() ? value : List.of(value)) {
      JsonNode named = each.has("@id") && !each.has("name") ? byId(each.get("@id").asText()) : each;
      names.addAll(strings(named.isObject() ? named.path("name") : named));
    }
    return String.join("; ", names.stream().distinct().toList());
  }

  /** The name of the first node of one of these types, in lower case. */
  String nameOf(Set<String> types) {
    return nodes.stream()
        .filter(n -> types(n).stream().anyMatch(types::contains))
        .flatMap(n -> strings(n.path("name")).stream())
        .findFirst()
        .orElse("");
  }

  private JsonNode byId(String id) {
    return nodes.stream()
        .filter(n -> n.has("name") && n.path("@id").asText().equals(id))
        .findFirst()
        .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
  }

  private static List<String> strings(JsonNode node) {
    List<String> values = new ArrayList<>();
    if (node.isTextual() || node.isNumber()) {
      values.add(text(node.asText()));
    } else if (node.isArray()) {
      node.forEach(n -> values.addAll(strings(n)));
    } else if (node.isObject()) {
      for (String inner : List.of("name", "@value", "@id", "url")) {
        if (node.path(inner).isTextual()) {
          values.add(text(node.get(inner).asText()));
          break;
        }
      }
    }
    values.removeIf(String::isEmpty);
    return values;
  }

  /** Values often carry the entities of HTML. */
  private static String text(String value) {
    return value.indexOf('&') >= 0 ? Parser.unescapeEntities(value, false).strip() : value.strip();
  }
}
