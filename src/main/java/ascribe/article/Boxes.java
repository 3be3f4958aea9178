package ascribe.article;

import ascribe.article.PageHints.Hint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what announces other articles or sells something and does not say so by its
 * name: cards (a linked headline and a line or two of prose), boxes below a line such as {@code
 * More on this story}, boxes in which an address for mail is asked for. The prose of a card reads
 * like the article's own and accuses somebody else.
 */
final class Boxes {
  /** Characters of a card with its headline. */
  private static final int CARD = 600;

  /** Characters of prose for each link in a box that points to other articles. */
  private static final int PROSE_OF_A_LINK = 350;

  /** Characters of a box in which an address is asked for. */
  private static final int SIGN_UP = 500;

  /** Characters of a box that sells the article. */
  private static final int WALL = 1_500;

  /** Headings of a page; a page of more is a list of something. */
  private static final int MOST = 2_000;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final Element body;
  private final Masses masses;
  private final PageHints hints;
  private final String title;

  private Boxes(Element body, Masses masses, PageHints hints, String title) {
    this.body = body;
    this.masses = masses;
    this.hints = hints;
    this.title = Titles.fold(title);
  }

  /** The boxes that are asked for something; before the fields are taken out of the page. */
  static void cleanForms(Element body, Masses masses, PageHints hints) {
    Boxes boxes = new Boxes(body, masses, hints, "");
    List<Element> out = new ArrayList<>();
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element input : body.getElementsByTag("input")) {
      String kind = input.attr("type") + ' ' + input.attr("name") + ' ' + input.attr("placeholder");
      if (kind.toLowerCase(Locale.ROOT).contains("mail")) {
        boxes.signUp(input, seen, out);
      }
    }
    Removal.of(out);
  }

  static void clean(Element body, PageHints hints, String title) {
    Boxes boxes = new Boxes(body, Masses.of(body), hints, title);
    List<Element> out = new ArrayList<>();
    List<List<Element>> cards = new ArrayList<>();
    List<Element> headings = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      if (HEADINGS.contains(element.normalName())) {
        headings.add(element);
      } else if (element.normalName().equals("a") && boxes.isBlockLink(element)) {
        cards.add(List.of(element));
      } else if (boxes.isWall(element)) {
        boxes.wall(element, out);
      }
    }
    if (headings.size() > MOST) {
      return;
    }
    for (Element heading : headings) {
      if (!boxes.headed(heading, out) && boxes.leadsElsewhere(heading)) {
        List<Element> card = boxes.card(heading);
        if (!card.isEmpty()) {
          cards.add(card);
        }
      }
    }
    int prose = cards.stream().flatMap(List::stream).mapToInt(boxes.masses::prose).sum();
    if (prose * 2 < boxes.masses.prose(body)) {
      cards.forEach(out::addAll);
    }
    Removal.of(out);
  }

  private void signUp(Element input, Set<Element> seen, List<Element> out) {
    Element box = null;
    for (Element around = input.parent();
        seen.add(around) && isWithin(around, SIGN_UP, 0.15);
        around = around.parent()) {
      box = around;
    }
    if (box != null && masses.get(box).chars > 0) {
      out.add(box);
    }
  }

  private boolean isWall(Element element) {
    String text = element.ownText();
    return (text.contains("subscri")
            || text.contains("member")
            || text.contains("Cancel")
            || text.contains("cancel")
            || text.contains("trial")
            || text.contains("access")
            || text.contains("this message"))
        && PagePhrases.isWall(text);
  }

  /** The largest box around a line that sells the article and holds none of it. */
  private void wall(Element line, List<Element> out) {
    Element box = null;
    for (Element around = line;
        around != null && isWithin(around, WALL, 0.3);
        around = around.parent()) {
      box = around;
    }
    if (box != null) {
      out.add(box);
    }
  }

  private boolean isWithin(Element element, int chars, double share) {
    return element != null
        && element != body
        && masses.get(element).chars <= chars
        && masses.share(element) < share
        && !isOfTheArticle(element);
  }

  private boolean isOfTheArticle(Element element) {
    String tag = element.normalName();
    return tag.equals("main")
        || hints.of(element).contains(Hint.BODY)
        || element.selectFirst("h1") != null;
  }

  /** Whether the heading begins a box of other things; the box goes out. */
  private boolean headed(Element heading, List<Element> out) {
    Piece piece = new Piece(Block.Kind.HEADING, PageData.clean(heading.text()) + ' ');
    if (!PagePhrases.isTail(piece) && !PagePhrases.isPointer(piece)) {
      return false;
    }
    Element box = null;
    for (Element around = heading.parent();
        around != null && around != body && begins(around, heading) && masses.share(around) < 0.3;
        around = around.parent()) {
      Masses.Mass mass = masses.get(around);
      int links = links(around);
      if (mass.chars > heading.text().length() + 10
          && links > 0
          && mass.prose < links * PROSE_OF_A_LINK) {
        box = around;
      }
    }
    if (box != null) {
      out.add(box);
    }
    return box != null;
  }

  private static int links(Element element) {
    return (int) element.getElementsByTag("a").stream().filter(Boxes::isElsewhere).count();
  }

  private static boolean begins(Element around, Element heading) {
    return around.selectFirst("h1, h2, h3, h4, h5, h6") == heading
        && around.text().startsWith(heading.text());
  }

  /** Whether a heading is the link to another article. */
  private boolean leadsElsewhere(Element heading) {
    String text = Titles.fold(heading.text());
    if (text.length() < 15 || title.contains(text) || text.contains(title) && !title.isEmpty()) {
      return false;
    }
    Masses.Mass mass = masses.get(heading);
    Element link = heading.closest("a[href]");
    return link != null
        ? isElsewhere(link)
        : mass.linked >= mass.chars * 0.9 && isElsewhere(heading.selectFirst("a[href]"));
  }

  private static boolean isElsewhere(Element link) {
    return link != null && !link.attr("href").isEmpty() && link.attr("href").indexOf('#') < 0;
  }

  /** The largest element around a heading that holds nothing but its card; or what follows it. */
  private List<Element> card(Element heading) {
    Element card = heading;
    for (Element around = heading.parent();
        isWithin(around, CARD, 0.5) && onlyHeading(around);
        around = around.parent()) {
      card = around;
    }
    if (masses.get(card).chars > masses.get(heading).chars) {
      return List.of(card);
    }
    List<Element> flat = new ArrayList<>(List.of(card));
    int chars = 0;
    for (Element next = card.nextElementSibling();
        next != null && !holdsHeading(next);
        next = next.nextElementSibling()) {
      chars += masses.get(next).chars;
      flat.add(next);
    }
    return chars > CARD
            || flat.get(flat.size() - 1).nextElementSibling() == null && chars > CARD / 2
        ? List.of()
        : flat;
  }

  private static boolean holdsHeading(Element element) {
    return HEADINGS.contains(element.normalName())
        || element.selectFirst("h1, h2, h3, h4, h5, h6") != null;
  }

  private static boolean onlyHeading(Element element) {
    return element.select("h1, h2, h3, h4, h5, h6").size() == 1;
  }

  /** A link around paragraphs. */
  private boolean isBlockLink(Element link) {
    if (!isElsewhere(link) || masses.get(link).chars < 40 || masses.get(link).chars > CARD) {
      return false;
    }
    return link.selectFirst("p, div, h1, h2, h3, h4, h5, h6, li") != null;
  }
}
