package ascribe.mention;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A linear-chain conditional random field over hashed features: which sequence of labels ({@code O,
 * B-PERSON, I-PERSON …}) is the likeliest, and how likely a name is. Never changes; safe for many
 * threads.
 */
public final class Crf {
  /** Weights are stored in steps of this size. */
  private static final float STEP = 1 / 32f;

  private final String[] labels;
  private final float[][] transitions;
  private final long[] features;

  /** A row a feature, in steps. */
  private final byte[] weights;

  /** Open addressing: number of a feature + 1, or 0. */
  private final int[] slots;

  /**
   * Weights are rounded to a byte.
   *
   * @param labels of the sequence elements
   * @param transitions from a label (the last row: from the start of the sentence) to a label
   * @param features distinct hashes
   * @param weights of feature and label, features in the order given
   */
  public Crf(String[] labels, float[][] transitions, long[] features, float[] weights) {
    this(labels, transitions, features, rounded(weights));
  }

  /** The arrays stay as the model's file has them: to rearrange them is time at every start. */
  private Crf(String[] labels, float[][] transitions, long[] features, byte[] weights) {
    this.labels = labels;
    this.transitions = transitions;
    this.features = features;
    this.weights = weights;
    slots = new int[Integer.highestOneBit(Math.max(16, features.length)) * 4];
    for (int i = 0; i < features.length; i++) {
      slots[slot(features[i])] = i + 1;
    }
  }

  private static byte[] rounded(float[] weights) {
    byte[] rounded = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = (byte) Math.max(-128, Math.min(127, Math.round(weights[i] / STEP)));
    }
    return rounded;
  }

  public String[] labels() {
    return labels.clone();
  }

  /** The place of a feature in the table, or the free one where it would be. */
  private int slot(long feature) {
    int slot = (int) (feature >>> 20) & slots.length - 1;
    while (slots[slot] != 0 && features[slots[slot] - 1] != feature) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  /** Whether {@code label} may follow {@code previous} ({@code null} at the start). */
  public static boolean allows(String previous, String label) {
    if (!label.startsWith("I-")) {
      return true;
    }
    return previous != null
        && !previous.equals("O")
        && previous.substring(2).equals(label.substring(2));
  }

  /** The lattice of a sentence. */
  Lattice lattice(long[][] features) {
    int width = labels.length;
    double[][] scores = new double[features.length][width];
    for (int i = 0; i < features.length; i++) {
      for (long feature : features[i]) {
        int number = slots[slot(feature)];
        if (number != 0) {
          int row = (number - 1) * width;
          for (int y = 0; y < width; y++) {
            scores[i][y] += weights[row + y] * STEP;
          }
        }
      }
    }
    return new Lattice(transitions, scores);
  }

  /** Writes the model, features in the order of their hashes. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(labels.length);
    for (String label : labels) {
      out.writeUTF(label);
    }
    for (float[] row : transitions) {
      for (float weight : row) {
        out.writeFloat(weight);
      }
    }
    long[] order = features.clone();
    Arrays.sort(order);
    out.writeInt(order.length);
    for (long feature : order) {
      out.writeLong(feature);
    }
    for (long feature : order) {
      out.write(weights, (slots[slot(feature)] - 1) * labels.length, labels.length);
    }
  }

  public static Crf read(DataInputStream in) throws IOException {
    int width = in.readInt();
    String[] labels = new String[width];
    for (int y = 0; y < width; y++) {
      labels[y] = in.readUTF();
    }
    float[][] transitions = new float[width + 1][width];
    for (float[] row : transitions) {
      for (int y = 0; y < width; y++) {
        row[y] = in.readFloat();
      }
    }
    long[] features = new long[in.readInt()];
    byte[] bytes = new byte[8 * features.length];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asLongBuffer().get(features);
    byte[] weights = new byte[features.length * width];
    in.readFully(weights);
    return new Crf(labels, transitions, features, weights);
  }
}
