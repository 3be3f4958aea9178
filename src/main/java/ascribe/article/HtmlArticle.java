package ascribe.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a web page: what it says about itself, then its main text. No network: nothing that the
 * page names is fetched.
 */
final class HtmlArticle {
  /**
   * JSON-LD's {@code articleBody} counts where it is at least this many times as long as what the
   * page's markup gave.
   */
  private static final double WHOLE = 1.3;

  /** A shorter {@code articleBody}, in characters, is a teaser. */
  private static final int TEASER = 800;

  private HtmlArticle() {}

  static Draft read(byte[] bytes) throws Unreadable {
    try {
      return read(Jsoup.parse(new ByteArrayInputStream(bytes), null, ""));
    } catch (IOException | StackOverflowError e) {
      throw new Unreadable("the page is broken or nested too deeply; save it anew", e.toString());
    }
  }

  static Draft read(Document page) {
    PageFacts facts = PageFacts.of(page);
    Draft draft = new Draft();
    draft.title = facts.title();
    draft.publisher = facts.publisher();
    draft.author = facts.author();
    draft.url = facts.url();
    draft.published = facts.published();
    draft.add(draft.title, Block.Kind.HEADLINE);
    List<Element> parts = MainText.of(page);
    int length = parts.stream().mapToInt(e -> e.text().length()).sum();
    String body = facts.body();
    if (body.length() > TEASER && body.length() > length * WHOLE) {
      for (String paragraph : body.split("\\n\\s*")) {
        draft.add(paragraph, Block.Kind.PARAGRAPH);
      }
    } else {
      parts.forEach(part -> add(part, draft));
    }
    if (draft.published.isEmpty()) {
      draft.published = visibleDate(page);
    }
    return draft;
  }

  private static void add(Element part, Draft draft) {
    String text = part.text();
    if (Furniture.is(text.strip()) || text.equalsIgnoreCase(draft.title)) {
      return;
    }
    draft.add(text, kind(part));
  }

  private static Block.Kind kind(Element part) {
    String name = part.normalName();
    if (name.matches("h[1-6]")) {
      return Block.Kind.HEADING;
    }
    if (name.equals("li")) {
      return Block.Kind.LIST_ITEM;
    }
    return part.closest("blockquote") != null ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH;
  }

  /** A date that stands by itself near the top of the page. */
  private static Optional<PartialDate> visibleDate(Document page) {
    return page
        .select("time, [class*=date], [class*=Date], [class*=time], [class*=publish], p, span")
        .stream()
        .limit(200)
        .map(Element::text)
        .filter(t -> t.length() < 80)
        .filter(t -> Dates.isDateLine(t) || t.matches("(?i)(?:published|updated|posted).*"))
        .map(Dates::find)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
