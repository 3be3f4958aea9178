package ascribe.mention;

import java.util.Arrays;
import java.util.Locale;

/**
 * The tokens of a sentence, padded at both ends, with the parts that {@link NameFeatures} are made
 * of, each computed once.
 */
final class NameWords {
  /** How many places stand before the first token and behind the last. */
  static final int PAD = 2;

  private static final long EDGE = 0x5bd1e995L;

  final int size;

  /** In lower case, digits as 0; null at the edges. */
  final String[] lower;

  final long[] form;
  final long[] low;
  final long[] shape;
  final boolean[] capital;

  /** How the sentence is written: 0 as usual, 1 in title case, 2 in capitals. */
  final int style;

  private final long[] fact;

  NameWords(String[] forms, WordFacts facts) {
    size = forms.length;
    int n = size + 2 * PAD;
    lower = new String[n];
    form = new long[n];
    low = new long[n];
    shape = new long[n];
    fact = new long[n];
    capital = new boolean[n];
    Arrays.fill(low, EDGE);
    Arrays.fill(shape, EDGE);
    low[0] = low[n - 1] = EDGE + 1;
    for (int i = 0; i < size; i++) {
      int k = i + PAD;
      String word = digits(forms[i]);
      lower[k] = word.toLowerCase(Locale.ROOT);
      form[k] = NameFeatures.hash(word, 0, word.length());
      low[k] = NameFeatures.hash(lower[k], 0, lower[k].length());
      shape[k] = shape(word);
      fact[k] = facts.get(lower[k]);
      capital[k] = Character.isUpperCase(word.charAt(0));
    }
    style = style(forms);
  }

  private static int style(String[] forms) {
    int words = 0;
    int capitals = 0;
    int upper = 0;
    for (String form : forms) {
      if (form.length() > 3 && Character.isLetter(form.charAt(0))) {
        words++;
        capitals += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
        upper += Character.isUpperCase(form.charAt(1)) ? 1 : 0;
      }
    }
    if (words < 3) {
      return 0;
    }
    return upper * 2 > words ? 2 : capitals * 10 > words * 7 ? 1 : 0;
  }

  private static String digits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        char[] chars = word.toCharArray();
        for (int k = i; k < chars.length; k++) {
          chars[k] = Character.isDigit(chars[k]) ? '0' : chars[k];
        }
        return new String(chars);
      }
    }
    return word;
  }

  /** Runs of capitals, small letters and digits, each run of three or more cut to three. */
  private static long shape(String word) {
    long hash = 17;
    int run = 0;
    int last = 0;
    for (int i = 0; i < word.length(); i++) {
      int kind = kind(word.charAt(i));
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 3) {
        hash = hash * 131 + kind;
      }
    }
    return hash;
  }

  private static int kind(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    return Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
  }

  boolean isKnown(int k) {
    return fact[k] != 0;
  }

  long path(int k, int length) {
    return WordFacts.path(fact[k], length);
  }

  long bin(int k, int which) {
    return WordFacts.bin(fact[k], which);
  }
}
