package ascribe.evaluate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: without case, accents, punctuation and a leading "the". */
final class PlainName {
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s(?![\\p{L}\\p{N}_])");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private PlainName() {}

  static String of(String name) {
    String plain = ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    plain = folded(plain);
    plain = POSSESSIVE.matcher(plain).replaceAll("").replace(".", "");
    plain = OTHER.matcher(plain).replaceAll(" ").strip();
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  /** Without case; upper case first, as it also unfolds ß. */
  private static String folded(String text) {
    return text.toUpperCase(Locale.ROOT)
        .codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static boolean same(String printed, List<String> names) {
    String plain = of(printed);
    return !plain.isEmpty() && names.stream().anyMatch(name -> plain.equals(of(name)));
  }

  /** The first characters, as many as the reference scorer compares of two sentences. */
  static String beginning(String plain) {
    int length = Math.min(40, plain.codePointCount(0, plain.length()));
    return plain.substring(0, plain.offsetByCodePoints(0, length));
  }
}
