package ascribe.text;

import java.util.Arrays;

/**
 * Where a parse stands: the arc-eager system (Nivre 2003) with the root behind the last token
 * (Ballesteros and Nivre 2013), so that every parse of n tokens takes 2n moves and none runs into a
 * dead end.
 */
public final class Configuration {
  /** Puts the next token on the stack. */
  public static final int SHIFT = 0;

  /** Takes a token that has a head from the stack. */
  public static final int REDUCE = 1;

  /** The top of the stack hangs on the next token and leaves the stack. */
  public static final int LEFT = 2;

  /** The next token hangs on the top of the stack and is put on it. */
  public static final int RIGHT = 3;

  /** How many kinds of moves there are. */
  public static final int MOVES = 4;

  private static final int NONE = -1;

  final int size;
  private final int[] stack;
  private final int[] heads;
  private final byte[] moves;

  // of each token the nearest to the edge and the second nearest child on either side, their number
  final int[] left;
  final int[] left2;
  final int[] right;
  final int[] right2;
  final int[] lefts;
  final int[] rights;

  private int depth;
  private int next;
  private int made;
  private double score;

  /** The beginning of a parse. */
  public Configuration(int size) {
    this.size = size;
    stack = new int[size + 1];
    heads = filled(size);
    moves = new byte[2 * size];
    left = filled(size + 1);
    left2 = filled(size + 1);
    right = filled(size + 1);
    right2 = filled(size + 1);
    lefts = new int[size + 1];
    rights = new int[size + 1];
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  /** Becomes like another of the same size. */
  void become(Configuration other) {
    System.arraycopy(other.stack, 0, stack, 0, other.depth);
    System.arraycopy(other.heads, 0, heads, 0, size);
    System.arraycopy(other.moves, 0, moves, 0, other.made);
    System.arraycopy(other.left, 0, left, 0, size + 1);
    System.arraycopy(other.left2, 0, left2, 0, size + 1);
    System.arraycopy(other.right, 0, right, 0, size + 1);
    System.arraycopy(other.right2, 0, right2, 0, size + 1);
    System.arraycopy(other.lefts, 0, lefts, 0, size + 1);
    System.arraycopy(other.rights, 0, rights, 0, size + 1);
    depth = other.depth;
    next = other.next;
    made = other.made;
    score = other.score;
  }

  /** Whether a move is possible. */
  public boolean allows(int move) {
    return switch (move) {
      case SHIFT -> next < size;
      case REDUCE -> depth > 0 && heads[top()] != NONE;
      case LEFT -> depth > 0 && heads[top()] == NONE;
      default -> depth > 0 && next < size;
    };
  }

  /** Makes a move that is possible. */
  public void make(int move) {
    moves[made++] = (byte) move;
    switch (move) {
      case SHIFT -> stack[depth++] = next++;
      case REDUCE -> depth--;
      case LEFT -> {
        int child = stack[--depth];
        heads[child] = next;
        left2[next] = left[next];
        left[next] = child;
        lefts[next]++;
      }
      default -> {
        int head = top();
        heads[next] = head;
        right2[head] = right[head];
        right[head] = next;
        rights[head]++;
        stack[depth++] = next++;
      }
    }
  }

  /** Adds to what the moves so far are worth. */
  void add(double worth) {
    score += worth;
  }

  /** What the moves so far are worth. */
  public double score() {
    return score;
  }

  public boolean isDone() {
    return made == moves.length;
  }

  /** How many moves were made. */
  public int made() {
    return made;
  }

  /** A move that was made, counted from 0. */
  public int move(int i) {
    return moves[i];
  }

  /** The top of the stack, or -1. */
  int top() {
    return depth > 0 ? stack[depth - 1] : NONE;
  }

  /** The token below the top of the stack, or -1. */
  int second() {
    return depth > 1 ? stack[depth - 2] : NONE;
  }

  /** The token to come, or the size of the sentence for the root. */
  int next() {
    return next;
  }

  /** The head of a token, the size of the sentence for the root, -1 for none or of no token. */
  public int head(int token) {
    return token >= 0 && token < size ? heads[token] : NONE;
  }

  /**
   * The move towards a tree.
   *
   * @param gold the heads of the tree, the size of the sentence for the root; no two arcs cross
   */
  public int towards(int[] gold) {
    if (depth == 0) {
      return SHIFT;
    }
    int top = top();
    if (gold[top] == next && heads[top] == NONE) {
      return LEFT;
    }
    if (next < size && gold[next] == top) {
      return RIGHT;
    }
    if (next == size) {
      return heads[top] == NONE ? LEFT : REDUCE;
    }
    if (heads[top] == NONE) {
      return SHIFT;
    }
    for (int i = depth - 2; i >= 0; i--) {
      if (gold[next] == stack[i] || gold[stack[i]] == next && heads[stack[i]] == NONE) {
        return REDUCE;
      }
    }
    return SHIFT;
  }
}
