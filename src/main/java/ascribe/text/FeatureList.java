package ascribe.text;

/**
 * The features of one decision as numbers of 64 bits, each made of the number of its template and
 * of what stands at the places that the template looks at.
 */
abstract class FeatureList {
  private final long seed;
  private final long[] found;
  private int count;
  private int template;

  /**
   * @param most how many features a decision may have
   * @param seed tells the templates of one kind of decision from those of another
   */
  FeatureList(int most, long seed) {
    found = new long[most];
    this.seed = seed;
  }

  /** How many features the last decision had. */
  public int count() {
    return count;
  }

  /** Begins another decision. */
  final void clear() {
    count = 0;
    template = 0;
  }

  /** The features added, the first {@link #count()}. */
  final long[] found() {
    return found;
  }

  /** The number of the last template. */
  final int template() {
    return template;
  }

  /** The next feature is of the template behind this one. */
  final void template(int last) {
    template = last;
  }

  final void add(int a) {
    found[count++] = end(mix(begin(), a));
  }

  final void add(int a, int b) {
    found[count++] = end(mix(mix(begin(), a), b));
  }

  final void add(int a, int b, int c) {
    found[count++] = end(mix(mix(mix(begin(), a), b), c));
  }

  final void add(int a, int b, int c, int d) {
    found[count++] = end(mix(mix(mix(mix(begin(), a), b), c), d));
  }

  private long begin() {
    return ++template * seed;
  }

  private static long mix(long hash, int value) {
    long mixed = (hash ^ value) * 0xBF58476D1CE4E5B9L;
    return mixed ^ mixed >>> 29;
  }

  private static long end(long hash) {
    long mixed = hash * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 32;
  }
}
