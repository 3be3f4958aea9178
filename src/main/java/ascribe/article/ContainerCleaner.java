package ascribe.article;

import ascribe.article.PageHints.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes lists of links, boxes and remains of menus out of the chosen container. */
final class ContainerCleaner {
  private static final Set<String> BOXES =
      Set.of("div", "section", "ul", "ol", "table", "dl", "header", "article", "span");

  /** Columns by which a page is laid out; tables of figures have more. */
  private static final int COLUMNS = 8;

  private final PageHints hints;

  ContainerCleaner(PageHints hints) {
    this.hints = hints;
  }

  void clean(Element container) {
    Masses masses = Masses.of(container);
    List<Element> out = new ArrayList<>();
    for (Element child : container.children()) {
      visit(child, masses, out);
    }
    Removal.of(out);
  }

  private void visit(Element element, Masses masses, List<Element> out) {
    boolean goes =
        element.normalName().equals("td")
            ? isSideColumn(element, masses)
            : BOXES.contains(element.normalName()) && drops(element, masses);
    if (goes) {
      out.add(element);
      return;
    }
    for (Element child : element.children()) {
      visit(child, masses, out);
    }
  }

  /** A column of links with words between them, beside that of the article. */
  private static boolean isSideColumn(Element column, Masses masses) {
    int prose = masses.prose(column);
    return masses.get(column).linkDensity() > 0.15
        && column.parent().childrenSize() <= COLUMNS
        && column.siblingElements().stream()
            .anyMatch(c -> masses.prose(c) > 250 && masses.prose(c) > prose * 3);
  }

  private boolean drops(Element element, Masses masses) {
    Masses.Mass mass = masses.get(element);
    if (mass.chars == 0) {
      return true;
    }
    if (Tags.isInline(element) || masses.share(element) > 0.5 || mass.commas >= 10) {
      return false;
    }
    Set<Hint> found = hints.of(element);
    int weight = found.contains(Hint.BODY) ? 1 : 0;
    weight -= found.contains(Hint.FURNITURE) || found.contains(Hint.UNLIKELY) ? 1 : 0;
    if (weight < 0) {
      return true;
    }
    double density = mass.linkDensity();
    boolean list = element.normalName().equals("ul") || element.normalName().equals("ol");
    if (list || element.normalName().equals("dl")) {
      return density > 0.6 && mass.prose < mass.chars / 2;
    }
    return weight <= 0 ? density > 0.4 : density > 0.6;
  }
}
