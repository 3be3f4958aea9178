package ascribe.output;

import java.util.Arrays;

/**
 * Offsets of a text in Unicode code points. Java counts a character beyond U+FFFF, such as an
 * emoji, as two UTF-16 units; most other languages count it as one.
 */
public final class CodePoints {
  /** Where the second units of surrogate pairs stand, in order. */
  private final int[] seconds;

  private CodePoints(int[] seconds) {
    this.seconds = seconds;
  }

  public static CodePoints of(String text) {
    int[] found = new int[8];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i++;
      }
    }
    return new CodePoints(Arrays.copyOf(found, count));
  }

  /** The code points before an offset in UTF-16 units. */
  public int at(int offset) {
    int place = Arrays.binarySearch(seconds, offset);
    return offset - (place < 0 ? -place - 1 : place);
  }

  /** The other way: the offset in UTF-16 units of one in code points. */
  public int unit(int codePoints) {
    int low = 0;
    int high = seconds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (seconds[middle] - middle <= codePoints) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoints + low;
  }
}
