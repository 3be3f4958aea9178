package ascribe.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Takes the articles out of a page that were loaded below the one that it is about. A page whose
 * title is that of none of them is about all of them.
 */
final class OtherArticles {
  private OtherArticles() {}

  static void remove(Element body, String title) {
    List<Element> articles = new ArrayList<>();
    for (Element article : body.getElementsByTag("article")) {
      if (article.parent() == null || article.parent().closest("article") == null) {
        articles.add(article);
      }
    }
    String folded = Titles.fold(title);
    List<Element> own =
        articles.stream().filter(a -> Titles.fold(heading(a)).equals(folded)).toList();
    if (own.size() != 1 || folded.isEmpty()) {
      return;
    }
    // Parts of one article are articles to some sites; they have no headline of its rank.
    String rank = first(own.get(0)).normalName();
    articles.removeIf(
        a ->
            a == own.get(0)
                || first(a) == null
                || !first(a).normalName().equals(rank)
                || !a.className().equals(own.get(0).className()));
    Removal.of(articles);
  }

  private static Element first(Element article) {
    return article.selectFirst("h1, h2");
  }

  private static String heading(Element article) {
    Element first = first(article);
    return first == null ? "" : first.text();
  }
}
