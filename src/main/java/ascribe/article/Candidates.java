package ascribe.article;

import ascribe.article.PageHints.Hint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the elements that hold the main text. The scoring is that of Arc90's readability as Firefox
 * uses it: a paragraph gives points to the elements around it, fewer the further away; links take
 * them off again; neighbours of the winner that look like it belong to it.
 */
final class Candidates {
  /** Ancestors of a paragraph that get points. */
  private static final int REACH = 5;

  private static final int SHORTEST_PARAGRAPH = 25;
  private static final Set<String> SCORED =
      Set.of("p", "td", "pre", "h2", "h3", "h4", "h5", "h6", "section", "blockquote", "li", "dd");

  private final PageHints hints;
  private final Masses masses;
  private final Map<Element, double[]> scores = new LinkedHashMap<>();

  private Candidates(PageHints hints, Element body) {
    this.hints = hints;
    this.masses = Masses.of(body);
    for (Element element : body.getAllElements()) {
      if (isParagraph(element)) {
        give(element);
      }
    }
    scores.forEach((e, s) -> s[0] *= 1 - masses.get(e).linkDensity());
  }

  /** The main text: one element, or several neighbours in the order of the page. */
  static List<Element> find(PageHints hints, Element body) {
    Candidates candidates = new Candidates(hints, body);
    Element top = candidates.top(body);
    return candidates.withNeighbours(top, body);
  }

  private static boolean isParagraph(Element element) {
    String tag = element.normalName();
    return SCORED.contains(tag) && !tag.equals("li") && !tag.equals("section")
        || (tag.equals("div") || tag.equals("section") || tag.equals("li")) && hasOwnText(element);
  }

  private static boolean hasOwnText(Element element) {
    return element.ownText().length() >= SHORTEST_PARAGRAPH || Tags.isLeaf(element);
  }

  private void give(Element paragraph) {
    Masses.Mass mass = masses.get(paragraph);
    if (mass.chars < SHORTEST_PARAGRAPH) {
      return;
    }
    double points = 1 + mass.commas + Math.min(mass.chars / 100, 3);
    Element ancestor = paragraph.parent();
    for (int level = 0; level < REACH && ancestor != null; level++) {
      double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
      Element of = ancestor;
      scores.computeIfAbsent(of, e -> new double[] {start(e)})[0] += points * share;
      if (ancestor.normalName().equals("body")) {
        break;
      }
      ancestor = ancestor.parent();
    }
  }

  private double start(Element element) {
    double start =
        switch (element.normalName()) {
          case "div" -> 5;
          case "article", "main" -> 10;
          case "pre", "td", "blockquote" -> 3;
          case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
          case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
          default -> 0;
        };
    Set<Hint> found = hints.of(element);
    start += found.contains(Hint.BODY) ? 25 : 0;
    start -=
        found.contains(Hint.FURNITURE)
                || found.contains(Hint.UNLIKELY)
                || found.contains(Hint.COMMENTS)
            ? 25
            : 0;
    return start + (element.attr("itemprop").contains("articleBody") ? 25 : 0);
  }

  private double score(Element element) {
    double[] score = scores.get(element);
    return score == null ? 0 : score[0];
  }

  private Element top(Element body) {
    List<Element> best =
        scores.keySet().stream()
            .sorted(Comparator.comparingDouble(this::score).reversed())
            .limit(5)
            .toList();
    if (best.isEmpty()) {
      return body;
    }
    Element top = common(best);
    // A parent that scores more holds more of the article than its child.
    double last = score(top);
    Element parent = top.parent();
    while (parent != null && parent != body && scores.containsKey(parent)) {
      double score = score(parent);
      if (score < last / 3) {
        break;
      }
      if (score > last) {
        top = parent;
        break;
      }
      last = score;
      parent = parent.parent();
    }
    return climb(top, body);
  }

  /**
   * Up to the element that holds the rest of the article: while what a parent adds is prose, hardly
   * linked, and no small part.
   */
  private Element climb(Element from, Element body) {
    Element top = from;
    for (Element around = from.parent();
        around != null && around != body && !isRowOfOthers(around, top);
        around = around.parent()) {
      Masses.Mass inner = masses.get(top);
      Masses.Mass outer = masses.get(around);
      int prose = outer.prose - inner.prose;
      int chars = outer.chars - inner.chars;
      int linked = outer.linked - inner.linked;
      boolean only = around.childrenSize() == 1;
      if (only || prose > inner.prose * 0.1 && linked < chars * 0.2 && prose > chars * 0.6) {
        top = around;
      }
    }
    return top;
  }

  /** The nearest element around at least three others that do nearly as well as the best. */
  private Element common(List<Element> best) {
    Element top = best.get(0);
    List<Element> rivals =
        best.stream().skip(1).filter(e -> score(e) >= score(top) * 0.75).toList();
    if (rivals.size() < 3) {
      return top;
    }
    for (Element around = top.parent();
        around != null && !around.normalName().equals("body");
        around = around.parent()) {
      Element at = around;
      if (rivals.stream().filter(r -> r.parents().contains(at)).count() >= 3) {
        return at;
      }
    }
    return top;
  }

  private List<Element> withNeighbours(Element top, Element body) {
    Element parent = top.parent();
    if (top == body || parent == null) {
      return List.of(top);
    }
    double threshold = Math.max(10, score(top) * 0.2);
    List<Element> chosen = new ArrayList<>();
    boolean above = true;
    for (Element sibling : parent.children()) {
      above &= sibling != top;
      if (sibling == top
          || (isColumn(sibling) ? isLike(sibling, top) : belongs(sibling, top, threshold))
          || above && isSummary(sibling)) {
        chosen.add(sibling);
      }
    }
    return chosen;
  }

  private static boolean isColumn(Element element) {
    return element.normalName().equals("td");
  }

  /** Columns of a table beside the article are menus and lists of headlines to most old pages. */
  private boolean isLike(Element column, Element top) {
    return masses.prose(column) > masses.prose(top) * 0.5 && masses.get(column).linkDensity() < 0.1;
  }

  private boolean isRowOfOthers(Element row, Element top) {
    return row.normalName().equals("tr")
        && row.children().stream()
            .anyMatch(
                c ->
                    masses.get(c).chars > 0
                        && c != top
                        && !top.parents().contains(c)
                        && !isLike(c, top));
  }

  /** The points of an article in short, above it. */
  private boolean isSummary(Element element) {
    Masses.Mass mass = masses.get(element);
    return mass.prose > 0
        && mass.linked < mass.chars * 0.05
        && mass.prose > mass.chars * 0.4
        && !hints.of(element).contains(Hint.LINE);
  }

  private boolean belongs(Element sibling, Element top, double threshold) {
    double bonus =
        !top.className().isEmpty() && sibling.className().equals(top.className())
            ? score(top) * 0.2
            : 0;
    if (scores.containsKey(sibling) && score(sibling) + bonus >= threshold) {
      return true;
    }
    if (!sibling.normalName().equals("p") && !Tags.isLeaf(sibling)) {
      return false;
    }
    Masses.Mass mass = masses.get(sibling);
    return mass.chars > 80
        ? mass.linkDensity() < 0.25
        : mass.chars > 0 && mass.linked == 0 && sibling.text().matches(".*[.!?]( .*|$)");
  }
}
