package ascribe.article;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads the article of a web page. */
final class HtmlReader {
  /** Characters of markup above which a page is read in one attempt: real ones have 0.1 million. */
  private static final int HUGE = 3_000_000;

  /** Elements within elements; what is deeper is put beside. Real pages have up to 60. */
  private static final int DEEPEST = 200;

  /** A document type with declarations of its own: entities that are never expanded. */
  private static final Pattern OWN_ENTITIES =
      Pattern.compile(
          "\\A\\s*+(?:<\\?xml[^>]*+>\\s*+)?<!DOCTYPE[^>\\[]*+\\[[^\\]]*+\\]\\s*+>",
          Pattern.CASE_INSENSITIVE);

  /** Characters of text of a page that may keep it in a script. */
  private static final int LITTLE = 250;

  /** Tags of a page; real ones have up to 50,000. */
  private static final int MOST = 200_000;

  private HtmlReader() {}

  static Draft read(String html) throws Unreadable {
    check(html);
    Document page = parse(html);
    PageData data = PageData.of(page);
    Document[] first = {page};
    List<Piece> pieces =
        MainText.of(
            () -> {
              Document next = first[0] == null ? parse(html) : first[0];
              first[0] = null;
              return next;
            },
            data.title(),
            html.length() < HUGE);
    pieces = WholeBody.better(pieces, data.body(), data.title());
    if (Piece.length(pieces) < LITTLE && html.length() < HUGE) {
      pieces = WholeBody.better(pieces, StateBody.of(html, data.title()), data.title());
    }
    Draft printed = PlainReader.of(data.title(), OwnWords.drop(pieces, data));
    return new Draft(
        data.title().isEmpty() ? printed.title() : data.title(),
        data.publisher(),
        data.author().isEmpty() ? printed.author() : data.author(),
        data.published().or(printed::published),
        data.url(),
        data.language(),
        printed.text(),
        printed.blocks());
  }

  /** Refuses markup that no article has. */
  static void check(String html) throws Unreadable {
    if (tags(html) > MOST) {
      throw new Unreadable(
          "a web page of more than %,d tags, which nobody could look at; leave it out"
              .formatted(MOST),
          "");
    }
  }

  private static int tags(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags;
  }

  static Document parse(String page) {
    String html = OWN_ENTITIES.matcher(page).replaceFirst("");
    return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
  }
}
