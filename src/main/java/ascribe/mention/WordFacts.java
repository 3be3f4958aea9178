package ascribe.mention;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of single words beforehand: the cluster a word belongs to and how often it is part
 * of people's, organisations' and places' names. Words are kept as 32-bit hashes: one in seven
 * thousand unknown words is mistaken for a known one.
 *
 * <p>The facts of a word are packed into a long: the path of its cluster (at most 20 bits behind a
 * 1) and, in three bits each, logarithmic counts.
 */
public final class WordFacts {
  /** Counts: how often a word begins the name of a person … */
  public static final int FIRST_NAME = 0;

  /** … ends one … */
  public static final int LAST_NAME = 1;

  /** … is in the name of an organisation … */
  public static final int ORGANISATION = 2;

  /** … of a place … */
  public static final int PLACE = 3;

  /** … ends that of an organisation. */
  public static final int ORGANISATION_END = 4;

  static final int BINS = 5;

  private static final int PATH_BITS = 21;
  private static final int BYTES = 5;

  private final int[] slots;
  private final long[] values;
  private final int mask;

  private WordFacts(int[] hashes, long[] facts) {
    int size = Integer.highestOneBit(Math.max(16, hashes.length) * 2 - 1) * 2;
    slots = new int[size];
    values = new long[size];
    mask = size - 1;
    for (int i = 0; i < hashes.length; i++) {
      int slot = find(hashes[i]);
      slots[slot] = hashes[i];
      values[slot] = facts[i];
    }
  }

  /** Keeps the facts of a map by word. */
  public static WordFacts of(Map<String, Long> facts) {
    TreeMap<Integer, Long> byHash = new TreeMap<>();
    facts.forEach((word, fact) -> byHash.merge(hash(word), fact, (a, b) -> a | b));
    int[] hashes = byHash.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new WordFacts(hashes, byHash.values().stream().mapToLong(Long::longValue).toArray());
  }

  /** The facts of a word, 0 for an unknown one. */
  public long get(String word) {
    int hash = hash(word);
    int slot = find(hash);
    return slots[slot] == hash ? values[slot] : 0;
  }

  /** The count {@code which} in 0..7, packed. */
  public static long bin(int which, int count) {
    return (long) count << PATH_BITS + 3 * which;
  }

  static long bin(long fact, int which) {
    return fact >>> PATH_BITS + 3 * which & 7;
  }

  /** The first {@code length} bits of the path of the cluster behind a 1; 0 where unknown. */
  static long path(long fact, int length) {
    int path = (int) (fact & (1 << PATH_BITS) - 1);
    int depth = 31 - Integer.numberOfLeadingZeros(path);
    return depth <= length ? path : path >>> depth - length;
  }

  private int find(int hash) {
    int slot = (hash * 0x9E3779B9 >>> 7) & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int hash(String word) {
    long h = 0xcbf29ce484222325L;
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      h = (h ^ b) * 0x100000001b3L;
    }
    int folded = (int) (h ^ h >>> 32);
    return folded == 0 ? 1 : folded;
  }

  /** Writes the words in order of their hash, so that equal facts give equal bytes. */
  public void write(DataOutputStream out) throws IOException {
    int[] order = Arrays.stream(slots).filter(s -> s != 0).sorted().toArray();
    out.writeInt(order.length);
    for (int hash : order) {
      out.writeInt(hash);
    }
    for (int shift = 0; shift < 8 * BYTES; shift += 8) {
      for (int hash : order) {
        out.writeByte((int) (values[find(hash)] >>> shift));
      }
    }
  }

  public static WordFacts read(DataInputStream in) throws IOException {
    int n = in.readInt();
    int[] hashes = new int[n];
    byte[] bytes = in.readNBytes(4 * n);
    ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
    long[] facts = new long[n];
    for (int shift = 0; shift < 8 * BYTES; shift += 8) {
      byte[] column = in.readNBytes(n);
      for (int i = 0; i < n; i++) {
        facts[i] |= (column[i] & 0xffL) << shift;
      }
    }
    return new WordFacts(hashes, facts);
  }
}
