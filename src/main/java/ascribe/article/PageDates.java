package ascribe.article;

import ascribe.article.PageHints.Hint;
import java.time.LocalDate;
import java.util.ArrayList;
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

  private static final Pattern MONTH_IN_ADDRESS =
      Pattern.compile("/(20\\d\\d)/([a-z]{3})/(\\d{1,2})/");

  /** A stamp in universal time. */
  private static final Pattern GREENWICH = Pattern.compile("T[\\d:.]+(?:Z|[+]00:?00)$");

  /** A stamp with the offset of a place. */
  private static final Pattern ZONED = Pattern.compile("T[\\d:.]+[+-](?!00:?00)\\d\\d:?\\d\\d$");

  /** Texts below the headline among which a date belongs to it. */
  private static final int NEAR = 8;

  /** Characters of such a text. */
  private static final int LINE = 60;

  private PageDates() {}

  static Optional<PartialDate> of(
      Document page, JsonLd data, List<String> meta, String url, String title) {
    List<String> stated = new ArrayList<>();
    for (String field : new String[] {"datePublished", "dateCreated", "uploadDate"}) {
      stated.add(data.first(field));
    }
    stated.addAll(meta);
    for (String value : stated) {
      Optional<PartialDate> date = Dates.stamp(value);
      if (date.isPresent()) {
        return GREENWICH.matcher(value).find() ? local(date.get(), page, meta, url) : date;
      }
    }
    return marked(page)
        .or(() -> inAddress(url))
        .or(() -> times(page))
        .or(() -> printed(page))
        .or(() -> nearTitle(page, title))
        .or(() -> Dates.stamp(data.first("dateModified")));
  }

  /**
   * A stamp in universal time names the day before or after where it is evening or morning; where
   * the page says the day of its own clock, that is the day.
   */
  private static Optional<PartialDate> local(
      PartialDate stated, Document page, List<String> meta, String url) {
    for (String value : meta) {
      Optional<PartialDate> date = Dates.stamp(value);
      if (date.isPresent() && ZONED.matcher(value).find() && isBeside(date.get(), stated)) {
        return date;
      }
    }
    return marked(page)
        .filter(d -> isBeside(d, stated))
        .or(() -> inAddress(url).filter(d -> isBeside(d, stated)))
        .or(() -> Optional.of(stated));
  }

  private static boolean isBeside(PartialDate date, PartialDate other) {
    if (date.day() == 0 || other.day() == 0) {
      return false;
    }
    LocalDate day = LocalDate.parse(date.toString());
    return Math.abs(day.toEpochDay() - LocalDate.parse(other.toString()).toEpochDay()) == 1;
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
    Matcher month = MONTH_IN_ADDRESS.matcher(url);
    if (month.find()) {
      return Dates.find(month.group(3) + " " + month.group(2) + " " + month.group(1));
    }
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
    return times.stream()
        .filter(time -> !isOfComment(time))
        .map(PageDates::value)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isOfComment(Element time) {
    PageHints hints = new PageHints();
    for (Element around = time; around != null; around = around.parent()) {
      if (hints.of(around).contains(Hint.COMMENTS) && !around.normalName().equals("body")) {
        return true;
      }
    }
    return false;
  }

  /** A date among the short texts just below the headline, or else just above it. */
  private static Optional<PartialDate> nearTitle(Document page, String title) {
    String folded = Titles.fold(title);
    List<String> texts = new ArrayList<>();
    int headline = -1;
    for (Element element : page.body().getAllElements()) {
      String own = element.ownText();
      boolean h1 = element.normalName().equals("h1") && !element.text().isBlank();
      if (headline < 0
          && (h1 || own.length() >= title.length() && Titles.fold(own).equals(folded))) {
        headline = texts.size();
      } else if (!own.isBlank()) {
        texts.add(own.replace('\u00a0', ' '));
      }
      if (headline >= 0 && texts.size() > headline + NEAR * 2) {
        break;
      }
    }
    if (headline < 0) {
      return Optional.empty();
    }
    List<String> near = new ArrayList<>();
    texts.stream().skip(headline).filter(t -> t.length() < LINE).limit(NEAR).forEach(near::add);
    for (int i = headline - 1; i >= Math.max(0, headline - NEAR / 2); i--) {
      near.add(texts.get(i).length() < LINE ? texts.get(i) : "");
    }
    return near.stream().map(Dates::find).flatMap(Optional::stream).findFirst();
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
