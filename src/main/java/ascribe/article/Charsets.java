package ascribe.article;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Bytes to characters. A byte order mark decides; then bytes that are valid UTF-8 are UTF-8 (other
 * encodings hardly ever are by chance, and pages state the wrong one more often); then what the
 * page says of itself; then statistics over the bytes.
 */
final class Charsets {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern STATED =
      Pattern.compile(
          "(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

  /** Where a page may state its encoding, in bytes; browsers look at 1,024. */
  private static final int HEAD = 4096;

  /** Bytes the statistics look at. */
  private static final int SAMPLE = 64 * 1024;

  private Charsets() {}

  static String decode(byte[] bytes) {
    return decode(bytes, "");
  }

  /**
   * @param stated the encoding that stands outside the bytes, such as in the head of a mail, or
   *     empty
   */
  static String decode(byte[] bytes, String stated) {
    String text = new String(bytes, of(bytes, stated));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Reads characters whose encoding the first bytes tell.
   *
   * @return buffered, without a byte order mark
   */
  static BufferedReader reader(InputStream in) throws IOException {
    byte[] head = in.readNBytes(SAMPLE);
    int end = head.length;
    while (head.length == SAMPLE && end > SAMPLE - 8 && head[end - 1] < 0) {
      end--; // a character may be cut here
    }
    Charset charset = of(Arrays.copyOf(head, end), "");
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
    BufferedReader text = new BufferedReader(new InputStreamReader(all, charset), 1 << 16);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static Charset of(byte[] bytes, String stated) {
    Charset marked = byMark(bytes);
    marked = marked == null ? wide(bytes) : marked;
    if (marked != null) {
      return marked;
    }
    boolean escapes = indexOf(bytes, (byte) 0x1B) >= 0;
    if (!escapes && isUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    Charset said = charset(stated);
    said = said == null ? charset(statedWithin(bytes)) : said;
    if (said != null && !said.equals(StandardCharsets.UTF_8)) {
      return said;
    }
    return mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : byStatistics(bytes);
  }

  private static Charset byMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (b.length >= 4 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE && b[2] == 0 && b[3] == 0) {
      return Charset.forName("UTF-32LE");
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  /** UTF-16 without a mark shows as a zero in every other byte of Latin text. */
  private static Charset wide(byte[] bytes) {
    int sample = Math.min(bytes.length & ~1, 1024);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < sample; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (sample >= 8 && odd > sample * 0.35 && even < sample * 0.02) {
      return StandardCharsets.UTF_16LE;
    }
    return sample >= 8 && even > sample * 0.35 && odd < sample * 0.02
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length + 1, 1 << 15));
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return !result.isError();
  }

  /** A file cut within a character, or with one foreign byte among hundreds, is still UTF-8. */
  private static boolean mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int bad = 0;
    int beyondAscii = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bad += c == '\uFFFD' ? 1 : 0;
      beyondAscii += c > 0x7F ? 1 : 0;
    }
    return bad * 10 < beyondAscii;
  }

  private static String statedWithin(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (!head.contains("<")) {
      return "";
    }
    Matcher stated = STATED.matcher(head);
    return stated.find() ? stated.group(1) : "";
  }

  /** The encoding of a name; Latin-1 is read as browsers do, as windows-1252. */
  private static Charset charset(String name) {
    try {
      if (name.isBlank() || !Charset.isSupported(name.strip())) {
        return null;
      }
      Charset charset = Charset.forName(name.strip());
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? WESTERN
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  private static Charset byStatistics(byte[] bytes) {
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    int beyondAscii = 0;
    for (byte b : sample) {
      beyondAscii += b < 0 ? 1 : 0;
    }
    if (beyondAscii * 5 < sample.length && indexOf(sample, (byte) 0x1B) < 0) {
      return Encodings.best(sample);
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    CharsetMatch match = detector.detect();
    Charset found = match == null ? null : charset(match.getName());
    return found == null || found.equals(StandardCharsets.UTF_8) ? WESTERN : found;
  }

  private static int indexOf(byte[] bytes, byte wanted) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
