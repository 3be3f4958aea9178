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

  /** In ascending order. */
  private final int[] hashes;

  /** The bytes of the facts, the lowest first. They stay as the model's file has them. */
  private final byte[][] facts;

  private WordFacts(int[] hashes, byte[][] facts) {
    this.hashes = hashes;
    this.facts = facts;
  }

  /** Keeps the facts of a map by word. */
  public static WordFacts of(Map<String, Long> facts) {
    TreeMap<Integer, Long> byHash = new TreeMap<>();
    facts.forEach((word, fact) -> byHash.merge(hash(word), fact, (a, b) -> a | b));
    int[] hashes = byHash.keySet().stream().mapToInt(Integer::intValue).toArray();
    byte[][] bytes = new byte[BYTES][hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      long fact = byHash.get(hashes[i]);
      for (int b = 0; b < BYTES; b++) {
        bytes[b][i] = (byte) (fact >>> 8 * b);
      }
    }
    return new WordFacts(hashes, bytes);
  }

  /** The facts of a word, 0 for an unknown one. */
  public long get(String word) {
    int i = Arrays.binarySearch(hashes, hash(word));
    long fact = 0;
    for (int b = 0; b < BYTES && i >= 0; b++) {
      fact |= (facts[b][i] & 0xffL) << 8 * b;
    }
    return fact;
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
    out.writeInt(hashes.length);
    for (int hash : hashes) {
      out.writeInt(hash);
    }
    for (byte[] column : facts) {
      out.write(column);
    }
  }

  public static WordFacts read(DataInputStream in) throws IOException {
    int[] hashes = new int[in.readInt()];
    byte[] bytes = new byte[4 * hashes.length];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
    byte[][] facts = new byte[BYTES][hashes.length];
    for (byte[] column : facts) {
      in.readFully(column);
    }
    return new WordFacts(hashes, facts);
  }
}
