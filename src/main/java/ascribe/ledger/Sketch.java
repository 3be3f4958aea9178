package ascribe.ledger;

import ascribe.article.Article;
import ascribe.article.Block;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of the words of a text to find its copies: a hash of all words, and for each of some
 * orders the smallest hash of any run of five words (MinHash). Two texts share as large a part of
 * these as of their runs of words.
 *
 * @param sameWords equal where the words are equal, whatever stands between them
 * @param smallest empty where the text is too short to be told by parts
 */
public record Sketch(long sameWords, long[] smallest) {
  /** Of what has no words. */
  public static final Sketch NONE = new Sketch(0, new long[0]);

  /** Words in a run. */
  static final int RUN = 5;

  /** Fewer runs than this are too few to tell a copy by parts. */
  private static final int FEWEST = 40;

  private static final int BANDS = 16;
  private static final int ROWS = 2;

  /** Of the article's own words: furniture left out, case and punctuation as well. */
  public static Sketch of(Article article) {
    long[] words = words(article);
    long all = 17;
    for (long word : words) {
      all = mix(all * 31 + word);
    }
    long[] runs = runs(words);
    if (runs.length < FEWEST) {
      return new Sketch(all, new long[0]);
    }
    long[] smallest = new long[BANDS * ROWS];
    Arrays.fill(smallest, Long.MAX_VALUE);
    for (long run : runs) {
      for (int i = 0; i < smallest.length; i++) {
        smallest[i] = Math.min(smallest[i], mix(run + i * 0x9E3779B97F4A7C15L));
      }
    }
    return new Sketch(all, smallest);
  }

  /** Hashes of the words, in order. */
  static long[] words(Article article) {
    String text = article.text();
    long[] words = new long[256];
    int count = 0;
    for (Block block : article.blocks()) {
      if (!block.kind().isProse()) {
        continue;
      }
      long word = 0;
      for (int i = block.span().start(); i <= block.span().end(); i++) {
        char c = i < block.span().end() ? text.charAt(i) : ' ';
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
          word = word * 1_000_003 + Character.toLowerCase(c) + 1;
        } else if (word != 0) {
          words = count == words.length ? Arrays.copyOf(words, 2 * count) : words;
          words[count++] = mix(word);
          word = 0;
        }
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** Hashes of the runs of words, in order. */
  static long[] runs(long[] words) {
    long[] runs = new long[Math.max(0, words.length - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      long run = 0;
      for (int j = i; j < i + RUN; j++) {
        run = mix(run * 31 + words[j]);
      }
      runs[i] = run;
    }
    return runs;
  }

  /** Keys of which texts that are alike share at least one, most likely. */
  long[] bands() {
    long[] bands = new long[smallest.length / ROWS];
    for (int i = 0; i < bands.length; i++) {
      bands[i] = mix(smallest[ROWS * i] * 31 + smallest[ROWS * i + 1] + i);
    }
    return bands;
  }

  /** An estimate of the share of runs that both texts have, 0..1. */
  double resemblance(Sketch other) {
    int same = 0;
    for (int i = 0; i < smallest.length; i++) {
      same += smallest[i] == other.smallest[i] ? 1 : 0;
    }
    return smallest.length == 0 ? 0 : (double) same / smallest.length;
  }

  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * smallest.length);
    bytes.asLongBuffer().put(smallest);
    return bytes.array();
  }

  static Sketch of(long sameWords, byte[] bytes) {
    long[] smallest = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(smallest);
    return new Sketch(sameWords, smallest);
  }

  /** Spreads a number over all numbers (the end of MurmurHash3). */
  private static long mix(long h) {
    h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
    h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
    return h ^ h >>> 33;
  }
}
