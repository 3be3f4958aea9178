package ascribe.mention;

import java.util.Arrays;
import java.util.Locale;

/**
 * The features of the name model, as 64-bit hashes: words, shapes, affixes, clusters and name lists
 * in a window of two tokens to each side. One object serves many threads.
 */
public final class NameFeatures {
  /** How the facts of {@link WordFacts} are packed. */
  public static final int CLUSTER_BITS = 21;

  private static final int GROUP_AT = 21;
  private static final int GROUP_MASK = 0x7ff;
  private static final int BINS_AT = 32;

  /** Where the kinds of a whole name (a phrase of the lists) are kept. */
  public static final int KINDS_AT = 48;

  private static final long EDGE = 0x5bd1e995L;

  private final WordFacts facts;

  public NameFeatures(WordFacts facts) {
    this.facts = facts;
  }

  /** The features of each token of a sentence. */
  public long[][] of(String[] forms) {
    Words words = new Words(forms, facts);
    long[][] features = new long[forms.length][];
    Collector collector = new Collector();
    for (int i = 0; i < forms.length; i++) {
      collector.clear();
      words.collect(i + Words.PAD, collector);
      features[i] = collector.toArray();
    }
    return features;
  }

  private static final class Collector {
    private long[] list = new long[128];
    private int size;

    void clear() {
      size = 0;
    }

    void add(int template, long value) {
      list[size++] = mix(value + template * 0x9E3779B97F4A7C15L);
    }

    void add(int template, long left, long right) {
      add(template, mix(left) * 31 + right);
    }

    long[] toArray() {
      return Arrays.copyOf(list, size);
    }
  }

  static long mix(long h) {
    h = (h ^ h >>> 32) * 0xd6e8feb86659fd93L;
    h = (h ^ h >>> 32) * 0xd6e8feb86659fd93L;
    return h ^ h >>> 32;
  }

  /** The hash of a part of a word. */
  static long hash(String word, int from, int to) {
    long h = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      h = (h ^ word.charAt(i)) * 0x100000001b3L;
    }
    return h;
  }

  /** The words of a sentence, padded at both ends, with what the features are made of. */
  private static final class Words {
    static final int PAD = 2;

    final int size;
    final String[] lower;
    final long[] form;
    final long[] low;
    final long[] shape;
    final long[] fact;
    final long[] group;
    final boolean[] capital;
    final int style;

    /** The kinds of the longest listed name that covers a token, and the token's place in it. */
    final long[] phrase;

    Words(String[] forms, WordFacts facts) {
      size = forms.length;
      int n = size + 2 * PAD;
      lower = new String[n];
      form = new long[n];
      low = new long[n];
      shape = new long[n];
      fact = new long[n];
      group = new long[n];
      phrase = new long[n];
      capital = new boolean[n];
      Arrays.fill(low, EDGE);
      Arrays.fill(shape, EDGE);
      low[0] = low[n - 1] = EDGE + 1;
      int upper = 0;
      int capitals = 0;
      int letters = 0;
      for (int i = 0; i < size; i++) {
        int k = i + PAD;
        String word = digits(forms[i]);
        lower[k] = word.toLowerCase(Locale.ROOT);
        form[k] = hash(word, 0, word.length());
        low[k] = hash(lower[k], 0, lower[k].length());
        shape[k] = shape(word);
        fact[k] = facts.get(lower[k]);
        group[k] = group(word, lower[k], facts);
        capital[k] = Character.isUpperCase(word.charAt(0));
        if (Character.isLetter(word.charAt(0)) && word.length() > 3) {
          letters++;
          capitals += capital[k] ? 1 : 0;
          upper += Character.isUpperCase(word.charAt(1)) ? 1 : 0;
        }
      }
      phrases(forms, facts);
      style = letters < 3 ? 0 : upper * 2 > letters ? 2 : capitals * 10 > letters * 7 ? 1 : 0;
    }

    private void phrases(String[] forms, WordFacts facts) {
      int covered = 0;
      for (int i = 0; i < size; i++) {
        if (!Character.isUpperCase(forms[i].charAt(0)) && !Character.isDigit(forms[i].charAt(0))) {
          continue;
        }
        StringBuilder name = new StringBuilder();
        for (int end = i; end < size && end < i + 8; end++) {
          name.append(end == i ? "" : " ").append(forms[end]);
          long kinds = facts.get(name.toString()) >>> KINDS_AT;
          if (kinds != 0 && end >= covered) {
            covered = end + 1;
            for (int k = i; k <= end; k++) {
              phrase[k + PAD] = kinds * 4 + (i == end ? 3 : k == i ? 0 : k == end ? 2 : 1);
            }
          }
        }
      }
    }

    static String digits(String word) {
      for (int i = 0; i < word.length(); i++) {
        if (Character.isDigit(word.charAt(i))) {
          char[] chars = word.toCharArray();
          for (int k = i; k < chars.length; k++) {
            if (Character.isDigit(chars[k])) {
              chars[k] = '0';
            }
          }
          return new String(chars);
        }
      }
      return word;
    }

    /** Runs of capitals, small letters and digits, each run of three or more cut to three. */
    static long shape(String word) {
      long h = 17;
      int run = 0;
      int last = 0;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        int kind =
            Character.isUpperCase(c)
                ? 'X'
                : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
        run = kind == last ? run + 1 : 1;
        last = kind;
        if (run <= 3) {
          h = h * 131 + kind;
        }
      }
      return h;
    }

    /** The first {@code length} bits of the word's path in the cluster tree; 0 where unknown. */
    long path(int k, int length) {
      int path = (int) (fact[k] & (1 << CLUSTER_BITS) - 1);
      if (path == 0) {
        return 0;
      }
      int depth = 31 - Integer.numberOfLeadingZeros(path);
      return depth <= length ? path : path >>> depth - length;
    }

    /** The group of a word as it is spelt, else as a capitalised word, else in lower case. */
    static long group(String word, String lower, WordFacts facts) {
      long group = facts.get(word) >>> GROUP_AT & GROUP_MASK;
      if (group == 0 && word.length() > 1 && Character.isUpperCase(word.charAt(1))) {
        group = facts.get(word.charAt(0) + lower.substring(1)) >>> GROUP_AT & GROUP_MASK;
      }
      return group != 0 ? group : facts.get(lower) >>> GROUP_AT & GROUP_MASK;
    }

    long bin(int k, int which) {
      return fact[k] >>> BINS_AT + 3 * which & 7;
    }

    void collect(int k, Collector c) {
      c.add(1, style);
      words(k, c);
      shapes(k, c);
      affixes(k, c);
      clusters(k, c);
      lists(k, c);
    }

    private void words(int k, Collector c) {
      c.add(2, form[k]);
      c.add(3, low[k]);
      c.add(4, low[k - 1]);
      c.add(5, low[k + 1]);
      c.add(6, low[k - 2]);
      c.add(7, low[k + 2]);
      c.add(8, low[k - 1], low[k]);
      c.add(9, low[k], low[k + 1]);
      c.add(10, low[k - 2], low[k - 1]);
      c.add(11, low[k + 1], low[k + 2]);
    }

    private void shapes(int k, Collector c) {
      c.add(20, shape[k], style);
      c.add(21, shape[k - 1]);
      c.add(22, shape[k + 1]);
      c.add(23, shape[k - 1], shape[k]);
      c.add(24, shape[k], shape[k + 1]);
      c.add(25, mix(shape[k - 1]) + 3 * shape[k], shape[k + 1]);
      c.add(26, shape[k], low[k - 1]);
      c.add(27, shape[k], low[k + 1]);
      c.add(28, mix(shape[k - 2]) + 3 * shape[k - 1], shape[k]);
      c.add(29, mix(shape[k]) + 3 * shape[k + 1], shape[k + 2]);
    }

    private void affixes(int k, Collector c) {
      String word = lower[k];
      long cap = capital[k] ? 1 : 0;
      for (int n = 1; n <= 4 && n <= word.length(); n++) {
        c.add(30 + n, hash(word, 0, n), cap);
        c.add(35 + n, hash(word, word.length() - n, word.length()), cap);
      }
      affix(k - 1, 40, c);
      affix(k + 1, 41, c);
    }

    private void affix(int k, int template, Collector c) {
      if (lower[k] != null) {
        int n = lower[k].length();
        c.add(template, hash(lower[k], Math.max(0, n - 3), n), capital[k] ? 1 : 0);
      }
    }

    private void clusters(int k, Collector c) {
      for (int d = -2; d <= 2; d++) {
        if (fact[k + d] != 0) {
          c.add(50 + d, path(k + d, 20));
          c.add(56 + d, path(k + d, 6));
          if (d >= -1 && d <= 1) {
            c.add(62 + d, path(k + d, 4));
            c.add(68 + d, path(k + d, 10));
          }
        }
        if (group[k + d] != 0) {
          c.add(74 + d, group[k + d]);
        }
      }
      c.add(80, path(k - 1, 10), path(k, 10));
      c.add(81, path(k, 10), path(k + 1, 10));
      c.add(82, path(k, 20), shape[k]);
      c.add(83, path(k - 1, 20), shape[k]);
      c.add(84, path(k + 1, 20), shape[k]);
      c.add(86, group[k], shape[k]);
      c.add(87, group[k - 1], group[k]);
      c.add(88, group[k], group[k + 1]);
      c.add(85, path(k - 1, 6) * 64 + path(k - 2, 6), shape[k]);
    }

    private void lists(int k, Collector c) {
      long cap = capital[k] ? 1 : 0;
      if (phrase[k] != 0) {
        c.add(130, phrase[k]);
        c.add(131, phrase[k], shape[k]);
        c.add(132, phrase[k], path(k, 6));
      }
      if (phrase[k + 1] != 0) {
        c.add(133, phrase[k + 1]);
      }
      if (phrase[k - 1] != 0) {
        c.add(134, phrase[k - 1]);
      }
      for (int which = 0; which < 5; which++) {
        c.add(90 + which, bin(k, which), cap);
        if (capital[k - 1]) {
          c.add(100 + which, bin(k - 1, which), cap);
        }
        if (capital[k + 1]) {
          c.add(110 + which, bin(k + 1, which), cap);
        }
      }
      if (capital[k]) {
        c.add(120, bin(k, 0) * 8 + bin(k, 1), bin(k, 2) * 64 + bin(k, 3) * 8 + bin(k, 4));
        c.add(121, bin(k, 0) * 8 + bin(k, 1), capital[k + 1] ? bin(k + 1, 1) : 9);
        c.add(122, bin(k, 1) * 8 + bin(k, 0), capital[k - 1] ? bin(k - 1, 0) : 9);
      }
    }
  }
}
