package ascribe.text;

import java.util.Arrays;

/**
 * {@link PackedWeights} of four choices in one table, a number of the row and its four bytes in one
 * place of it: parsing is waiting for memory, and this waits once for a feature. Never changes;
 * safe for many threads.
 */
final class MoveTable implements Scorer {
  private static final int CHOICES = 4;

  private final int bits;

  /** Open addressing: the row's number + 1 in the upper half, the bytes in the lower; or 0. */
  private final long[] table;

  MoveTable(int bits, int[] rows, byte[] weights) {
    this.bits = bits;
    table = new long[Integer.highestOneBit(Math.max(1, rows.length)) * 2];
    for (int i = 0; i < rows.length; i++) {
      long entry = (long) (rows[i] + 1) << 32;
      for (int c = 0; c < CHOICES; c++) {
        entry |= (weights[i * CHOICES + c] & 0xffL) << 8 * c;
      }
      int slot = PackedWeights.first(rows[i], table.length);
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = entry;
    }
  }

  @Override
  public void score(long[] features, int count, double[] worth) {
    double shift = 0;
    double reduce = 0;
    double left = 0;
    double right = 0;
    for (int f = 0; f < count; f++) {
      int row = PackedWeights.row(features[f], bits);
      int slot = PackedWeights.first(row, table.length);
      long entry = table[slot];
      while (entry != 0 && (int) (entry >>> 32) != row + 1) {
        slot = slot + 1 & table.length - 1;
        entry = table[slot];
      }
      shift += PackedWeights.value((byte) entry);
      reduce += PackedWeights.value((byte) (entry >> 8));
      left += PackedWeights.value((byte) (entry >> 16));
      right += PackedWeights.value((byte) (entry >> 24));
    }
    Arrays.fill(worth, 0);
    worth[Configuration.SHIFT] = shift;
    worth[Configuration.REDUCE] = reduce;
    worth[Configuration.LEFT] = left;
    worth[Configuration.RIGHT] = right;
  }
}
