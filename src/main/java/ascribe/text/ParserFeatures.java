package ascribe.text;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import org.maltparser.ml.lib.FeatureMap;

/**
 * Which row of {@link ParserWeights} belongs to a feature. MaltParser's own table keeps two objects
 * a feature, each of which would have to be read for itself. Never changes; safe for many threads.
 */
public final class ParserFeatures extends FeatureMap {
  private transient long[] features;
  private transient int[] rows;

  /** Open addressing: number of a feature + 1, or 0. */
  private transient int[] slots;

  /**
   * @param features the numbers by which {@link FeatureMap} knows them
   * @param rows of the weights, counted from 1; several features may have one
   */
  public ParserFeatures(long[] features, int[] rows) {
    this.features = features.clone();
    this.rows = rows.clone();
    index();
  }

  private void index() {
    slots = new int[Integer.highestOneBit(Math.max(1, features.length)) * 4];
    for (int i = 0; i < features.length; i++) {
      slots[slot(features[i])] = i + 1;
    }
  }

  /** The place of a feature in the table, or the free one where it would be. */
  private int slot(long feature) {
    int slot = (int) (feature * 0x9E3779B97F4A7C15L >>> 40) & slots.length - 1;
    while (slots[slot] != 0 && features[slots[slot] - 1] != feature) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private int row(long feature) {
    int found = slots[slot(feature)];
    return found == 0 ? -1 : rows[found - 1];
  }

  @Override
  public int getIndex(int position, int code) {
    return row((long) position << 48 | code);
  }

  @Override
  public int getIndex(int position, int code1, int code2) {
    return row((long) position << 48 | (long) code1 << 24 | code2);
  }

  @Override
  public int size() {
    return features.length;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(12 * features.length);
    bytes.asLongBuffer().put(features);
    bytes.position(8 * features.length);
    bytes.asIntBuffer().put(rows);
    out.writeObject(bytes.array());
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    ByteBuffer bytes = ByteBuffer.wrap((byte[]) in.readObject());
    features = new long[bytes.capacity() / 12];
    rows = new int[features.length];
    bytes.asLongBuffer().get(features);
    bytes.position(8 * features.length);
    bytes.asIntBuffer().get(rows);
    index();
  }
}
