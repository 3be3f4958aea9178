package ascribe.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToXMLContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.SAXException;

/**
 * Reads PDF, word processors' files, mail and books through Apache Tika. The date of a file is not
 * the date of an article: only mail and the text itself say when it was published.
 */
final class TikaArticle {
  /** Loaded at first need: finding its parsers takes Tika most of a second. */
  private static final class Parser {
    private static final AutoDetectParser PARSER = new AutoDetectParser();
  }

  private TikaArticle() {}

  static Draft read(byte[] bytes, String name) throws Unreadable {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    try {
      Parser.PARSER.parse(new ByteArrayInputStream(bytes), xhtml, metadata, new ParseContext());
    } catch (EncryptedDocumentException e) {
      throw new Unreadable("the document is encrypted; save it without a password", e.toString());
    } catch (TikaException | IOException | SAXException | RuntimeException | StackOverflowError e) {
      throw new Unreadable("the document is damaged or cut off; save or fetch it anew", cause(e));
    }
    return draft(Jsoup.parse(xhtml.toString()), metadata, name);
  }

  private static String cause(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.toString();
  }

  private static Draft draft(Document xhtml, Metadata metadata, String name) {
    Draft draft = new Draft();
    String type =
        metadata.get(Metadata.CONTENT_TYPE) == null ? "" : metadata.get(Metadata.CONTENT_TYPE);
    boolean mail = type.startsWith("message/") || name.endsWith(".eml") || name.endsWith(".msg");
    List<String> paragraphs = type.contains("pdf") ? PdfLines.paragraphs(xhtml) : paragraphs(xhtml);
    if (mail) {
      draft.title =
          orEmpty(metadata.get(TikaCoreProperties.SUBJECT), metadata.get(TikaCoreProperties.TITLE))
              .replaceFirst("(?i)^(?:(?:fwd?|re|aw|wg):\\s*)+", "");
      draft.author =
          orEmpty(
              metadata.get(Message.MESSAGE_FROM_NAME), metadata.get(TikaCoreProperties.CREATOR));
      draft.published =
          Optional.ofNullable(metadata.get(TikaCoreProperties.CREATED)).flatMap(Dates::find);
      paragraphs = MailText.body(paragraphs);
    }
    build(draft, paragraphs, orEmpty(metadata.get(TikaCoreProperties.TITLE), ""));
    return draft;
  }

  private static String orEmpty(String value, String other) {
    return value != null && !value.isBlank() ? value.strip() : other == null ? "" : other.strip();
  }

  /**
   * The first line that is no furniture heads the text, unless a subject does; a file's own title
   * often names its template.
   */
  private static void build(Draft draft, List<String> paragraphs, String fileTitle) {
    boolean titled = !draft.title.isEmpty();
    if (titled) {
      draft.add(draft.title, Block.Kind.HEADLINE);
    }
    boolean prose = false;
    for (String paragraph : paragraphs) {
      String line = paragraph.strip();
      int words = line.split("\\s+").length;
      boolean shortLine = words <= 26 && !line.matches("(?s).*[.!?:;,][”\"’']?$");
      if (line.equals(draft.title)) {
        continue;
      }
      if (Furniture.is(line)) {
        if (draft.published.isEmpty()) {
          draft.published = Dates.find(line);
        }
        draft.add(line, Block.Kind.FURNITURE);
      } else if (!titled && !prose && shortLine) {
        draft.title = line;
        titled = true;
        draft.add(line, Block.Kind.HEADLINE);
      } else {
        prose = true;
        draft.add(line, shortLine && words <= 12 ? Block.Kind.HEADING : Block.Kind.PARAGRAPH);
      }
    }
    if (draft.title.isEmpty()) {
      draft.title = fileTitle;
    }
  }

  private static List<String> paragraphs(Document xhtml) {
    Map<Element, Boolean> seen = new HashMap<>();
    return xhtml.body().select("p, h1, h2, h3, h4, li, td, div").stream()
        .filter(e -> e.select("p, h1, h2, h3, h4, li, td, div").size() == 1)
        .filter(e -> seen.put(e, true) == null)
        .map(e -> e.wholeText().replace("\r", ""))
        .flatMap(t -> java.util.Arrays.stream(t.split("\\n\\s*\\n")))
        .map(t -> t.replaceAll("\\s*\\n\\s*", "\n").strip())
        .filter(t -> !t.isEmpty())
        .toList();
  }
}
