package ascribe.article;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the paragraphs of the XHTML that Tika writes, page by page where there are pages. */
final class DocumentPages extends DefaultHandler {
  /** Characters of a document that are read: a long novel. */
  private static final int MOST = 5_000_000;

  private final List<List<Piece>> pages = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private int total;
  private int ignored;

  DocumentPages() {
    pages.add(new ArrayList<>());
  }

  List<List<Piece>> pages() {
    flush();
    return pages;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "head", "script", "style", "title" -> ignored++;
      case "div" -> {
        flush();
        String marked = attributes.getValue("class");
        if ("page".equals(marked)) {
          pages.add(new ArrayList<>());
        }
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> start(Block.Kind.HEADING);
      case "li" -> start(Block.Kind.LIST_ITEM);
      case "blockquote" -> start(Block.Kind.QUOTE);
      case "p", "tr" -> start(kind == Block.Kind.HEADING ? Block.Kind.PARAGRAPH : kind);
      case "br" -> run.append('\n');
      case "td", "th" -> run.append(' ');
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "head", "script", "style", "title" -> ignored--;
      case "p", "tr", "div" -> flush();
      case "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote" -> {
        flush();
        kind = Block.Kind.PARAGRAPH;
      }
      default -> {}
    }
  }

  private void start(Block.Kind next) {
    flush();
    kind = next;
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (ignored == 0 && total < MOST) {
      run.append(chars, start, length);
      total += length;
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
    characters(chars, start, length);
  }

  private void flush() {
    String text =
        run.toString().replaceAll("[ \\t\u00a0]+", " ").replaceAll(" ?\\n ?", "\n").strip();
    if (!text.isEmpty()) {
      pages.get(pages.size() - 1).add(new Piece(kind, text));
    }
    run.setLength(0);
  }
}
