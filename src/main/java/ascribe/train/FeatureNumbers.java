package ascribe.train;

import java.util.Arrays;

/** Counts features by their hash and numbers the frequent ones. */
final class FeatureNumbers {
  private long[] keys = new long[1 << 22];
  private int[] values = new int[1 << 22];
  private int size;
  private int kept;

  void count(long feature) {
    if (2 * size > keys.length) {
      grow();
    }
    int slot = find(keys, feature);
    if (keys[slot] == 0) {
      keys[slot] = feature;
      size++;
    }
    values[slot]++;
  }

  /** Numbers the features that occur at least {@code least} times; the others get none. */
  void cut(int least) {
    for (int slot = 0; slot < keys.length; slot++) {
      values[slot] = keys[slot] != 0 && values[slot] >= least ? kept++ : -1;
    }
  }

  /** The numbers of those that have one. */
  int[] of(long[] features) {
    int[] numbers = new int[features.length];
    int count = 0;
    for (long feature : features) {
      int slot = find(keys, feature);
      if (keys[slot] != 0 && values[slot] >= 0) {
        numbers[count++] = values[slot];
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  /** The hashes by number. */
  long[] hashes() {
    long[] hashes = new long[kept];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0 && values[slot] >= 0) {
        hashes[values[slot]] = keys[slot];
      }
    }
    return hashes;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = find(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int find(long[] keys, long key) {
    int slot = (int) (key >>> 20) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }
}
