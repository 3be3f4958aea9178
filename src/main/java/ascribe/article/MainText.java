package ascribe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The main text of a web page. */
final class MainText {
  /** Characters below which another attempt with less cleaning is made. */
  private static final int ENOUGH = 250;

  private MainText() {}

  /**
   * The pieces of the main text; none where the page has no text.
   *
   * @param pages gives the page anew for each attempt, for an attempt takes it apart
   * @param again whether a second attempt is worth its time
   */
  static List<Piece> of(Supplier<Document> pages, String title, boolean again) {
    List<Piece> best = List.of();
    for (PageCleaner.Strength strength : PageCleaner.Strength.values()) {
      List<Piece> pieces = attempt(pages.get(), strength, title);
      if (Piece.length(pieces) >= ENOUGH || !again) {
        return pieces;
      }
      if (Piece.length(pieces) > Piece.length(best) * 1.5) {
        best = pieces;
      }
    }
    return best;
  }

  private static List<Piece> attempt(Document page, PageCleaner.Strength strength, String title) {
    Element body = page.body();
    unwrapForms(body);
    PageHints hints = new PageHints();
    OtherArticles.remove(body, title);
    new PageCleaner(hints, strength, body).clean(body);
    Boxes.clean(body, hints, title);
    List<Element> chosen = Candidates.find(hints, body);
    if (strength != PageCleaner.Strength.NONE) {
      ContainerCleaner cleaner = new ContainerCleaner(hints);
      chosen.forEach(cleaner::clean);
    }
    return PieceFilter.filter(Pieces.of(chosen), title, true);
  }

  /** A form around the whole page (ASP.NET) is no form. */
  private static void unwrapForms(Element body) {
    List<Element> forms = body.select("form, fieldset");
    int all = forms.isEmpty() ? 0 : body.text().length();
    for (Element form : new ArrayList<>(forms)) {
      if (form.text().length() * 2 > all) {
        form.tagName("div");
      }
    }
  }
}
