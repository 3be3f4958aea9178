package ascribe.mention;

import java.util.Arrays;

/**
 * The features of the name model, as 64-bit hashes of a template's number and its value: words,
 * shapes, affixes, clusters and name lists in a window of two tokens to each side. Safe for many
 * threads.
 */
public final class NameFeatures {
  private final WordFacts facts;

  public NameFeatures(WordFacts facts) {
    this.facts = facts;
  }

  /** The features of each token of a sentence. */
  public long[][] of(String[] forms) {
    NameWords words = new NameWords(forms, facts);
    long[][] features = new long[forms.length][];
    Collector collector = new Collector();
    for (int i = 0; i < forms.length; i++) {
      int k = i + NameWords.PAD;
      collector.size = 0;
      collector.add(1, words.style);
      words(words, k, collector);
      shapes(words, k, collector);
      affixes(words, k, collector);
      clusters(words, k, collector);
      lists(words, k, collector);
      features[i] = Arrays.copyOf(collector.list, collector.size);
    }
    return features;
  }

  private static void words(NameWords w, int k, Collector c) {
    c.add(2, w.form[k]);
    c.add(3, w.low[k]);
    c.add(4, w.low[k - 1]);
    c.add(5, w.low[k + 1]);
    c.add(6, w.low[k - 2]);
    c.add(7, w.low[k + 2]);
    c.add(8, w.low[k - 1], w.low[k]);
    c.add(9, w.low[k], w.low[k + 1]);
    c.add(10, w.low[k - 2], w.low[k - 1]);
    c.add(11, w.low[k + 1], w.low[k + 2]);
  }

  private static void shapes(NameWords w, int k, Collector c) {
    c.add(20, w.shape[k], w.style);
    c.add(21, w.shape[k - 1]);
    c.add(22, w.shape[k + 1]);
    c.add(23, w.shape[k - 1], w.shape[k]);
    c.add(24, w.shape[k], w.shape[k + 1]);
    c.add(25, mix(w.shape[k - 1]) + 3 * w.shape[k], w.shape[k + 1]);
    c.add(26, w.shape[k], w.low[k - 1]);
    c.add(27, w.shape[k], w.low[k + 1]);
    c.add(28, mix(w.shape[k - 2]) + 3 * w.shape[k - 1], w.shape[k]);
    c.add(29, mix(w.shape[k]) + 3 * w.shape[k + 1], w.shape[k + 2]);
  }

  private static void affixes(NameWords w, int k, Collector c) {
    String word = w.lower[k];
    long capital = w.capital[k] ? 1 : 0;
    for (int n = 1; n <= 4 && n <= word.length(); n++) {
      c.add(30 + n, hash(word, 0, n), capital);
      c.add(35 + n, hash(word, word.length() - n, word.length()), capital);
    }
    ending(w, k - 1, 40, c);
    ending(w, k + 1, 41, c);
  }

  private static void ending(NameWords w, int k, int template, Collector c) {
    if (w.lower[k] != null) {
      int n = w.lower[k].length();
      c.add(template, hash(w.lower[k], Math.max(0, n - 3), n), w.capital[k] ? 1 : 0);
    }
  }

  private static void clusters(NameWords w, int k, Collector c) {
    for (int d = -2; d <= 2; d++) {
      if (w.isKnown(k + d)) {
        c.add(50 + d, w.path(k + d, 20));
        c.add(56 + d, w.path(k + d, 6));
        if (d >= -1 && d <= 1) {
          c.add(62 + d, w.path(k + d, 4));
          c.add(68 + d, w.path(k + d, 10));
        }
      }
    }
    c.add(80, w.path(k - 1, 10), w.path(k, 10));
    c.add(81, w.path(k, 10), w.path(k + 1, 10));
    c.add(82, w.path(k, 20), w.shape[k]);
    c.add(83, w.path(k - 1, 20), w.shape[k]);
    c.add(84, w.path(k + 1, 20), w.shape[k]);
    c.add(85, w.path(k - 1, 6) * 128 + w.path(k - 2, 6), w.shape[k]);
  }

  private static void lists(NameWords w, int k, Collector c) {
    long capital = w.capital[k] ? 1 : 0;
    for (int which = 0; which < WordFacts.BINS; which++) {
      c.add(90 + which, w.bin(k, which), capital);
      if (w.capital[k - 1]) {
        c.add(100 + which, w.bin(k - 1, which), capital);
      }
      if (w.capital[k + 1]) {
        c.add(110 + which, w.bin(k + 1, which), capital);
      }
    }
    if (w.capital[k]) {
      long person = w.bin(k, WordFacts.FIRST_NAME) * 8 + w.bin(k, WordFacts.LAST_NAME);
      c.add(
          120,
          person,
          w.bin(k, WordFacts.ORGANISATION) * 64
              + w.bin(k, WordFacts.PLACE) * 8
              + w.bin(k, WordFacts.ORGANISATION_END));
      c.add(121, person, w.capital[k + 1] ? w.bin(k + 1, WordFacts.LAST_NAME) : 9);
      c.add(122, person, w.capital[k - 1] ? w.bin(k - 1, WordFacts.FIRST_NAME) : 9);
    }
  }

  private static long mix(long h) {
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

  private static final class Collector {
    final long[] list = new long[128];
    int size;

    void add(int template, long value) {
      list[size++] = mix(value + template * 0x9E3779B97F4A7C15L);
    }

    void add(int template, long left, long right) {
      add(template, mix(left) * 31 + right);
    }
  }
}
