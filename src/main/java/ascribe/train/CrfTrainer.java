package ascribe.train;

import ascribe.mention.Crf;
import java.util.Arrays;
import java.util.Random;

/**
 * Trains a {@link Crf} by stochastic gradient descent: follow-the-regularised-leader with an L1
 * penalty (McMahan et al., KDD 2013), which leaves most weights at zero. One thread and a fixed
 * seed: the same data gives the same model.
 */
final class CrfTrainer {
  /** Settings; the defaults were the best of a few tried on the development data. */
  record Settings(int rounds, double rate, double l1) {
    static final Settings DEFAULT = new Settings(4, 0.1, 0.5);
  }

  /** A sentence: feature numbers of each token, and the labels (bits) each may have. */
  record Instance(int[][] features, int[] allowed, double weight) {}

  /**
   * How often in a round, from the second on, the weights are taken into their average. Without it
   * two orders of the same sentences differ by .02 F1 on gold articles.
   */
  private static final int SNAPSHOTS = 8;

  private final String[] labels;
  private final int width;
  private final Settings settings;
  private final float[] weights;
  private final float[] z;
  private final float[] n;

  /** Behind the features' rows in {@link #weights}: one row a label and one for the start. */
  private final int moveRow;

  private final boolean[] legal;

  CrfTrainer(String[] labels, int features, Settings settings) {
    this.labels = labels;
    this.width = labels.length;
    this.settings = settings;
    moveRow = features;
    int size = (features + width + 1) * width;
    weights = new float[size];
    z = new float[size];
    n = new float[size];
    legal = new boolean[(width + 1) * width];
    for (int x = 0; x <= width; x++) {
      for (int y = 0; y < width; y++) {
        legal[x * width + y] = Crf.allows(x == width ? null : labels[x], labels[y]);
      }
    }
  }

  /** Trains and returns the model. */
  Crf train(Instance[] instances, long[] hashes) {
    Instance[] order = instances.clone();
    Random random = new Random(1);
    float[] average = new float[weights.length];
    int snapshots = 0;
    for (int round = 1; round <= settings.rounds(); round++) {
      long begin = System.nanoTime();
      for (int i = order.length - 1; i > 0; i--) {
        int k = random.nextInt(i + 1);
        Instance swap = order[i];
        order[i] = order[k];
        order[k] = swap;
      }
      double loss = 0;
      for (int i = 0; i < order.length; i++) {
        loss += step(order[i]);
        if (round > 1 && (i + 1) % (order.length / SNAPSHOTS + 1) == 0) {
          for (int w = 0; w < weights.length; w++) {
            average[w] += weights[w];
          }
          snapshots++;
        }
      }
      System.err.printf(
          "round %d: loss %.0f, %d s%n", round, loss, (System.nanoTime() - begin) / 1_000_000_000L);
    }
    for (int w = 0; snapshots > 0 && w < weights.length; w++) {
      weights[w] = average[w] / snapshots;
    }
    return model(hashes);
  }

  private Crf model(long[] hashes) {
    float[][] transitions = new float[width + 1][width];
    for (int x = 0; x <= width; x++) {
      for (int y = 0; y < width; y++) {
        transitions[x][y] =
            legal[x * width + y] ? weights[(moveRow + x) * width + y] : Float.NEGATIVE_INFINITY;
      }
    }
    long[] kept = new long[hashes.length];
    float[] rows = new float[hashes.length * width];
    int count = 0;
    for (int f = 0; f < hashes.length; f++) {
      double max = 0;
      for (int y = 0; y < width; y++) {
        max = Math.max(max, Math.abs(weights[f * width + y]));
      }
      if (max >= 1 / 64f) {
        kept[count] = hashes[f];
        System.arraycopy(weights, f * width, rows, count * width, width);
        count++;
      }
    }
    System.err.println(count + " of " + hashes.length + " features kept");
    return new Crf(
        labels, transitions, Arrays.copyOf(kept, count), Arrays.copyOf(rows, count * width));
  }

  /** One step down the gradient for a sentence; returns its loss. */
  private double step(Instance instance) {
    int length = instance.features().length;
    double[] moves = new double[(width + 1) * width];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = legal[i] ? Math.exp(weights[moveRow * width + i]) : 0;
    }
    double[][] scores = new double[length][width];
    double[] tops = new double[length];
    for (int t = 0; t < length; t++) {
      double[] s = scores[t];
      for (int f : instance.features()[t]) {
        int row = f * width;
        for (int y = 0; y < width; y++) {
          s[y] += weights[row + y];
        }
      }
      double top = Double.NEGATIVE_INFINITY;
      for (int y = 0; y < width; y++) {
        top = Math.max(top, s[y]);
      }
      for (int y = 0; y < width; y++) {
        s[y] = Math.exp(s[y] - top);
      }
    }
    double[][] free = new double[length][width];
    double[] freeMoves = new double[moves.length];
    double all = expect(scores, moves, null, free, freeMoves);
    double[][] bound = new double[length][width];
    double[] boundMoves = new double[moves.length];
    double some = expect(scores, moves, instance.allowed(), bound, boundMoves);
    if (!(some > Double.NEGATIVE_INFINITY) || Double.isNaN(some)) {
      return 0;
    }
    for (int t = 0; t < length; t++) {
      for (int y = 0; y < width; y++) {
        double gradient = (free[t][y] - bound[t][y]) * instance.weight();
        if (Math.abs(gradient) > 1e-3) {
          for (int f : instance.features()[t]) {
            update(f * width + y, gradient);
          }
        }
      }
    }
    for (int i = 0; i < moves.length; i++) {
      double gradient = (freeMoves[i] - boundMoves[i]) * instance.weight();
      if (Math.abs(gradient) > 1e-3) {
        update(moveRow * width + i, gradient);
      }
    }
    return (all - some) * instance.weight();
  }

  private void update(int i, double g) {
    double root = Math.sqrt(n[i]);
    double sum = n[i] + g * g;
    double newRoot = Math.sqrt(sum);
    double zi = z[i] + g - (newRoot - root) / settings.rate() * weights[i];
    n[i] = (float) sum;
    z[i] = (float) zi;
    double l1 = i < moveRow * width ? settings.l1() : 0;
    weights[i] =
        Math.abs(zi) <= l1
            ? 0
            : (float) (-(zi - Math.signum(zi) * l1) / ((1 + newRoot) / settings.rate()));
  }

  /**
   * Forward and backward over the labels allowed (all, where {@code allowed} is null).
   *
   * @param labelsOut receives the probability of each label of each token
   * @param movesOut receives the expected number of each move
   * @return the logarithm of the sum
   */
  private double expect(
      double[][] scores, double[] moves, int[] allowed, double[][] labelsOut, double[] movesOut) {
    int length = scores.length;
    double[][] forward = labelsOut;
    double[] scales = new double[length];
    double log = 0;
    for (int t = 0; t < length; t++) {
      double total = 0;
      for (int y = 0; y < width; y++) {
        if (allowed != null && (allowed[t] >> y & 1) == 0) {
          continue;
        }
        double in = 0;
        if (t == 0) {
          in = moves[width * width + y];
        } else {
          double[] before = forward[t - 1];
          for (int x = 0; x < width; x++) {
            in += before[x] * moves[x * width + y];
          }
        }
        forward[t][y] = in * scores[t][y];
        total += forward[t][y];
      }
      if (total <= 0) {
        return Double.NEGATIVE_INFINITY;
      }
      for (int y = 0; y < width; y++) {
        forward[t][y] /= total;
      }
      scales[t] = total;
      log += Math.log(total);
    }
    double[] backward = new double[width];
    Arrays.fill(backward, 1);
    for (int t = length - 1; t >= 0; t--) {
      double[] next = new double[width];
      for (int y = 0; y < width; y++) {
        if (forward[t][y] == 0 && backward[y] == 0) {
          continue;
        }
        double out = scores[t][y] * backward[y] / scales[t];
        boolean open = allowed == null || (allowed[t] >> y & 1) != 0;
        if (t > 0 && open) {
          double[] before = forward[t - 1];
          for (int x = 0; x < width; x++) {
            double move = moves[x * width + y] * out;
            next[x] += move;
            movesOut[x * width + y] += before[x] * move;
          }
        } else if (open) {
          movesOut[width * width + y] += moves[width * width + y] * out;
        }
        forward[t][y] *= backward[y];
      }
      backward = next;
    }
    return log;
  }
}
