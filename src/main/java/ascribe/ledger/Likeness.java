package ascribe.ledger;

import java.util.Arrays;

/**
 * The runs of words of a text, to compare it with another. A copy may have another head and tail;
 * what lies between has to be the same but for a few words.
 */
final class Likeness {
  /** Runs of words in a row that are no chance. */
  private static final int CERTAIN = 8;

  /** Share of the middle that has to be the same: a changed word costs five runs. */
  private static final double SAME = 0.85;

  /** Words of another head at most, also as a share of the text: more may be news. */
  private static final int HEAD = 60;

  private static final double HEAD_SHARE = 0.2;

  /** Words of another tail at most, also as a share. */
  private static final int TAIL = 80;

  private static final double TAIL_SHARE = 0.3;

  private final long[] runs;
  private final long[] sorted;

  /**
   * @param runs as {@link Sketch#runs} gives them
   */
  Likeness(long[] runs) {
    this.runs = runs;
    sorted = runs.clone();
    Arrays.sort(sorted);
  }

  boolean isCopyOf(Likeness other) {
    return middleIsIn(other) && other.middleIsIn(this);
  }

  private boolean middleIsIn(Likeness other) {
    boolean[] same = new boolean[runs.length];
    for (int i = 0; i < runs.length; i++) {
      same[i] = Arrays.binarySearch(other.sorted, runs[i]) >= 0;
    }
    int first = -1;
    int last = -1;
    for (int i = 0, inRow = 0; i < runs.length; i++) {
      inRow = same[i] ? inRow + 1 : 0;
      if (inRow >= CERTAIN) {
        first = first < 0 ? i - inRow + 1 : first;
        last = i;
      }
    }
    if (first < 0) {
      return false;
    }
    int found = 0;
    for (int i = first; i <= last; i++) {
      found += same[i] ? 1 : 0;
    }
    int middle = last - first + 1;
    int tail = runs.length - 1 - last;
    return found >= SAME * middle
        && 2 * middle >= runs.length
        && first <= Math.max(HEAD, HEAD_SHARE * runs.length)
        && tail <= Math.max(TAIL, TAIL_SHARE * runs.length);
  }
}
