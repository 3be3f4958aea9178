package ascribe.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.xml.sax.SAXException;

/**
 * Reads documents with Tika: one parser for the format, and none for what is embedded in it. Runs
 * in a process of its own, see {@link DocumentProcesses}.
 */
final class Documents {
  /** Titles that a program gave. */
  private static final Pattern TEMPLATE =
      Pattern.compile("(?i)microsoft word|untitled|\\.(?:docx?|rtf|odt|indd|qxd|pdf)\\b|^document");

  /** The parts of an e-book stand below their names. */
  private static final Pattern FILE_NAME = Pattern.compile("[\\w./-]+\\.x?html?");

  private Documents() {}

  static Draft read(byte[] bytes, Format format) throws Unreadable {
    if (format == Format.PDF && isCutOff(bytes)) {
      throw new Unreadable(
          "a PDF that is damaged or was cut off; fetch or export it again",
          "no end-of-file mark in the last kilobyte");
    }
    Metadata metadata = new Metadata();
    DocumentPages pages = new DocumentPages();
    ParseContext context = new ParseContext();
    context.set(Parser.class, EmptyParser.INSTANCE);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      parser(format).parse(in, pages, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw new Unreadable("the document is encrypted; save it without a password", e);
    } catch (IOException | TikaException | SAXException | RuntimeException e) {
      if (encrypted(e)) {
        throw new Unreadable("the document is encrypted; save it without a password", e);
      }
      throw new Unreadable(
          "%s that is damaged or was cut off; fetch or export it again".formatted(format.words()),
          e);
    }
    return draft(pages, metadata, format);
  }

  /**
   * The reader of PDF files mends a missing end silently and gives half an article; half an article
   * accuses without its denial.
   */
  private static boolean isCutOff(byte[] bytes) {
    int tail = Math.min(1024, bytes.length);
    return !new String(bytes, bytes.length - tail, tail, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }

  private static boolean encrypted(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getSimpleName().contains("Encrypted")
          || cause.getClass().getSimpleName().contains("InvalidPassword")) {
        return true;
      }
    }
    return false;
  }

  private static Parser parser(Format format) {
    return switch (format) {
      case PDF -> new PDFParser();
      case WORD -> new OOXMLParser();
      case OLD_WORD, OUTLOOK -> new OfficeParser();
      case ODT -> new OpenDocumentParser();
      case RTF -> new RTFParser();
      case EPUB -> new EpubParser();
      default -> throw new IllegalArgumentException(format.name());
    };
  }

  private static Draft draft(DocumentPages pages, Metadata metadata, Format format) {
    for (List<Piece> page : pages.pages()) {
      page.removeIf(p -> FILE_NAME.matcher(p.text()).matches());
    }
    PageLayout layout = PageLayout.of(pages.pages(), format == Format.PDF);
    String title = title(value(metadata, TikaCoreProperties.TITLE.getName()), layout.pieces());
    String author = value(metadata, TikaCoreProperties.CREATOR.getName());
    Optional<PartialDate> sent =
        format == Format.OUTLOOK
            ? Dates.stamp(value(metadata, TikaCoreProperties.CREATED.getName()))
            : Optional.empty();
    String publisher = layout.publisher();
    if (format == Format.EPUB) {
      publisher = value(metadata, TikaCoreProperties.PUBLISHER.getName());
      sent = Dates.stamp(value(metadata, TikaCoreProperties.CREATED.getName()));
    }
    Draft draft = PlainReader.of(title, layout.pieces());
    return draft.or(publisher, author.contains(" ") ? author : "", sent, layout.url());
  }

  /** The title in the properties, where the document prints it or has no headline. */
  private static String title(String stated, List<Piece> pieces) {
    String folded = Titles.fold(stated);
    if (folded.isEmpty()) {
      return "";
    }
    boolean printed =
        pieces.stream().limit(12).map(p -> Titles.fold(p.text())).anyMatch(folded::equals);
    boolean bare = !pieces.isEmpty() && pieces.get(0).text().length() > 200;
    return printed || bare && stated.contains(" ") && !TEMPLATE.matcher(stated).find()
        ? stated
        : "";
  }

  private static String value(Metadata metadata, String name) {
    String value = metadata.get(name);
    return value == null ? "" : PageData.clean(value);
  }

  /** What a file without text is, in the words of its media type. */
  static String kind(byte[] bytes, String name) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      MediaType type = MimeTypes.getDefaultMimeTypes().detect(in, metadata);
      return type.toString();
    } catch (IOException e) {
      return "application/octet-stream";
    }
  }
}
