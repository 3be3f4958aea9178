package ascribe.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the paragraphs of a page's article, by the idea of Arc90's readability: furniture goes
 * first, then every paragraph votes for the elements that hold it, weighed by its length, its
 * commas and its share of links; the winner and its likes are the article.
 */
final class MainText {
  private static final Set<String> FURNITURE = new HashSet<>();
  private static final String NEVER =
      "script, style, template, iframe, object, embed, button, select, input, textarea, svg, canvas, audio, video, nav, figure, figcaption, dialog, menu, aside, footer, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=dialog], [role=search], [style*=display:none], amp-ad, amp-social-share, amp-sidebar, amp-consent";

  /**
   * An element that holds more than this share of the page's words is not furniture, whatever its
   * class says.
   */
  private static final double TOO_MUCH = 0.4;

  /**
   * Where the winner holds less than this share of the page's prose, the article is spread over the
   * page: all of its prose counts.
   */
  private static final double TOO_LITTLE = 0.3;

  private static final int SHORTEST_VOTER = 25;
  private static final String PARTS = "p, h2, h3, h4, h5, li, pre, blockquote, dd, td";

  static {
    Table.read(MainText.class, "furniture-classes.tsv", 1).forEach(row -> FURNITURE.add(row[0]));
  }

  private MainText() {}

  /**
   * The article's paragraphs, headings and list items in order. Takes furniture out of the page it
   * is given.
   */
  static List<Element> of(Document page) {
    Element body = page.body();
    clean(body);
    Element top = winner(body);
    List<Element> parts = new ArrayList<>();
    for (Element root : withLikes(top)) {
      collect(root, parts);
    }
    int found = parts.stream().mapToInt(p -> p.text().length()).sum();
    if (found < prose(body) * TOO_LITTLE) {
      parts.clear();
      collect(body, parts);
      parts.removeIf(p -> linkShare(p) > 0.4);
    }
    trimTail(parts);
    return parts;
  }

  private static void clean(Element body) {
    body.select("form").stream()
        .filter(f -> f.text().length() > body.text().length() / 2)
        .forEach(Element::unwrap);
    body.select("form").remove();
    body.select(NEVER).remove();
    wrapLooseText(body);
    int all = Math.max(1, body.text().length());
    for (Element element : body.select("*")) {
      boolean safe =
          element == body
              || Set.of("article", "main", "p", "em", "strong", "b", "i", "a", "blockquote")
                  .contains(element.normalName());
      if (!safe
          && element.parent() != null
          && isNamedFurniture(element)
          && element.text().length() < all * TOO_MUCH) {
        element.remove();
      }
    }
    body.select("header").stream().filter(h -> h.select("p").size() < 3).forEach(Node::remove);
  }

  /** Text between {@code <br><br>} or straight inside a division becomes paragraphs. */
  private static void wrapLooseText(Element body) {
    for (Element division : body.select("div, section, article, td, main")) {
      List<Node> run = new ArrayList<>();
      for (Node node : new ArrayList<>(division.childNodes())) {
        boolean inline =
            node instanceof TextNode
                || node instanceof Element e
                    && (e.isBlock() == false)
                    && !e.normalName().equals("br");
        boolean doubled = node instanceof Element e && e.normalName().equals("br");
        if (inline) {
          run.add(node);
        } else {
          wrap(run);
          if (doubled) {
            node.remove();
          }
        }
      }
      wrap(run);
    }
  }

  private static void wrap(List<Node> run) {
    int length =
        run.stream()
            .mapToInt(
                n ->
                    n instanceof TextNode t
                        ? t.text().strip().length()
                        : ((Element) n).text().length())
            .sum();
    boolean words =
        run.stream()
            .anyMatch(n -> n instanceof TextNode t && t.text().strip().length() > SHORTEST_VOTER);
    if (length > 0 && words) {
      Element paragraph = new Element("p");
      run.get(0).before(paragraph);
      run.forEach(paragraph::appendChild);
    }
    run.clear();
  }

  private static boolean isNamedFurniture(Element element) {
    String names = element.className() + " " + element.id();
    if (names.isBlank()) {
      return false;
    }
    for (String word :
        names
            .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
            .toLowerCase(java.util.Locale.ROOT)
            .split("[^a-z]+")) {
      if (FURNITURE.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static Element winner(Element body) {
    Map<Element, Double> scores = new LinkedHashMap<>();
    for (Element paragraph : body.select("p, pre, li, td, blockquote, h2")) {
      String text = paragraph.ownText().length() > SHORTEST_VOTER ? paragraph.text() : "";
      if (text.length() >= SHORTEST_VOTER && paragraph.parent() != null) {
        double vote =
            (1 + commas(text) + Math.min(text.length() / 100.0, 3)) * (1 - linkShare(paragraph));
        double weight = paragraph.normalName().equals("p") ? 1 : 0.4;
        Element at = paragraph.parent();
        double[] shares = {1, 0.5, 0.25};
        for (int level = 0;
            level < shares.length && at != null && at != body.parent();
            level++, at = at.parent()) {
          scores.merge(at, vote * weight * shares[level], Double::sum);
        }
      }
    }
    Element best = body;
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      String name = entry.getKey().normalName();
      double bonus =
          name.equals("article")
                  || name.equals("main")
                  || entry.getKey().hasAttr("itemprop")
                      && entry.getKey().attr("itemprop").equals("articleBody")
              ? 1.3
              : 1;
      double score = entry.getValue() * (1 - linkShare(entry.getKey())) * bonus;
      if (score > most) {
        most = score;
        best = entry.getKey();
      }
    }
    return best;
  }

  private static int commas(String text) {
    return (int) text.chars().filter(c -> c == ',').count();
  }

  private static double linkShare(Element element) {
    int length = element.text().length();
    int links = element.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return length == 0 ? 0 : Math.min(1, (double) links / length);
  }

  /** The winner and those of its neighbours that hold prose too. */
  private static List<Element> withLikes(Element top) {
    Element parent = top.parent();
    if (parent == null || top.normalName().equals("body")) {
      return List.of(top);
    }
    List<Element> likes = new ArrayList<>();
    for (Element sibling : parent.children()) {
      boolean same = sibling == top;
      boolean paragraph =
          sibling.normalName().equals("p")
              && sibling.text().length() > 80
              && linkShare(sibling) < 0.25;
      boolean twin =
          sibling.normalName().equals(top.normalName())
              && !sibling.className().isEmpty()
              && sibling.className().equals(top.className())
              && prose(sibling) > 300;
      boolean holder =
          !same
              && sibling.select("p").size() >= 2
              && prose(sibling) > 400
              && linkShare(sibling) < 0.15
              && !sibling.normalName().equals("ul");
      if (same || paragraph || twin || holder) {
        likes.add(sibling);
      }
    }
    return likes;
  }

  private static int prose(Element element) {
    return element.select("p").stream()
        .filter(p -> linkShare(p) < 0.3)
        .mapToInt(p -> p.text().length())
        .sum();
  }

  private static void collect(Element root, List<Element> into) {
    if (root.is(PARTS) && root.select(PARTS).size() == 1) {
      addPart(root, into);
      return;
    }
    for (Element part : root.select(PARTS)) {
      boolean outermost =
          part.parents().stream()
              .takeWhile(e -> e != root)
              .noneMatch(e -> e.is("p, li, h2, h3, h4, h5, pre"));
      boolean leaf = part.is("p, h2, h3, h4, h5, pre, li") || part.select(PARTS).size() == 1;
      if (outermost && leaf && !(part.is("li") && part.select("p").size() > 1)) {
        addPart(part, into);
      }
    }
  }

  private static void addPart(Element part, List<Element> into) {
    String text = part.text().strip();
    boolean links =
        linkShare(part) > (part.normalName().equals("li") ? 0.6 : 0.8) && text.length() < 200;
    if (!text.isEmpty() && !links && !into.contains(part)) {
      into.add(part);
    }
  }

  /** Headings with nothing below them head boxes that are gone. */
  private static void trimTail(List<Element> parts) {
    while (!parts.isEmpty()) {
      Element last = parts.get(parts.size() - 1);
      boolean empty =
          last.normalName().matches("h[2-5]")
              || Furniture.is(last.text().strip())
              || linkShare(last) > 0.5;
      if (!empty) {
        return;
      }
      parts.remove(parts.size() - 1);
    }
  }
}
