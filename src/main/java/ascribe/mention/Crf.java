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
  private final long[] keys;
  private final int[] rows;
  private final float[] weights;

  /**
   * @param labels of the sequence elements
   * @param transitions from a label (the last row: from the start of the sentence) to a label
   * @param features distinct hashes
   * @param weights of feature and label, features in the order given
   */
  public Crf(String[] labels, float[][] transitions, long[] features, float[] weights) {
    this.labels = labels;
    this.transitions = transitions;
    this.weights = weights;
    keys = new long[Integer.highestOneBit(Math.max(16, features.length)) * 4];
    rows = new int[keys.length];
    for (int i = 0; i < features.length; i++) {
      int slot = find(features[i]);
      keys[slot] = features[i];
      rows[slot] = i * labels.length;
    }
  }

  public String[] labels() {
    return labels.clone();
  }

  private int find(long key) {
    int slot = (int) (key >>> 20) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
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
        int slot = find(feature);
        if (keys[slot] == feature) {
          int row = rows[slot];
          for (int y = 0; y < width; y++) {
            scores[i][y] += weights[row + y];
          }
        }
      }
    }
    return new Lattice(transitions, scores);
  }

  /** Writes the model; weights are rounded to a byte. */
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
    long[] order = Arrays.stream(keys).filter(k -> k != 0).sorted().toArray();
    out.writeInt(order.length);
    for (long key : order) {
      out.writeLong(key);
    }
    for (int y = 0; y < labels.length; y++) {
      for (long key : order) {
        float weight = weights[rows[find(key)] + y];
        out.writeByte(Math.max(-128, Math.min(127, Math.round(weight / STEP))));
      }
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
    int n = in.readInt();
    long[] features = new long[n];
    ByteBuffer.wrap(in.readNBytes(8 * n)).asLongBuffer().get(features);
    float[] weights = new float[n * width];
    for (int y = 0; y < width; y++) {
      byte[] column = in.readNBytes(n);
      for (int i = 0; i < n; i++) {
        weights[i * width + y] = column[i] * STEP;
      }
    }
    return new Crf(labels, transitions, features, weights);
  }
}
