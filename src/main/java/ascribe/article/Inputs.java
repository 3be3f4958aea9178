package ascribe.article;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads an input of any kind: one article, or a container whose articles are read one after the
 * other and handed on at once, so that a container is never held in memory.
 */
final class Inputs {
  /** Bytes of one article: a long scanned PDF; a book of plain text has 1 MB. */
  static final int LARGEST = 64 * 1024 * 1024;

  /** Characters of text or markup in one article; a page that shows 5 MB of text is no article. */
  static final int LONGEST = 24 * 1024 * 1024;

  /** Containers within containers that are opened. */
  private static final int DEEPEST = 4;

  /** Bytes that are looked at to tell the format. */
  private static final int HEAD = 1 << 20;

  private Inputs() {}

  /**
   * @param name the file's own name; its ending is a hint
   * @param source how outcomes name it
   * @param depth containers around it
   */
  static void read(InputStream in, String name, String source, int depth, Consumer<Outcome> sink) {
    try {
      byte[] head = in.readNBytes(HEAD);
      Format format = head.length == 0 ? Format.TEXT : Signatures.of(head, name);
      InputStream all =
          head.length < HEAD
              ? new ByteArrayInputStream(head)
              : new SequenceInputStream(new ByteArrayInputStream(head), in);
      if (!format.isContainer()) {
        sink.accept(Single.read(whole(head, all), format, name, source));
      } else if (depth >= DEEPEST) {
        throw new Unreadable(
            "archives within archives, more than %d deep; unpack them".formatted(DEEPEST), "");
      } else {
        open(format, all, name, source, depth, sink);
      }
    } catch (Unreadable e) {
      sink.accept(e.outcome(source));
    } catch (Bounded.Bomb e) {
      sink.accept(
          new Unreadable("a few bytes that unpack to gigabytes; no archive of articles", e)
              .outcome(source));
    } catch (EOFException | ZipException e) {
      sink.accept(
          new Unreadable("the archive is damaged or was cut off; what comes after is lost", e)
              .outcome(source));
    } catch (IOException e) {
      sink.accept(
          new Unreadable("the file cannot be read to its end; check it and its disk", e)
              .outcome(source));
    }
  }

  private static byte[] whole(byte[] head, InputStream all) throws IOException, Unreadable {
    if (head.length < HEAD) {
      return head;
    }
    byte[] bytes = all.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new Unreadable(
          "the article is larger than %d MB; split it or leave it out".formatted(LARGEST >> 20),
          "");
    }
    return bytes;
  }

  private static void open(
      Format format, InputStream in, String name, String source, int depth, Consumer<Outcome> sink)
      throws IOException, Unreadable {
    switch (format) {
      case GZIP -> {
        Bounded.Counting packed = new Bounded.Counting(in);
        Bounded plain = new Bounded(packed, new GZIPInputStream(packed));
        read(
            plain,
            name.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.tgz$", ".tar"),
            source,
            depth + 1,
            sink);
      }
      case ZIP, TAR -> Archives.read(format, in, source, depth, sink);
      case JSON_LINES, JSON_ARRAY -> JsonArticles.read(in, source, sink);
      case CSV -> CsvArticles.read(in, source, sink);
      case MBOX -> Mailbox.read(in, source, sink);
      case FEED -> Feed.read(in, source, sink);
      case WARC -> WebArchive.read(in, source, sink);
      default -> throw new IllegalArgumentException(format.name());
    }
  }

  /** The name of an article in a container. */
  static String inner(String source, String name) {
    return source + "!/" + name.replaceAll("^(?:\\.?/)+", "").replaceAll("[\\r\\n\\t]", " ");
  }
}
