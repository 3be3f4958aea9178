package ascribe.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Guesses the encoding of a text that is Latin for the most part, such as an English article with
 * foreign names: the one in which its other characters stand where such characters do. Statistics
 * over bytes, which need a text in one language, are no help there.
 */
final class Encodings {
  /** In the order of trust where several read alike. */
  private static final List<Charset> KNOWN = new ArrayList<>();

  static {
    for (String name :
        new String[] {
          "windows-1252",
          "windows-1250",
          "ISO-8859-2",
          "windows-1251",
          "KOI8-R",
          "windows-1253",
          "windows-1254",
          "windows-1257",
          "x-MacRoman",
          "Shift_JIS",
          "EUC-JP",
          "GB18030",
          "Big5",
          "EUC-KR"
        }) {
      if (Charset.isSupported(name)) {
        KNOWN.add(Charset.forName(name));
      }
    }
  }

  private Encodings() {}

  /**
   * The encoding in which the bytes read best.
   *
   * @param bytes most of them ASCII
   */
  static Charset best(byte[] bytes) {
    Charset best = KNOWN.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (Charset charset : KNOWN) {
      double score = score(bytes, charset);
      if (score > most) {
        most = score;
        best = charset;
      }
    }
    return best;
  }

  private static double score(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer text = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
    decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    double score = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7E) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        score += fit(before, text.charAt(i), after);
      }
    }
    return score;
  }

  /** How well a character stands between its neighbours. */
  private static double fit(char before, char c, char after) {
    if (c == '\uFFFD'
        || Character.isISOControl(c)
        || Character.getType(c) == Character.PRIVATE_USE) {
      return -5;
    }
    boolean within = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    if (Character.isIdeographic(c) || isKana(c) || isHangul(c)) {
      boolean alone = isLatin(before) || isLatin(after);
      return alone ? -1 : 2.2;
    }
    if (Character.isLetter(c)) {
      return letter(before, c, after);
    }
    return mark(before, c, after, within);
  }

  private static double letter(char before, char c, char after) {
    if (c >= '\uFF61' && c <= '\uFF9F' || c == 'ª' || c == 'º' || c == 'µ' || c == 'ƒ') {
      return -1;
    }
    boolean mixed =
        Character.isLetter(before) && isLatin(before) != isLatin(c)
            || Character.isLetter(after) && isLatin(after) != isLatin(c);
    boolean hump =
        Character.isUpperCase(c) && Character.isLowerCase(before)
            || Character.isLowerCase(c) && before > 0x7E && Character.isUpperCase(after);
    if (mixed || hump) {
      return -3;
    }
    if (!isLatin(c)) {
      return Character.isLetter(before) || Character.isLetter(after) ? 1.5 : -1;
    }
    // Words of nothing but accented letters are those of another script.
    return before > 0x7E && after > 0x7E && Character.isLetter(before) && Character.isLetter(after)
        ? -1
        : 1;
  }

  private static double mark(char before, char c, char after, boolean within) {
    boolean wordAfter = Character.isLetterOrDigit(after);
    boolean wordBefore = Character.isLetterOrDigit(before);
    return switch (c) {
      case '’' -> wordBefore ? 1.5 : -0.5;
      case '“', '‘', '«', '„' -> wordAfter && !wordBefore ? 1.5 : -1;
      case '”', '»' -> !wordAfter && before != ' ' ? 1.5 : -1;
      case '–', '—', '…', '•', '·' -> 1;
      case '\u00A0' -> within || wordBefore || wordAfter ? 0.5 : 0;
      case '€', '£', '©', '®', '™', '°', '§' -> within ? -2 : 0.5;
      case '、', '。', '「', '」', '，', '：', '（', '）' -> 1;
      default -> within ? -2 : -0.5;
    };
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static boolean isKana(char c) {
    return c >= '\u3040' && c <= '\u30FF';
  }

  private static boolean isHangul(char c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }
}
