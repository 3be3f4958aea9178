package ascribe.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What the parser looks at to name the relation of a token to its head, once all heads are known:
 * both words, what stands around them, sisters and children with the relations they have so far.
 * Tokens are named from the leaves up ({@link #order}).
 */
public final class LabelFeatures extends FeatureList {
  /** No token has more. */
  public static final int MOST = 64;

  private final ParserInput in;
  private final int[] heads;
  private final List<List<Integer>> children = new ArrayList<>();

  /**
   * @param heads of each token, -1 for a root
   */
  public LabelFeatures(ParserInput in, int[] heads) {
    super(MOST, 0xD1B54A32D192ED03L);
    this.in = in;
    this.heads = heads.clone();
    for (int i = 0; i < heads.length; i++) {
      children.add(new ArrayList<>(2));
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        children.get(heads[i]).add(i);
      }
    }
  }

  /** The tokens, children before their heads, sisters from left to right. */
  public List<Integer> order() {
    List<Integer> order = new ArrayList<>(heads.length);
    for (int t = 0; t < heads.length; t++) {
      if (heads[t] < 0) {
        descend(t, order);
      }
    }
    return order;
  }

  private void descend(int t, List<Integer> order) {
    for (int child : children.get(t)) {
      descend(child, order);
    }
    order.add(t);
  }

  /**
   * The features of a token, the first {@link #count()}; overwritten by the next call.
   *
   * @param labels numbers of the relations found so far; those of the token itself, its later
   *     sisters and its ancestors do not matter
   */
  public long[] of(int d, int[] labels) {
    clear();
    int h = heads[d];
    int dw = in.word(d);
    int dp = in.tag(d);
    int hw = h < 0 ? in.word(in.size()) : in.word(h);
    int hp = h < 0 ? in.tag(in.size()) : in.tag(h);
    int side = h < 0 ? 0 : d < h ? 1 : 2;
    int distance = h < 0 ? 0 : Math.min(6, Math.abs(d - h));

    add(side, dp);
    add(side, hp);
    add(side, dw);
    add(side, hw);
    add(side, dp, hp);
    add(side, dw, hp);
    add(side, dp, hw);
    add(side, dw, hw);
    add(side, dp, hp, distance);
    add(side, dw, dp, hp);
    add(dp, hp, in.tag(d - 1), in.tag(d + 1 == in.size() ? -1 : d + 1));
    add(side, dp, hp, in.tag(h < 1 ? -1 : h - 1));
    add(side, dp, hp, in.tag(h < 0 || h + 1 == in.size() ? -1 : h + 1));
    add(side, dp, hp, in.word(d - 1));

    int g = h < 0 ? -1 : heads[h];
    add(side, dp, hp, in.tag(g));
    add(side, dp, hp, in.word(g));
    add(side, dw, hp, in.tag(g));
    add(side + (g < h ? 4 : 8), dp, hw, in.tag(g));

    List<Integer> below = children.get(d);
    int first = below.isEmpty() ? -1 : below.get(0);
    int last = below.isEmpty() ? -1 : below.get(below.size() - 1);
    add(side, dp, hp, in.word(first));
    add(side, dp, hp, in.tag(first));
    add(side, dp, hp, in.tag(last));
    add(side, dw, hw, in.word(first));
    int kinds = 0;
    for (int child : below) {
      kinds |= 1 << (labels[child] & 31);
    }
    add(side, dp, hp, kinds);
    add(side, dw, kinds);
    int each = template();
    for (int i = 0; i < Math.min(MOST_CHILDREN, below.size()); i++) {
      template(each);
      add(side, dp, hp, labels[below.get(i)]);
    }
    template(each + 1);
    sisters(d, h, side, labels, dp, dw, hp, hw);
    return found();
  }

  private static final int MOST_CHILDREN = 20;

  private void sisters(int d, int h, int side, int[] labels, int dp, int dw, int hp, int hw) {
    List<Integer> all = h < 0 ? List.of() : children.get(h);
    int before = -1;
    int after = -1;
    int nouns = 0;
    int set = 0;
    int verbs = 0;
    for (int sister : all) {
      if (sister < d) {
        before = sister;
        set |= 1 << (labels[sister] & 31);
      } else if (sister > d && after < 0) {
        after = sister;
      }
      boolean noun = in.tag(sister) == NOUN || in.tag(sister) == NOUNS || in.tag(sister) == NAME;
      boolean here = d < h == sister < h;
      nouns += noun && here && sister < d ? 1 : 0;
      nouns += noun && here && sister > d ? 4 : 0;
      verbs += sister < h && (in.tag(sister) == PAST || in.tag(sister) == BEEN) ? 1 : 0;
    }
    int label = before < 0 ? -1 : labels[before];
    add(side, dp, hp, label);
    add(side, dp, hw, label);
    add(side, dw, hp, label);
    add(side, dp, hp, in.tag(before));
    add(side, dp, hp, in.tag(after));
    add(side, dp, hp, in.word(before));
    add(side, dp, hp, in.word(after));
    add(side, dp, hp, set);
    add(side, dw, hp, set);
    add(side, dp, hp, nouns);
    add(side, dp, hw, nouns);
    add(side, dp, hp, verbs);
    add(side, in.tag(before), dp, in.tag(after) * 31 + hp);
    int aux = all.isEmpty() ? -1 : verb(all, h);
    add(side, dp, hp, in.word(aux));
    add(side, dw, hp, in.word(aux));
  }

  /** The last verb before the head that hangs on it: {@code was} of {@code was accused}, or -1. */
  private int verb(List<Integer> all, int h) {
    int found = -1;
    for (int sister : all) {
      int tag = in.tag(sister);
      boolean verb = tag == PAST || tag == BEEN || tag == PRESENT || tag == PLURAL || tag == BASE;
      found = sister < h && verb ? sister : found;
    }
    return found;
  }

  private static final int NOUN = "NN".hashCode();
  private static final int NOUNS = "NNS".hashCode();
  private static final int NAME = "NNP".hashCode();
  private static final int PAST = "VBD".hashCode();
  private static final int BEEN = "VBN".hashCode();
  private static final int PRESENT = "VBZ".hashCode();
  private static final int PLURAL = "VBP".hashCode();
  private static final int BASE = "VB".hashCode();
}
