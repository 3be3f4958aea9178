package ascribe.article;

import ascribe.article.PageHints.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out of a page what is not its article, before anything is weighed. */
final class PageCleaner {
  /** How hard to clean: a page of which too little is left is cleaned again more gently. */
  enum Strength {
    /** Everything hinted at. */
    FULL,
    /** Only what is furniture for certain. */
    GENTLE,
    /** Only what is no text at all. */
    NONE
  }

  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "canvas",
          "audio",
          "video",
          "map",
          "math",
          "head",
          "link",
          "meta",
          "button",
          "input",
          "select",
          "textarea",
          "datalist",
          "progress",
          "dialog",
          "amp-ad",
          "amp-embed",
          "amp-sidebar",
          "amp-consent",
          "amp-social-share",
          "rp",
          "rt",
          "picture",
          "source",
          "img");

  private static final Set<String> FURNITURE_TAGS =
      Set.of("nav", "footer", "aside", "figure", "figcaption", "menu", "fieldset", "form");

  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "menu",
          "menubar",
          "dialog",
          "alertdialog",
          "alert",
          "tablist",
          "toolbar",
          "tooltip");

  /** Furniture that holds more of the page's prose than this is not furniture. */
  private static final double MOST = 0.4;

  private final PageHints hints;
  private final Strength strength;
  private final Masses masses;

  PageCleaner(PageHints hints, Strength strength, Element body) {
    this.hints = hints;
    this.strength = strength;
    this.masses = Masses.of(body);
  }

  void clean(Element body) {
    if (strength != Strength.NONE) {
      Boxes.cleanForms(body, masses, hints);
    }
    List<Node> out = new ArrayList<>();
    visit(body, out);
    Removal.of(out);
  }

  private void visit(Element parent, List<Node> out) {
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element) {
        if (drops(element)) {
          out.add(element);
        } else {
          visit(element, out);
        }
      } else if (node instanceof Comment || node instanceof DataNode) {
        out.add(node);
      }
    }
  }

  private boolean drops(Element element) {
    String tag = element.normalName();
    if (NEVER_TEXT.contains(tag)) {
      return true;
    }
    if (strength == Strength.NONE || tag.equals("article") || tag.equals("main")) {
      return false;
    }
    double share = masses.share(element);
    if (tag.equals("figure") && element.selectFirst("table, pre, blockquote") != null) {
      return false;
    }
    if (FURNITURE_TAGS.contains(tag) || FURNITURE_ROLES.contains(element.attr("role"))) {
      return share < MOST;
    }
    if (isHidden(element)) {
      return share < MOST;
    }
    Set<Hint> found = hints.of(element);
    if (found.contains(Hint.COMMENTS)) {
      return share < 0.9 && !isArticle(element);
    }
    if (found.contains(Hint.FURNITURE)) {
      return share < MOST;
    }
    if (strength == Strength.GENTLE) {
      return false;
    }
    if (found.contains(Hint.TEASER) && share < 0.1) {
      return masses.get(element).linkDensity() > 0.3;
    }
    if (found.contains(Hint.LINE) && !found.contains(Hint.BODY) && masses.prose(element) == 0) {
      return element.text().length() < 300;
    }
    return found.contains(Hint.UNLIKELY) && !found.contains(Hint.BODY) && share < 0.2;
  }

  private static boolean isArticle(Element element) {
    return element.selectFirst("article, [itemprop=articleBody], h1") != null;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return folded.contains("display:none") || folded.contains("visibility:hidden");
  }
}
