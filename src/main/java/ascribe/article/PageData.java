package ascribe.article;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about its article: schema.org data first, then Open Graph, meta elements, and
 * what stands on the page itself.
 *
 * @param body the article as it stands in the schema.org data, or empty
 */
record PageData(
    String title,
    String publisher,
    String author,
    Optional<PartialDate> published,
    String url,
    String language,
    String body) {

  /** Where pages print the author, the most certain first. */
  private static final String AUTHORS =
      "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline .author,"
          + " .byline a, .author-name, .author .fn, .post-author .fn, p.byline, div.byline, span.byline, .author";

  private static final Map<String, List<String>> NAMES = new HashMap<>();

  static {
    for (String[] row : Table.read(PageData.class, "page-meta.tsv", 2)) {
      NAMES.computeIfAbsent(row[0], k -> new java.util.ArrayList<>()).add(row[1]);
    }
  }

  static PageData of(Document page) {
    JsonLd data = JsonLd.of(page);
    Map<String, String> meta = meta(page);
    String url = url(page, data, meta);
    String site = site(data, meta, url);
    Titles titles = new Titles(page, data.first("headline"), first(meta, "title"), site, url);
    String title = titles.title();
    String publisher = publisher(publisher(page, site, titles, url), title);
    return new PageData(
        title,
        publisher,
        author(page, data, meta),
        PageDates.of(page, data, values(meta, "published"), url, title),
        url,
        language(page, data, meta),
        data.first("articleBody"));
  }

  /** What the page's data say, unless its title ends with the name that its address has as well. */
  private static String publisher(Document page, String site, Titles titles, String url) {
    String beside = titles.site();
    String host = url.replaceFirst("(?i)^https?://(?:www\\.)?", "");
    String name = Titles.fold(beside).replace(" ", "");
    if (name.length() > 4 && host.startsWith(name + ".") || site.isEmpty() && !beside.isEmpty()) {
      return beside;
    }
    if (site.isEmpty() || site.contains("www.")) {
      String owner = Copyright.of(page);
      return owner.isEmpty() ? site : owner;
    }
    return site;
  }

  /** The name alone, without the words by which a site praises itself. */
  private static String publisher(String site, String title) {
    String name = bareName(site);
    return name.equals(title) ? "" : name;
  }

  private static String bareName(String site) {
    String[] parts = site.split("\\s+[|–—-](?:\\s+|$)|\\s*\\|\\s*|\\s+\\((?:www\\.|https?:)");
    return parts.length == 0 ? "" : parts[0].replaceFirst("^www\\.", "").strip();
  }

  private static Map<String, String> meta(Document page) {
    Map<String, String> meta = new HashMap<>();
    for (Element element : page.getElementsByTag("meta")) {
      String content = element.attr("content").strip();
      if (content.isEmpty()) {
        continue;
      }
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          meta.putIfAbsent(name, content);
        }
      }
    }
    return meta;
  }

  private static List<String> values(Map<String, String> meta, String what) {
    return NAMES.get(what).stream().map(meta::get).filter(java.util.Objects::nonNull).toList();
  }

  private static String first(Map<String, String> meta, String what) {
    return values(meta, what).stream().findFirst().map(PageData::clean).orElse("");
  }

  private static String site(JsonLd data, Map<String, String> meta, String url) {
    String publisher = clean(data.name("publisher")).replaceFirst(";.*", "");
    List<String> stated =
        values(meta, "publisher").stream().map(PageData::clean).filter(s -> !isAddress(s)).toList();
    if (!publisher.isEmpty() && !isAddress(publisher)) {
      // Readers know a site by the name its address has, not by that of the firm behind it.
      return isNamed(url, publisher)
          ? publisher
          : stated.stream().filter(s -> isNamed(url, s)).findFirst().orElse(publisher);
    }
    for (String site : stated) {
      if (!site.matches("\\S+\\.\\p{L}{2,}")) {
        return site;
      }
    }
    return !stated.isEmpty()
        ? stated.get(0)
        : clean(data.nameOf(Set.of("newsmediaorganization", "website", "organization")));
  }

  /** Whether a site bears the name of its address. */
  private static boolean isNamed(String url, String site) {
    String host =
        url.replaceFirst("(?i)^https?://(?:www\\.)?", "")
            .replaceFirst("[/?#:].*", "")
            .toLowerCase(Locale.ROOT);
    String name = bareName(site).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]", "");
    return name.length() > 2 && (host.equals(name) || host.startsWith(name + "."));
  }

  private static String author(Document page, JsonLd data, Map<String, String> meta) {
    String named = clean(data.name("author"));
    if (named.isEmpty() || isAddress(named)) {
      named =
          values(meta, "author").stream()
              .map(PageData::clean)
              .filter(n -> !isAddress(n))
              .findFirst()
              .orElse("");
    }
    if (named.isEmpty() || isAddress(named)) {
      named =
          page.select(AUTHORS).stream()
              .filter(e -> e.closest("[class*=comment], [id*=comment]") == null)
              .map(e -> clean(e.text()))
              .filter(
                  t -> !t.isEmpty() && t.length() < 60 && t.chars().noneMatch(Character::isDigit))
              .findFirst()
              .orElse("");
    }
    return isAddress(named)
        ? ""
        : named.replaceFirst(
            "^(?i)(?:view all posts )?(?:(?:posted |written )?by|author:?)\\s+", "");
  }

  private static String url(Document page, JsonLd data, Map<String, String> meta) {
    Element canonical = page.selectFirst("link[rel~=(?i)canonical][href]");
    for (String url :
        new String[] {
          canonical == null ? "" : canonical.attr("href"),
          meta.getOrDefault("og:url", ""),
          data.first("url"),
          data.first("mainEntityOfPage"),
          meta.getOrDefault("twitter:url", "")
        }) {
      if (isAddress(url.strip())) {
        return url.strip();
      }
    }
    return "";
  }

  private static String language(Document page, JsonLd data, Map<String, String> meta) {
    Element root = page.selectFirst("html");
    String language = root == null ? "" : root.attr("lang") + root.attr("xml:lang");
    for (String each : new String[] {language, data.first("inLanguage"), first(meta, "language")}) {
      String code = each.strip().toLowerCase(Locale.ROOT).split("[-_,; ]")[0];
      if (code.length() == 2 && code.chars().allMatch(Character::isLetter)) {
        return code;
      }
    }
    return "";
  }

  private static boolean isAddress(String value) {
    try {
      return value.matches("(?i)https?://[^/\\s]+.*")
          && new URI(value.split("[?#|]")[0].replace(' ', '_')).getHost() != null;
    } catch (java.net.URISyntaxException broken) {
      return false;
    }
  }

  static String clean(String value) {
    return value.replaceAll("[\\s\u00a0]+", " ").strip();
  }
}
