package ascribe.article;

import ascribe.article.PageHints.Hint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The day a page says its article was published. The calendar day is taken as it is printed: no
 * time zone is applied to it.
 */
final class PageDates {
  private static final Pattern IN_ADDRESS =
      Pattern.compile("[/._-](19\\d\\d|20\\d\\d)[/._-]?([01]\\d)[/._-]?([0-3]\\d)(?!\\d)");

  private PageDates() {}

  static Optional<PartialDate> of(Document page, JsonLd data, List<String> meta, String url) {
    for (String field : new String[] {"datePublished", "dateCreated", "uploadDate"}) {
      Optional<PartialDate> date = Dates.stamp(data.first(field));
      if (date.isPresent()) {
        return date;
      }
    }
    for (String value : meta) {
      Optional<PartialDate> date = Dates.stamp(value);
      if (date.isPresent()) {
        return date;
      }
    }
    return marked(page)
        .or(() -> inAddress(url))
        .or(() -> times(page))
        .or(() -> printed(page))
        .or(() -> Dates.stamp(data.first("dateModified")));
  }

  private static Optional<PartialDate> marked(Document page) {
    for (Element element :
        page.select(
            "[itemprop=datePublished], time[pubdate], abbr.published, .dt-published, time.published, time.entry-date")) {
      Optional<PartialDate> date = value(element);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> value(Element element) {
    for (String attribute : new String[] {"content", "datetime", "title"}) {
      Optional<PartialDate> date = Dates.stamp(element.attr(attribute));
      if (date.isPresent()) {
        return date;
      }
    }
    String text = element.text();
    return text.length() < 100 ? Dates.stamp(text) : Optional.empty();
  }

  private static Optional<PartialDate> inAddress(String url) {
    Matcher found = IN_ADDRESS.matcher(url);
    return found.find()
        ? PartialDate.parse(found.group(1) + "-" + found.group(2) + "-" + found.group(3))
        : Optional.empty();
  }

  /** The first {@code time} element of the article, or of the page where there is but one. */
  private static Optional<PartialDate> times(Document page) {
    List<Element> times = page.select("article time, main time, header time");
    if (times.isEmpty()) {
      times = page.select("time");
      if (times.size() > 3) {
        return Optional.empty();
      }
    }
    return times.stream().map(PageDates::value).flatMap(Optional::stream).findFirst();
  }

  /** A date in an element whose name says that it holds one. */
  private static Optional<PartialDate> printed(Document page) {
    PageHints hints = new PageHints();
    for (Element element : page.body().select("[class], [id]")) {
      if (hints.of(element).contains(Hint.LINE) && element.childrenSize() < 8) {
        String text = element.text();
        Optional<PartialDate> date = text.length() < 150 ? Dates.find(text) : Optional.empty();
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }
}
