package ascribe.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads articles of any format: plain text, Markdown, HTML and JSON here, everything else through
 * Apache Tika, which is not loaded before the first file that needs it. Safe for many threads.
 */
public final class ArticleReader {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleReader.class);

  /** Larger files are no articles; reading them would take the memory of the rest of the run. */
  private static final long LARGEST = 64L << 20;

  /** A text of fewer words than this says nothing that could be read. */
  private static final int FEWEST_WORDS = 5;

  public ArticleReader() {}

  /**
   * Reads one file and hands on what became of it: one outcome for an article, any number for a
   * container.
   *
   * @param file the file to read
   * @param source how the outcome names it
   * @param sink takes each outcome in the order of the container; called on this thread
   */
  public void read(Path file, String source, Consumer<Outcome> sink) {
    Outcome outcome;
    try {
      if (!Files.isRegularFile(file)) {
        outcome =
            Files.exists(file)
                ? failed(source, "not a regular file; only files can be read", "")
                : failed(source, "the file is gone; it was there when the run began", "");
      } else if (Files.size(file) > LARGEST) {
        outcome =
            failed(
                source,
                "larger than %d MB; split it, or leave it out".formatted(LARGEST >> 20),
                Files.size(file) + " bytes");
      } else {
        outcome = read(Files.readAllBytes(file), source);
      }
    } catch (NoSuchFileException e) {
      outcome = failed(source, "the file is gone; it was there when the run began", e.toString());
    } catch (IOException e) {
      outcome =
          failed(source, "the file cannot be opened; check that you may read it", e.toString());
    }
    sink.accept(outcome);
  }

  /**
   * Reads an article that is already in memory, such as standard input.
   *
   * @param name a file name whose ending is a hint to the format, or empty
   */
  public Outcome read(byte[] bytes, String name) {
    try {
      Draft draft = draft(bytes, name);
      String language = Languages.of(draft.prose());
      Article article = draft.article(id(bytes), name, language);
      if (draft.isEmpty() || article.words() < FEWEST_WORDS) {
        return new Outcome.Skipped(article, "no text");
      }
      return language.equals("en") || language.isEmpty()
          ? new Outcome.Read(article)
          : new Outcome.Skipped(article, "language " + language);
    } catch (Unreadable e) {
      LOG.debug("{}: {}", name, e.getMessage(), e);
      return failed(name, e.getMessage(), e.detail());
    }
  }

  private static Outcome failed(String source, String reason, String detail) {
    return new Outcome.Failed(source, reason, detail);
  }

  private static Draft draft(byte[] bytes, String name) throws Unreadable {
    if (bytes.length == 0) {
      throw new Unreadable("the file is empty", "0 bytes");
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (Format.of(bytes, lower)) {
      case DOCUMENT -> TikaArticle.read(bytes, lower);
      case HTML -> HtmlArticle.read(bytes);
      case JSON -> JsonArticle.read(Charsets.decode(bytes));
      case TEXT ->
          Draft.ofPlainText(Charsets.decode(bytes).replace("\r\n", "\n").replace('\r', '\n'));
      case NOISE ->
          throw new Unreadable(
              "not a text and no known document format; remove it, or convert it to text",
              HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length)));
    };
  }

  private static String id(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** How a file is read, told by its first bytes before its name. */
  enum Format {
    TEXT,
    HTML,
    JSON,
    /** Anything that Tika reads. */
    DOCUMENT,
    NOISE;

    static Format of(byte[] bytes, String name) {
      String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
      if (head.startsWith("%PDF")
          || head.startsWith("PK\u0003\u0004")
          || head.startsWith("{\\rtf")
          || head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
        return DOCUMENT;
      }
      if (name.endsWith(".eml")
          || name.endsWith(".msg")
          || head.matches("(?s)(?:[A-Za-z-]+: .*?\r?\n(?:[ \t].*\r?\n)*){3,}.*")
              && head.contains("MIME-Version:")) {
        return DOCUMENT;
      }
      boolean wide =
          bytes.length > 1
              && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                  || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
      if (!wide && isNoise(bytes)) {
        return name.matches(".*\\.(pdf|docx?|odt|rtf|epub|pptx?|xlsx?)") ? DOCUMENT : NOISE;
      }
      String start =
          head.stripLeading()
              .replaceFirst("^\u00EF\u00BB\u00BF", "")
              .stripLeading()
              .toLowerCase(Locale.ROOT);
      if (start.startsWith("{") && (name.endsWith(".json") || start.contains("\":"))) {
        return JSON;
      }
      boolean page =
          start.startsWith("<!doctype html")
              || start.startsWith("<html")
              || start.startsWith("<?xml") && start.contains("<html")
              || start.contains("<head")
              || start.contains("<body");
      return page
              || (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml"))
                  && start.contains("<")
          ? HTML
          : TEXT;
    }

    /** More than one control character in fifty: no text in any 8-bit encoding. */
    private static boolean isNoise(byte[] bytes) {
      int control = 0;
      int length = Math.min(bytes.length, 8192);
      for (int i = 0; i < length; i++) {
        int b = bytes[i] & 0xFF;
        control += b < 9 || b > 13 && b < 32 && b != 27 || b == 127 ? 1 : 0;
      }
      return control * 50 > length;
    }
  }
}
