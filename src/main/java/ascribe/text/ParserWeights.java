package ascribe.text;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.List;
import org.maltparser.ml.lib.MaltFeatureNode;
import org.maltparser.ml.lib.MaltLibModel;

/**
 * The weights of a parser model: of each row only those that are not zero. MaltParser reads its own
 * kind number by number; this one comes in one piece, which is a second of the program's start.
 * Never changes; safe for many threads.
 */
public final class ParserWeights implements MaltLibModel, Serializable {
  private transient double step;
  private transient int[] labels;

  /** Where the row of a feature begins in the two arrays below; rows are numbered from 1. */
  private transient int[] starts;

  private transient byte[] columns;
  private transient short[] weights;

  /**
   * @param labels of the decisions, a column each
   * @param rows a weight for each column, all of them multiples of {@code step}; zeros at the end
   *     may be left out
   */
  public ParserWeights(int[] labels, List<double[]> rows, double step) {
    if (labels.length > 256) {
      throw new IllegalArgumentException(labels.length + " decisions; 256 at most");
    }
    this.labels = labels.clone();
    this.step = step;
    starts = new int[rows.size() + 1];
    int size = rows.stream().mapToInt(ParserWeights::size).sum();
    columns = new byte[size];
    weights = new short[size];
    int next = 0;
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.get(i);
      for (int j = 0; j < row.length; j++) {
        if (row[j] != 0) {
          columns[next] = (byte) j;
          weights[next++] = steps(row[j], step);
        }
      }
      starts[i + 1] = next;
    }
  }

  private static int size(double[] row) {
    int size = 0;
    for (double weight : row) {
      size += weight == 0 ? 0 : 1;
    }
    return size;
  }

  private static short steps(double weight, double step) {
    short steps = (short) Math.round(weight / step);
    if (steps * step != weight) {
      throw new IllegalArgumentException("weight " + weight + " is no multiple of " + step);
    }
    return steps;
  }

  @Override
  public int[] predict(MaltFeatureNode[] features) {
    double[] scores = scores(features);
    int[] order = labels.clone();
    // Equal scores have to come out in the order of MaltParser's own model.
    for (int i = 0; i < order.length - 1; i++) {
      int best = best(scores, i);
      double score = scores[best];
      scores[best] = scores[i];
      scores[i] = score;
      int label = order[best];
      order[best] = order[i];
      order[i] = label;
    }
    return order;
  }

  @Override
  public int predict_one(MaltFeatureNode[] features) {
    return labels[best(scores(features), 0)];
  }

  private static int best(double[] scores, int from) {
    int best = from;
    for (int j = from + 1; j < scores.length; j++) {
      if (scores[j] > scores[best]) {
        best = j;
      }
    }
    return best;
  }

  private double[] scores(MaltFeatureNode[] features) {
    double[] scores = new double[labels.length];
    for (MaltFeatureNode feature : features) {
      int end = starts[feature.getIndex()];
      for (int i = starts[feature.getIndex() - 1]; i < end; i++) {
        scores[columns[i] & 0xff] += weights[i] * step * feature.getValue();
      }
    }
    return scores;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    int ints = 2 + labels.length + starts.length;
    ByteBuffer bytes = ByteBuffer.allocate(8 + 4 * ints + 3 * columns.length);
    bytes.putDouble(step).putInt(labels.length).putInt(starts.length);
    bytes.asIntBuffer().put(labels).put(starts);
    bytes.position(8 + 4 * ints);
    bytes.asShortBuffer().put(weights);
    bytes.position(bytes.position() + 2 * weights.length);
    bytes.put(columns);
    out.writeObject(bytes.array());
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    ByteBuffer bytes = ByteBuffer.wrap((byte[]) in.readObject());
    step = bytes.getDouble();
    labels = new int[bytes.getInt()];
    starts = new int[bytes.getInt()];
    bytes.asIntBuffer().get(labels).get(starts);
    bytes.position(bytes.position() + 4 * (labels.length + starts.length));
    columns = new byte[bytes.remaining() / 3];
    weights = new short[columns.length];
    bytes.asShortBuffer().get(weights);
    bytes.position(bytes.position() + 2 * weights.length);
    bytes.get(columns);
  }
}
