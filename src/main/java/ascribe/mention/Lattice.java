package ascribe.mention;

import java.util.Arrays;

/** All labellings of one sentence with their probabilities. Works in place; for one thread. */
final class Lattice {
  private final float[][] transitions;
  private final double[][] scores;
  private final int width;
  private double[][] moves;
  private double[][] forward;
  private double[][] backward;

  /**
   * @param transitions from a label (the last row: the start) to a label, in logarithms
   * @param scores of each token's labels, in logarithms
   */
  Lattice(float[][] transitions, double[][] scores) {
    this.transitions = transitions;
    this.scores = scores;
    this.width = transitions[0].length;
  }

  /** The likeliest labels. */
  int[] best() {
    int n = scores.length;
    int[][] from = new int[n][width];
    double[] last = new double[width];
    for (int y = 0; y < width; y++) {
      last[y] = transitions[width][y] + scores[0][y];
    }
    for (int i = 1; i < n; i++) {
      double[] next = new double[width];
      for (int y = 0; y < width; y++) {
        int argmax = 0;
        double max = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < width; x++) {
          double score = last[x] + transitions[x][y];
          if (score > max) {
            max = score;
            argmax = x;
          }
        }
        next[y] = max + scores[i][y];
        from[i][y] = argmax;
      }
      last = next;
    }
    int[] path = new int[n];
    for (int y = 1; y < width; y++) {
      path[n - 1] = last[y] > last[path[n - 1]] ? y : path[n - 1];
    }
    for (int i = n - 1; i > 0; i--) {
      path[i - 1] = from[i][path[i]];
    }
    return path;
  }

  /**
   * The probability that the tokens {@code from} to {@code to} are one name.
   *
   * @param first label of its first token
   * @param inner label of the others
   */
  double probability(int from, int to, int first, int inner) {
    sum();
    double p = forward[from][first];
    for (int i = from + 1; i < to; i++) {
      p *= moves[i == from + 1 ? first : inner][inner] * scores[i][inner];
    }
    int last = to - from == 1 ? first : inner;
    if (to == scores.length) {
      return p * backward[to - 1][last];
    }
    double rest = 0;
    for (int y = 0; y < width; y++) {
      if (y != inner) {
        rest += moves[last][y] * scores[to][y] * backward[to][y];
      }
    }
    return p * rest;
  }

  /** The probability of each label of a token. */
  double[] marginals(int token) {
    sum();
    double[] p = new double[width];
    for (int y = 0; y < width; y++) {
      p[y] = forward[token][y] * backward[token][y];
    }
    return p;
  }

  /** Runs forward and backward; turns {@link #scores} into scaled likelihoods. */
  private void sum() {
    if (forward != null) {
      return;
    }
    int n = scores.length;
    moves = new double[width + 1][width];
    for (int x = 0; x <= width; x++) {
      for (int y = 0; y < width; y++) {
        moves[x][y] = Math.exp(transitions[x][y]);
      }
    }
    forward = new double[n][width];
    backward = new double[n][width];
    for (int i = 0; i < n; i++) {
      double max = Arrays.stream(scores[i]).max().orElse(0);
      double total = 0;
      for (int y = 0; y < width; y++) {
        scores[i][y] = Math.exp(scores[i][y] - max);
        double in = 0;
        if (i == 0) {
          in = moves[width][y];
        } else {
          for (int x = 0; x < width; x++) {
            in += forward[i - 1][x] * moves[x][y];
          }
        }
        forward[i][y] = in * scores[i][y];
        total += forward[i][y];
      }
      for (int y = 0; y < width; y++) {
        forward[i][y] /= total;
        scores[i][y] /= total;
      }
    }
    Arrays.fill(backward[n - 1], 1);
    for (int i = n - 2; i >= 0; i--) {
      for (int x = 0; x < width; x++) {
        for (int y = 0; y < width; y++) {
          backward[i][x] += moves[x][y] * scores[i + 1][y] * backward[i + 1][y];
        }
      }
    }
  }
}
