package ascribe.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What features are worth, a byte for each choice. A feature is known by its first bits; features
 * that share them share their worth, in training as here. Never changes; safe for many threads.
 */
public final class PackedWeights {
  /** How much the largest weight is worth against the smallest. */
  private static final double RANGE = 4000;

  /** What the byte with a number from -128 on stands for; the largest is 1. */
  private static final float[] VALUES = new float[256];

  static {
    for (int code = 1; code <= Byte.MAX_VALUE; code++) {
      float value = (float) (Math.expm1(code * Math.log1p(RANGE) / Byte.MAX_VALUE) / RANGE);
      VALUES[128 + code] = value;
      VALUES[128 - code] = -value;
    }
  }

  private final int bits;
  private final int choices;

  /** Rows that are worth something, ascending. */
  private final int[] rows;

  private final byte[] weights;

  /**
   * @param bits how many of the first bits of a feature make the number of its row
   * @param choices how many choices there are
   * @param rows numbers of the rows that are worth something, ascending
   * @param weights for each row a byte for each choice, as {@link #code} gives it
   */
  public PackedWeights(int bits, int choices, int[] rows, byte[] weights) {
    this.bits = bits;
    this.choices = choices;
    this.rows = rows.clone();
    this.weights = weights.clone();
  }

  /**
   * The byte for a weight. Small ones are kept as exactly in their kind as large ones, for most
   * weights are small and add up.
   *
   * @param weight from -1 to 1
   */
  public static byte code(double weight) {
    double code = Math.log1p(Math.abs(weight) * RANGE) / Math.log1p(RANGE) * Byte.MAX_VALUE;
    return (byte) (Math.signum(weight) * Math.round(code));
  }

  static float value(byte code) {
    return VALUES[128 + code];
  }

  /** The row of a feature. */
  public static int row(long feature, int bits) {
    return (int) (feature >>> 64 - bits);
  }

  /** What adds the weights up. */
  Scorer scorer() {
    return choices == Configuration.MOVES ? new MoveTable(bits, rows, weights) : byRow();
  }

  private Scorer byRow() {
    // open addressing: a row's number + 1 in the upper half, its place in the lower; or 0
    long[] slots = new long[Integer.highestOneBit(Math.max(1, rows.length)) * 4];
    for (int i = 0; i < rows.length; i++) {
      int slot = first(rows[i], slots.length);
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = (long) (rows[i] + 1) << 32 | i;
    }
    return (features, count, worth) -> {
      Arrays.fill(worth, 0, choices, 0);
      for (int f = 0; f < count; f++) {
        int row = row(features[f], bits);
        int slot = first(row, slots.length);
        while (slots[slot] != 0 && (int) (slots[slot] >>> 32) != row + 1) {
          slot = slot + 1 & slots.length - 1;
        }
        if (slots[slot] != 0) {
          int at = (int) slots[slot] * choices;
          for (int c = 0; c < choices; c++) {
            worth[c] += VALUES[128 + weights[at + c]];
          }
        }
      }
    };
  }

  /** Where the search for a row begins in a table of a power of two. */
  static int first(int row, int size) {
    return row * 0x9E3779B1 >>> 5 & size - 1;
  }

  static PackedWeights read(DataInputStream in) throws IOException {
    int bits = in.readInt();
    int choices = in.readInt();
    int[] rows = ParserModel.ints(in);
    byte[] weights = in.readNBytes(rows.length * choices);
    return new PackedWeights(bits, choices, rows, weights);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(bits);
    out.writeInt(choices);
    ParserModel.ints(out, rows);
    out.write(weights);
  }
}
