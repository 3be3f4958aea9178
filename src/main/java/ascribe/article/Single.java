package ascribe.article;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** Reads one article that is in memory. */
final class Single {
  private Single() {}

  /**
   * @param format as {@link Signatures} tells it; no container
   */
  static Outcome read(byte[] bytes, Format format, FieldNames fields, String name, String source) {
    if (format.isDocument() || bytes.length > Inputs.HEAD) {
      return readApart(new ByteArrayInputStream(bytes), format, fields, name, source);
    }
    try {
      return Drafts.outcome(draft(bytes, format, fields, name), Drafts.id(bytes), source);
    } catch (Unreadable e) {
      return e.outcome(source);
    }
  }

  /** Reads a document, or an article that is large, in another process. */
  static Outcome readApart(
      InputStream in, Format format, FieldNames fields, String name, String source) {
    MessageDigest digest = Drafts.digest();
    try {
      Draft draft =
          DocumentProcesses.DEFAULT.read(
              new DigestInputStream(in, digest), format, fields.own(), name);
      return Drafts.outcome(draft, Drafts.id(digest), source);
    } catch (Unreadable e) {
      return e.outcome(source);
    }
  }

  /** What an article says, read in this process. */
  static Draft draft(byte[] bytes, Format format, FieldNames fields, String name)
      throws Unreadable {
    if (bytes.length == 0) {
      throw new Unreadable("the file is empty; fetch or export it again", "0 bytes");
    }
    try {
      return switch (format) {
        case TEXT -> PlainReader.read(text(bytes));
        case MARKDOWN -> MarkdownReader.read(text(bytes), fields);
        case HTML -> HtmlReader.read(text(bytes));
        case JSON -> JsonArticle.read(text(bytes), fields);
        case MAIL -> MailReader.read(bytes);
        case COMPOUND -> compound(bytes, name);
        case PDF, WORD, ODT, RTF, EPUB -> Documents.read(bytes, format);
        default -> throw binary(bytes, name);
      };
    } catch (RuntimeException | StackOverflowError e) {
      // The last line of defence: one file that breaks a reader must not take the run with it.
      throw new Unreadable(
          "%s that cannot be taken apart; open it and save it anew".formatted(format.words()), e);
    }
  }

  private static String text(byte[] bytes) {
    return Charsets.decode(bytes);
  }

  private static Draft compound(byte[] bytes, String name) throws Unreadable {
    Format format = Signatures.compound(bytes);
    if (format == Format.COMPOUND) {
      throw new Unreadable("the document is encrypted; save it without a password", "");
    }
    if (format == Format.BINARY) {
      throw binary(bytes, name);
    }
    return Documents.read(bytes, format);
  }

  private static Unreadable binary(byte[] bytes, String name) {
    String type = Documents.kind(bytes, name);
    return new Unreadable(
        "no article: the file is %s; give a web page, a document or a text"
            .formatted(MediaNames.of(type)),
        type);
  }
}
