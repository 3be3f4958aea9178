package ascribe.output;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values made fit to be written; the number of code points stays the same. */
public final class Clean {
  private static final char REPLACEMENT = '\uFFFD';

  private Clean() {}

  /** Half a surrogate pair has no place in UTF-8; it becomes U+FFFD. */
  public static String unicode(String value) {
    StringBuilder clean = null;
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        if (i + 1 < value.length()
            && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1))) {
          i++;
        } else {
          clean = clean == null ? new StringBuilder(value) : clean;
          clean.setCharAt(i, REPLACEMENT);
        }
      }
    }
    return clean == null ? value : clean.toString();
  }

  /**
   * As {@link #unicode}, and the control characters at which spreadsheets stop reading become
   * U+FFFD; tab and line breaks stay.
   */
  static String cell(String value) {
    String whole = unicode(value);
    StringBuilder clean = null;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if ((c < ' ' || c == 0x7F) && c != '\t' && c != '\n' && c != '\r') {
        clean = clean == null ? new StringBuilder(whole) : clean;
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean == null ? whole : clean.toString();
  }

  /** A score with three decimals: more would claim a precision that it has not. */
  static double score(double score) {
    return BigDecimal.valueOf(score).setScale(3, RoundingMode.HALF_UP).doubleValue();
  }
}
