package ascribe.text;

/**
 * What the parser looks at before a move: words and tags at the top of the stack, at the front of
 * the rest, of their heads and children, distance and number of children; the rich features of
 * Zhang and Nivre (2011), which need no labels here. A feature is a number of 64 bits.
 */
public final class ArcFeatures extends FeatureList {
  /** No configuration has more. */
  public static final int MOST = 96;

  private final ParserInput in;

  public ArcFeatures(ParserInput in) {
    super(MOST, 0x9E3779B97F4A7C15L);
    this.in = in;
  }

  /** The features of a configuration, the first {@link #count()}; overwritten by the next call. */
  public long[] of(Configuration c) {
    clear();
    int s0 = c.top();
    int n0 = c.next();
    int s0w = in.word(s0);
    int s0p = in.tag(s0);
    int n0w = in.word(n0);
    int n0p = in.tag(n0);
    int n1w = in.word(behind(n0, 1));
    int n1p = in.tag(behind(n0, 1));
    int n2w = in.word(behind(n0, 2));
    int n2p = in.tag(behind(n0, 2));
    int n3p = in.tag(behind(n0, 3));
    int before = in.tag(n0 - 1);

    add(s0w, s0p);
    add(s0w);
    add(s0p);
    add(n0w, n0p);
    add(n0w);
    add(n0p);
    add(n1w, n1p);
    add(n1w);
    add(n1p);
    add(n2w, n2p);
    add(n2p);
    add(n0p, n1p, n2p, n3p);

    add(s0w, s0p, n0w, n0p);
    add(s0w, s0p, n0w);
    add(s0w, n0w, n0p);
    add(s0w, s0p, n0p);
    add(s0p, n0w, n0p);
    add(s0w, n0w);
    add(s0p, n0p);
    add(n0p, n1p);
    add(n0p, n1p, n2p);
    add(s0p, n0p, n1p);
    add(s0p, n0p, n1p, n2p);
    add(s0p, n0w, n1p);
    add(s0w, n0p, n1p);
    add(s0p, n0p, n1w);
    add(s0p, n0w, n1w);
    add(before, s0p, n0p);
    add(in.tag(s0 < 0 ? -1 : s0 + 1), s0p, n0p);
    add(in.tag(s0 - 1), s0p, n0p);

    int distance = s0 < 0 ? 0 : bucket(n0 - s0);
    add(s0w, distance);
    add(s0p, distance);
    add(n0w, distance);
    add(n0p, distance);
    add(s0w, n0w, distance);
    add(s0p, n0p, distance);

    int s0r = s0 < 0 ? 0 : c.rights[s0];
    int s0l = s0 < 0 ? 0 : c.lefts[s0];
    int n0l = c.lefts[n0];
    add(s0w, s0r);
    add(s0p, s0r);
    add(s0w, s0l);
    add(s0p, s0l);
    add(n0w, n0l);
    add(n0p, n0l);
    add(s0p, n0p, s0l, s0r);

    int h = c.head(s0);
    int h2 = c.head(h);
    int l = child(c.left, s0);
    int l2 = child(c.left2, s0);
    int r = child(c.right, s0);
    int r2 = child(c.right2, s0);
    int nl = c.left[n0];
    int nl2 = c.left2[n0];
    int hp = in.tag(h);
    add(in.word(h), hp);
    add(hp);
    add(in.word(h2));
    add(in.tag(h2));
    add(in.word(l));
    add(in.tag(l));
    add(in.word(r));
    add(in.tag(r));
    add(in.word(nl));
    add(in.tag(nl));
    add(in.word(l2));
    add(in.tag(l2));
    add(in.word(r2));
    add(in.tag(r2));
    add(in.word(nl2));
    add(in.tag(nl2));
    add(s0p, in.tag(l), in.tag(l2));
    add(s0p, in.tag(r), in.tag(r2));
    add(s0p, hp, in.tag(h2));
    add(n0p, in.tag(nl), in.tag(nl2));
    add(hp, s0p, n0p);
    add(s0p, in.tag(l), n0p);
    add(s0p, in.tag(r), n0p);
    add(s0p, n0p, in.tag(nl));
    add(s0w, in.word(r), n0w);
    add(s0w, in.tag(r), n0p);
    add(s0p, in.word(r), n0p);
    add(s0w, in.tag(l), n0p);
    add(s0w, in.word(nl), n0w);
    add(s0p, in.word(nl), n0w);

    int s1 = c.second();
    int s1w = in.word(s1);
    int s1p = in.tag(s1);
    add(s1w, s1p);
    add(s1p);
    add(s1p, n0p);
    add(s1w, n0w);
    add(s1w, n0p);
    add(s1p, s0p, n0p);
    add(s1w, s0w, n0p);
    add(s1p, s0w, n0w);
    add(s1p, s0p, n0p, n1p);
    add(s1w, s0p, n0w);
    add(s1p, h == s1 ? 1 : h < 0 ? 0 : 2, s0p, n0p);
    add(between(s0, n0), s0p, n0p);
    return found();
  }

  private int behind(int n0, int steps) {
    int place = n0 + steps;
    return place <= in.size() ? place : -1;
  }

  private static int child(int[] children, int token) {
    return token < 0 ? -1 : children[token];
  }

  private static int bucket(int distance) {
    return distance < 6 ? distance : distance < 11 ? 6 : 7;
  }

  /** The marks and verbs between two tokens. */
  private int between(int s0, int n0) {
    int seen = 0;
    for (int i = s0 + 1; s0 >= 0 && i < n0; i++) {
      int tag = in.tag(i);
      seen |= tag == COMMA ? 1 : 0;
      seen |= tag == PAST || tag == PRESENT || tag == PLURAL || tag == MODAL ? 2 : 0;
      seen |= tag == COLON ? 4 : 0;
      seen |= tag == AND ? 8 : 0;
    }
    return seen;
  }

  private static final int COMMA = ",".hashCode();
  private static final int COLON = ":".hashCode();
  private static final int AND = "CC".hashCode();
  private static final int PAST = "VBD".hashCode();
  private static final int PRESENT = "VBZ".hashCode();
  private static final int PLURAL = "VBP".hashCode();
  private static final int MODAL = "MD".hashCode();
}
