package ascribe.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The articles of an RSS or Atom feed, one after the other. jsoup reads them: broken markup is
 * forgiven, no entity is expanded, nothing fetched.
 */
final class Feed {
  /** Elements within elements; what is deeper is put beside. */
  private static final int DEEPEST = 200;

  /** Characters of a title, a name or a date. */
  private static final int LINE = 10_000;

  private Feed() {}

  static void read(InputStream in, String source, Consumer<Outcome> sink)
      throws IOException, Unreadable {
    FeedItems items = new FeedItems(Charsets.reader(in));
    Element channel =
        Jsoup.parse(items.head(), "", Parser.xmlParser().setMaxDepth(DEEPEST))
            .selectFirst("channel, feed");
    String publisher = channel == null ? "" : child(channel, "title");
    String language = channel == null ? "" : child(channel, "language");
    String author = channel == null ? "" : author(channel);
    int number = 0;
    try {
      for (Optional<String> next = items.next(); next.isPresent(); next = items.next()) {
        number++;
        String inner = Inputs.inner(source, Integer.toString(number));
        sink.accept(article(next.get(), publisher, author, language, inner));
      }
    } catch (Unreadable e) {
      sink.accept(e.outcome(Inputs.inner(source, Integer.toString(number + 1))));
      return;
    }
    if (number == 0) {
      throw new Unreadable("the feed holds no articles", "neither item nor entry");
    }
  }

  private static Outcome article(
      String xml, String publisher, String author, String language, String source) {
    try {
      HtmlReader.check(xml);
      Element item = Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST)).child(0);
      Draft draft =
          JsonArticle.read(
              new Fields(FieldNames.standard(), values(item, publisher, author, language)));
      return Drafts.outcome(draft, Drafts.id(xml.getBytes(StandardCharsets.UTF_8)), source);
    } catch (Unreadable e) {
      return e.outcome(source);
    }
  }

  private static Map<String, String> values(
      Element item, String publisher, String author, String language) {
    Map<String, String> values = new HashMap<>();
    String body = longest(item, "content|encoded", "content", "description", "summary");
    values.put("text", body);
    values.put("title", child(item, "title"));
    values.put("url", link(item));
    for (String name : new String[] {"published", "pubDate", "dc|date", "issued", "updated"}) {
      values.putIfAbsent("published", emptyToNull(child(item, name)));
    }
    String named = author(item);
    values.put("author", named.isEmpty() ? author : named);
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
    Element name = item.selectFirst("> author > name");
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
    String text = child == null ? "" : child.wholeText();
    return Jsoup.parseBodyFragment(text.substring(0, Math.min(text.length(), LINE))).text();
  }
}
