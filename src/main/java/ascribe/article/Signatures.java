package ascribe.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Tells the format of a file by its bytes; its name decides only between kinds of text. The common
 * formats are known here, without Tika, whose tables take a third of a second to load.
 */
final class Signatures {
  private static final int HEAD = 4096;

  /** Inner files of an archive that are looked at. */
  private static final int ENTRIES = 200;

  private Signatures() {}

  /**
   * @param bytes the first megabyte of the file, or all of a smaller one
   */
  static Format of(byte[] bytes, String name) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
      return Format.PDF;
    }
    if (head.startsWith("{\\rtf")) {
      return Format.RTF;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return zipped(bytes);
    }
    if (head.startsWith("\u001F\u008B")) {
      return Format.GZIP;
    }
    if (head.length() > 262 && head.startsWith("ustar", 257)) {
      return Format.TAR;
    }
    if (head.startsWith("WARC/")) {
      return Format.WARC;
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return Format.COMPOUND;
    }
    return isBinary(bytes)
        ? Format.BINARY
        : TextSignatures.of(Charsets.decode(headOf(bytes)), name);
  }

  private static byte[] headOf(byte[] bytes) {
    return bytes.length <= HEAD ? bytes : java.util.Arrays.copyOf(bytes, HEAD & ~3);
  }

  private static Format zipped(byte[] bytes) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int seen = 0;
      for (ZipEntry e = zip.getNextEntry(); e != null && seen < ENTRIES; e = zip.getNextEntry()) {
        Optional<Format> format = entry(e, zip);
        if (format.isPresent()) {
          return format.get();
        }
        seen++;
      }
    } catch (IOException | IllegalArgumentException cutOff) {
      return Format.ZIP;
    }
    return Format.ZIP;
  }

  private static Optional<Format> entry(ZipEntry entry, ZipInputStream zip) throws IOException {
    if (entry.getName().equals("[Content_Types].xml")) {
      String types = new String(zip.readNBytes(100_000), StandardCharsets.UTF_8);
      return Optional.of(types.contains("wordprocessingml") ? Format.WORD : Format.BINARY);
    }
    if (entry.getName().startsWith("word/")) {
      return Optional.of(Format.WORD);
    }
    if (entry.getName().equals("mimetype")) {
      String type = new String(zip.readNBytes(100), StandardCharsets.US_ASCII).strip();
      if (type.startsWith("application/vnd.oasis.opendocument.text")) {
        return Optional.of(Format.ODT); // a web page or a template that an office wrote as well
      }
      return Optional.of(type.equals("application/epub+zip") ? Format.EPUB : Format.BINARY);
    }
    return Optional.empty();
  }

  /**
   * A compound file names its streams in UTF-16.
   *
   * @return {@link Format#COMPOUND} where it is locked
   */
  static Format compound(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (all.contains("EncryptedPackage")) {
      return Format.COMPOUND;
    }
    if (all.contains("WordDocument")) {
      return Format.OLD_WORD;
    }
    return all.contains("__properties_version1") ? Format.OUTLOOK : Format.BINARY;
  }

  /** Text has no control characters but white space; a few are pardoned. */
  private static boolean isBinary(byte[] bytes) {
    String sample = Charsets.decode(headOf(bytes));
    int odd = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B;
      odd += control || c == 0xFFFD || c >= 0x80 && c < 0xA0 && c != 0x85 ? 1 : 0;
    }
    return odd * 50 > sample.length();
  }
}
