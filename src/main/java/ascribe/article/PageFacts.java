package ascribe.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about itself, by JSON-LD, Open Graph, other metadata, its markup and its
 * address, in this order. A date is the calendar day as printed: no time zone is applied to it.
 *
 * @param body {@code articleBody} of the JSON-LD, or empty
 */
record PageFacts(
    String title,
    String publisher,
    String author,
    String url,
    Optional<PartialDate> published,
    String body) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");

  /** What parts a headline from the name of its site. */
  private static final Pattern SITE = Pattern.compile("\\s+[|–—•·»-]\\s+|\\s+::\\s+");

  static PageFacts of(Document page) {
    JsonNode ld = article(page);
    String site =
        first(
            name(ld.path("publisher")),
            meta(page, "og:site_name"),
            meta(page, "application-name"),
            meta(page, "publisher"),
            meta(page, "dc.publisher"),
            siteOfTitle(page));
    String url =
        first(
            page.select("link[rel=canonical]").attr("href"),
            meta(page, "og:url"),
            text(ld, "url"),
            text(ld.path("mainEntityOfPage"), "@id"),
            textOf(ld.path("mainEntityOfPage")));
    String title =
        first(
            text(ld, "headline"),
            meta(page, "og:title"),
            meta(page, "twitter:title"),
            heading(page),
            page.title());
    return new PageFacts(
        withoutSite(plain(title), site),
        plain(site),
        plain(first(name(ld.path("author")), meta(page, "author"), meta(page, "article:author"))),
        url,
        date(page, ld, url),
        plain(text(ld, "articleBody")));
  }

  private static Optional<PartialDate> date(Document page, JsonNode ld, String url) {
    Stream<String> said =
        Stream.of(
            text(ld, "datePublished"),
            meta(page, "article:published_time"),
            meta(page, "og:article:published_time"),
            meta(page, "datePublished"),
            meta(page, "date"),
            meta(page, "pubdate"),
            meta(page, "publishdate"),
            meta(page, "publish-date"),
            meta(page, "dc.date"),
            meta(page, "dcterms.created"),
            meta(page, "parsely-pub-date"),
            meta(page, "sailthru.date"),
            page.select("time[pubdate], time[itemprop=datePublished], [itemprop=datePublished]")
                .attr("datetime"),
            page.select("[itemprop=datePublished]").attr("content"),
            page.select("time[datetime]").attr("datetime"),
            text(ld, "dateCreated"));
    Optional<PartialDate> found =
        said.filter(s -> !s.isBlank()).map(Dates::find).flatMap(Optional::stream).findFirst();
    return found.or(() -> inAddress(url));
  }

  private static Optional<PartialDate> inAddress(String url) {
    Matcher date = IN_ADDRESS.matcher(url);
    return date.find()
        ? PartialDate.parse(
            "%s-%02d-%02d"
                .formatted(
                    date.group(1),
                    Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3))))
        : Optional.empty();
  }

  private static String meta(Document page, String key) {
    for (Element meta : page.select("meta[content]")) {
      if (meta.attr("property").equalsIgnoreCase(key)
          || meta.attr("name").equalsIgnoreCase(key)
          || meta.attr("itemprop").equalsIgnoreCase(key)) {
        return meta.attr("content").strip();
      }
    }
    return "";
  }

  private static String heading(Document page) {
    Element inArticle = page.selectFirst("article h1, main h1, [itemprop=headline], h1");
    return inArticle == null ? "" : inArticle.text();
  }

  private static String siteOfTitle(Document page) {
    String[] parts = SITE.split(page.title());
    return parts.length > 1 && parts[parts.length - 1].split("\\s+").length <= 4
        ? parts[parts.length - 1]
        : "";
  }

  private static String withoutSite(String title, String site) {
    Matcher cut = SITE.matcher(title);
    int end = -1;
    while (cut.find()) {
      String tail = title.substring(cut.end());
      if (!site.isEmpty() && tail.equalsIgnoreCase(site)
          || !site.isEmpty()
              && tail.toLowerCase(java.util.Locale.ROOT)
                  .endsWith(site.toLowerCase(java.util.Locale.ROOT))
              && tail.length() < site.length() + 25) {
        end = cut.start();
        break;
      }
    }
    return end < 0 ? title : title.substring(0, end);
  }

  /** The first thing of the page's JSON-LD that is an article; missing where there is none. */
  private static JsonNode article(Document page) {
    List<JsonNode> things = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        things(JSON.readTree(script.data()), things, 0);
      } catch (JsonProcessingException broken) {
        // other metadata of the page says the same
      }
    }
    return things.stream()
        .filter(
            t ->
                types(t)
                    .anyMatch(
                        n ->
                            n.endsWith("Article")
                                || n.equals("BlogPosting")
                                || n.equals("Report")
                                || n.equals("LiveBlogPosting")))
        .findFirst()
        .orElse(JSON.missingNode());
  }

  private static void things(JsonNode node, List<JsonNode> into, int depth) {
    if (depth > 6) {
      return;
    }
    if (node.isArray()) {
      node.forEach(n -> things(n, into, depth + 1));
    } else if (node.isObject()) {
      into.add(node);
      things(node.path("@graph"), into, depth + 1);
      things(node.path("mainEntity"), into, depth + 1);
    }
  }

  private static Stream<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray()
        ? java.util.stream.StreamSupport.stream(type.spliterator(), false).map(JsonNode::asText)
        : Stream.of(type.asText());
  }

  private static String name(JsonNode node) {
    JsonNode one = node.isArray() ? node.path(0) : node;
    return one.isTextual() ? one.asText() : textOf(one.path("name"));
  }

  private static String text(JsonNode node, String field) {
    return textOf(node.path(field));
  }

  private static String textOf(JsonNode node) {
    JsonNode one = node.isArray() ? node.path(0) : node;
    return one.isTextual() ? one.asText().strip() : "";
  }

  private static String first(String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  /** Without markup and character references that some sites leave in their metadata. */
  private static String plain(String value) {
    return value.indexOf('<') < 0 && value.indexOf('&') < 0
        ? value
        : Jsoup.parse(value.replace("\n", "\u0001")).text().replace('\u0001', '\n');
  }
}
