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
  /** Characters of one article in data: what all its fields hold. */
  static final int LONGEST = 4 * 1024 * 1024;

  /** Containers within containers that are opened. */
  private static final int DEEPEST = 4;

  /**
   * Bytes that are looked at to tell the format; of an article that has more, no more are held in
   * this process.
   */
  static final int HEAD = 1 << 20;

  private Inputs() {}

  /**
   * @param fields what the fields of data are called
   * @param name the file's own name; its ending is a hint
   * @param source how outcomes name it
   * @param depth containers around it
   */
  static void read(
      InputStream in,
      FieldNames fields,
      String name,
      String source,
      int depth,
      Consumer<Outcome> sink) {
    try {
      byte[] head = in.readNBytes(HEAD);
      Format format = head.length == 0 ? Format.TEXT : Signatures.of(head, name);
      format = format == Format.JSON ? JsonLists.shape(head, fields) : format;
      InputStream all =
          head.length < HEAD
              ? new ByteArrayInputStream(head)
              : new SequenceInputStream(new ByteArrayInputStream(head), in);
      if (!format.isContainer()) {
        sink.accept(
            head.length < HEAD || format == Format.BINARY
                ? Single.read(head, format, fields, name, source)
                : Single.readApart(all, format, fields, name, source));
      } else if (depth >= DEEPEST) {
        throw new Unreadable(
            "archives within archives, more than %d deep; unpack them".formatted(DEEPEST), "");
      } else {
        open(format, all, fields, name, source, depth, sink);
      }
    } catch (Unreadable e) {
      sink.accept(e.outcome(source));
    } catch (IOException e) {
      sink.accept(new Unreadable(reason(e), e).outcome(source));
    }
  }

  /** Why bytes could not be read to their end, with the mend. */
  static String reason(IOException e) {
    if (e instanceof Bounded.Bomb) {
      return "a few bytes that unpack to gigabytes; no archive of articles";
    }
    return e instanceof EOFException || e instanceof ZipException || isTruncated(e)
        ? "the archive is damaged or was cut off; what comes after is lost"
        : "the file cannot be read to its end; check it and its disk";
  }

  /** Commons Compress says so in words only. */
  private static boolean isTruncated(IOException e) {
    return String.valueOf(e.getMessage()).startsWith("Truncated");
  }

  static Unreadable tooLarge(Format format) {
    return new Unreadable(
        "%s larger than %d MB; split it or leave it out"
            .formatted(format.words(), format.largest() >> 20),
        "");
  }

  private static void open(
      Format format,
      InputStream in,
      FieldNames fields,
      String name,
      String source,
      int depth,
      Consumer<Outcome> sink)
      throws IOException, Unreadable {
    switch (format) {
      case GZIP -> {
        Bounded.Counting packed = new Bounded.Counting(in);
        Bounded plain = new Bounded(packed, new GZIPInputStream(packed));
        read(
            plain,
            fields,
            name.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.tgz$", ".tar"),
            source,
            depth + 1,
            sink);
      }
      case ZIP, TAR -> Archives.read(format, in, fields, source, depth, sink);
      case JSON_LINES, JSON_ARRAY -> JsonArticles.read(in, fields, source, sink);
      case JSON_OBJECTS -> JsonArticles.objects(in, fields, source, sink);
      case JSON_LISTS -> JsonLists.read(in, fields, source, sink);
      case CSV -> CsvArticles.read(in, fields, source, sink);
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
