package ascribe.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The articles of an RSS or Atom feed. jsoup reads it: no entity is expanded, nothing fetched. */
final class Feed {
  private Feed() {}

  static void read(InputStream in, String source, Consumer<Outcome> sink)
      throws IOException, Unreadable {
    byte[] bytes = in.readNBytes(Inputs.LARGEST + 1);
    if (bytes.length > Inputs.LARGEST) {
      throw new Unreadable("the feed is larger than an article may be; split it", "");
    }
    Document feed = Jsoup.parse(Charsets.decode(bytes), "", Parser.xmlParser());
    Element channel = feed.selectFirst("channel, feed");
    String publisher = channel == null ? "" : child(channel, "title");
    String language = channel == null ? "" : child(channel, "language");
    int number = 0;
    for (Element item : feed.select("item, entry")) {
      number++;
      String inner = Inputs.inner(source, Integer.toString(number));
      try {
        Draft draft = JsonArticle.read(Fields.of(values(item, publisher, language)));
        byte[] own = item.outerHtml().getBytes(StandardCharsets.UTF_8);
        sink.accept(Drafts.outcome(draft, Drafts.id(own), inner));
      } catch (Unreadable e) {
        sink.accept(e.outcome(inner));
      }
    }
    if (number == 0) {
      throw new Unreadable("the feed holds no articles", "neither item nor entry");
    }
  }

  private static Map<String, String> values(Element item, String publisher, String language) {
    Map<String, String> values = new HashMap<>();
    String body = longest(item, "content|encoded", "content", "description", "summary");
    values.put("text", body);
    values.put("title", child(item, "title"));
    values.put("url", link(item));
    for (String name : new String[] {"published", "pubDate", "dc|date", "issued", "updated"}) {
      values.putIfAbsent("published", emptyToNull(child(item, name)));
    }
    values.put("author", author(item));
    String own = child(item, "source");
    values.put("publisher", own.isEmpty() ? publisher : own);
    values.put("language", language);
    values.values().removeIf(java.util.Objects::isNull);
    return values;
  }

  private static String emptyToNull(String value) {
    return value.isEmpty() ? null : value;
  }

  private static String author(Element item) {
    String creator = child(item, "dc|creator");
    Element name = item.selectFirst("author > name");
    return !creator.isEmpty() ? creator : name == null ? child(item, "author") : name.text();
  }

  private static String link(Element item) {
    for (Element link : item.select("link")) {
      String href = link.hasAttr("href") ? link.attr("href") : link.text();
      if (!href.isBlank() && (link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))) {
        return href.strip();
      }
    }
    return "";
  }

  private static String longest(Element item, String... names) {
    String longest = "";
    for (String name : names) {
      for (Element element : item.select("> " + name)) {
        String text = element.childrenSize() > 0 ? element.html() : element.wholeText();
        longest = text.length() > longest.length() ? text : longest;
      }
    }
    return longest;
  }

  private static String child(Element element, String name) {
    Element child = element.selectFirst("> " + name);
    return child == null ? "" : Jsoup.parseBodyFragment(child.wholeText()).text();
  }
}
