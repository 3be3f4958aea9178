package ascribe.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Decodes plain text: by its byte order mark, as UTF-8 where it is valid, else by the statistics of
 * ICU's detector.
 */
final class Charsets {
  private Charsets() {}

  static String decode(byte[] bytes) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return guessed(bytes);
    }
  }

  private static String guessed(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    Charset charset =
        match != null && Charset.isSupported(match.getName())
            ? Charset.forName(match.getName())
            : Charset.forName("windows-1252");
    return new String(
        bytes,
        charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset);
  }

  private static Optional<Charset> byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }
}
