package ascribe.train;

import ascribe.text.PackedWeights;
import ascribe.text.Scorer;
import java.util.Arrays;

/**
 * The weights of an averaged perceptron (Collins 2002) while it learns. A feature is known by its
 * first bits.
 */
final class HashedWeights implements Scorer {
  private final int bits;
  private final int choices;
  private final float[] weights;

  /** Each change times the moment it was made at; what averaging needs. */
  private final float[] late;

  private long moment = 1;

  HashedWeights(int bits, int choices) {
    this.bits = bits;
    this.choices = choices;
    weights = new float[(1 << bits) * choices];
    late = new float[weights.length];
  }

  @Override
  public void score(long[] features, int count, double[] worth) {
    Arrays.fill(worth, 0, choices, 0);
    for (int f = 0; f < count; f++) {
      int at = PackedWeights.row(features[f], bits) * choices;
      for (int c = 0; c < choices; c++) {
        worth[c] += weights[at + c];
      }
    }
  }

  /** Makes features worth more or less for a choice. */
  void change(long[] features, int count, int choice, float by) {
    for (int f = 0; f < count; f++) {
      int at = PackedWeights.row(features[f], bits) * choices + choice;
      weights[at] += by;
      late[at] += by * moment;
    }
  }

  /** One more example was seen. */
  void tick() {
    moment++;
  }

  /**
   * The mean of the weights over all moments, in bytes, of the rows that matter most.
   *
   * @param most how many rows to keep
   */
  PackedWeights packed(int most) {
    int rows = weights.length / choices;
    float[] mean = new float[weights.length];
    float[] size = new float[rows];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = weights[i] - late[i] / moment;
      size[i / choices] = Math.max(size[i / choices], Math.abs(mean[i]));
    }
    float[] sorted = size.clone();
    Arrays.sort(sorted);
    float least = Math.max(sorted[Math.max(0, rows - most)], Float.MIN_NORMAL);
    float largest = sorted[rows - 1];
    int count = 0;
    for (float s : size) {
      count += s >= least ? 1 : 0;
    }
    int[] kept = new int[count];
    byte[] packed = new byte[count * choices];
    int place = 0;
    for (int row = 0; row < rows; row++) {
      if (size[row] >= least) {
        kept[place] = row;
        for (int c = 0; c < choices; c++) {
          packed[place * choices + c] = PackedWeights.code(mean[row * choices + c] / largest);
        }
        place++;
      }
    }
    return new PackedWeights(bits, choices, kept, packed);
  }
}
