package ascribe.attribution;

import ascribe.text.Encoding;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells from the vectors of a passage who accuses whom in it. Each role has a vector as source, as
 * accused and as victim; a pair is judged by the sum of the first two behind a non-linear step, and
 * by their product ({@code models/en-encoder.md}; the product is that of Dozat and Manning 2017).
 * The weights are {@code en-pairs.bin}. Safe for many threads.
 */
final class PairModel {
  private static final List<String> TYPES = Attribution.INCIDENT_TYPES;

  private static final Action[] ACTIONS = {
    Action.ATTRIBUTE,
    Action.LINK,
    Action.CONDEMN,
    Action.SANCTION,
    Action.CHARGE,
    Action.DENY,
    Action.CLAIM
  };

  /** Where the hedge stands among the outputs; before it the actions, behind it the types. */
  private static final int HEDGE = 1 + ACTIONS.length;

  private static final PairModel MODEL = load();

  /**
   * A table of weights; the cells of a column stand together, so that processors add in parallel.
   */
  private record Matrix(int rows, int columns, float[] cells) {
    float[] row(int r) {
      float[] row = new float[columns];
      for (int c = 0; c < columns; c++) {
        row[c] = cells[c * rows + r];
      }
      return row;
    }

    float[] times(float[] x) {
      float[] y = new float[rows];
      for (int c = 0; c < columns; c++) {
        float factor = x[c];
        int from = c * rows;
        for (int r = 0; r < rows; r++) {
          y[r] += cells[from + r] * factor;
        }
      }
      return y;
    }

    float[] times(float[] x, Matrix bias) {
      float[] y = times(x);
      for (int r = 0; r < rows; r++) {
        y[r] += bias.cells[r];
      }
      return y;
    }
  }

  private final Matrix whoKinds;
  private final Matrix whomKinds;
  private final Matrix forms;
  private final Matrix places;
  private final Matrix source;
  private final Matrix sourceBias;
  private final Matrix accused;
  private final Matrix accusedBias;
  private final Matrix victim;
  private final Matrix victimBias;
  private final Matrix ofVictim;
  private final Matrix ofVictimBias;
  private final Matrix fromSource;
  private final Matrix fromSourceBias;
  private final Matrix fromAccused;
  private final Matrix fromAccusedBias;
  private final Matrix product;
  private final Matrix out;
  private final Matrix outBias;

  private PairModel(DataInputStream in) throws IOException {
    whoKinds = matrix(in);
    whomKinds = matrix(in);
    forms = matrix(in);
    places = matrix(in);
    source = matrix(in);
    sourceBias = matrix(in);
    accused = matrix(in);
    accusedBias = matrix(in);
    victim = matrix(in);
    victimBias = matrix(in);
    ofVictim = matrix(in);
    ofVictimBias = matrix(in);
    fromSource = matrix(in);
    fromSourceBias = matrix(in);
    fromAccused = matrix(in);
    fromAccusedBias = matrix(in);
    product = matrix(in);
    out = matrix(in);
    outBias = matrix(in);
  }

  private static Matrix matrix(DataInputStream in) throws IOException {
    int rows = in.readInt();
    int columns = in.readInt();
    float[] cells = new float[rows * columns];
    FloatBuffer byRow = ByteBuffer.wrap(in.readNBytes(4 * cells.length)).asFloatBuffer();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        cells[c * rows + r] = byRow.get();
      }
    }
    return new Matrix(rows, columns, cells);
  }

  private static PairModel load() {
    try (InputStream in = PairModel.class.getResourceAsStream("/ascribe/models/en-pairs.bin")) {
      if (in == null) {
        throw new IllegalStateException(
            "en-pairs.bin is not on the class path; build the program anew");
      }
      return new PairModel(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("en-pairs.bin on the class path is damaged", e);
    }
  }

  /**
   * The pairs of a passage.
   *
   * @param least logarithm of the odds; less likely ones are left out
   */
  static List<Pairing> pairs(Passage passage, Encoding encoding, double least) {
    return MODEL.of(passage, encoding, least);
  }

  private List<Pairing> of(Passage passage, Encoding encoding, double least) {
    List<Role> roles = passage.roles();
    // the first is nobody
    float[][] inputs = new float[roles.size() + 1][];
    inputs[0] = input(encoding.whole(), 0, 0, Role.Form.NOBODY, 0);
    for (int i = 0; i < roles.size(); i++) {
      Role role = roles.get(i);
      float[] mean = encoding.mean(role.span());
      inputs[i + 1] =
          mean == null
              ? null
              : input(mean, kind(role.who()), kind(role.whom()), role.form(), role.here() ? 2 : 1);
    }
    float[][] sources = new float[inputs.length][];
    float[][] sourceSteps = new float[inputs.length][];
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i] != null && (i == 0 || !roles.get(i - 1).who().isEmpty())) {
        sources[i] = bent(source.times(inputs[i], sourceBias));
        sourceSteps[i] = fromSource.times(sources[i], fromSourceBias);
      }
    }
    List<Pairing> found = new ArrayList<>();
    float[][] victims = null;
    float[] claim = out.row(0);
    for (int j = 0; j < roles.size(); j++) {
      if (inputs[j + 1] == null || roles.get(j).whom().isEmpty()) {
        continue;
      }
      float[] whom = bent(accused.times(inputs[j + 1], accusedBias));
      float[] step = fromAccused.times(whom, fromAccusedBias);
      float[] pull = product.times(whom);
      double[] hit = null;
      for (int i = 0; i < sources.length; i++) {
        if (sources[i] == null) {
          continue;
        }
        float[] pair = bent(sum(sourceSteps[i], step));
        double logit =
            dot(claim, pair) + outBias.cells[0] + dot(pull, sources[i]) / Math.sqrt(pull.length);
        if (logit >= least) {
          victims = victims == null ? victims(inputs) : victims;
          hit = hit == null ? hit(victims, whom) : hit;
          found.add(pairing(i - 1, j, logit, out.times(pair, outBias), hit));
        }
      }
    }
    return found;
  }

  private static Pairing pairing(int who, int whom, double logit, float[] outputs, double[] hit) {
    return new Pairing(
        who,
        whom,
        logit,
        ACTIONS[best(outputs, 1, HEDGE) - 1],
        outputs[HEDGE] > 0,
        types(outputs),
        hit);
  }

  /** Logarithms of the probabilities of the types. */
  private static Map<String, Double> types(float[] outputs) {
    double most = outputs[best(outputs, HEDGE + 1, outputs.length)];
    double sum = 0;
    for (int i = 0; i < TYPES.size(); i++) {
      sum += Math.exp(outputs[HEDGE + 1 + i] - most);
    }
    Map<String, Double> types = new LinkedHashMap<>();
    for (int i = 0; i < TYPES.size(); i++) {
      types.put(TYPES.get(i), outputs[HEDGE + 1 + i] - most - Math.log(sum));
    }
    return types;
  }

  private float[][] victims(float[][] inputs) {
    float[][] victims = new float[inputs.length][];
    for (int k = 0; k < inputs.length; k++) {
      victims[k] = inputs[k] == null ? null : bent(victim.times(inputs[k], victimBias));
    }
    return victims;
  }

  /** How likely the accused has hit nobody who is named, then each role. */
  private double[] hit(float[][] victims, float[] whom) {
    float[] asked = ofVictim.times(whom, ofVictimBias);
    double[] hit = new double[victims.length];
    double sum = 0;
    for (int k = 0; k < victims.length; k++) {
      hit[k] = victims[k] == null ? 0 : Math.exp(dot(asked, victims[k]) / Math.sqrt(asked.length));
      sum += hit[k];
    }
    for (int k = 0; k < victims.length; k++) {
      hit[k] /= sum;
    }
    return hit;
  }

  private static int kind(List<Actor> actors) {
    return actors.isEmpty() ? 0 : actors.get(0).kind().ordinal() + 1;
  }

  private float[] input(float[] vector, int who, int whom, Role.Form form, int place) {
    float[] about =
        sum(
            sum(whoKinds.row(who), whomKinds.row(whom)),
            sum(forms.row(form.ordinal()), places.row(place)));
    float[] input = java.util.Arrays.copyOf(vector, vector.length + about.length);
    System.arraycopy(about, 0, input, vector.length, about.length);
    return input;
  }

  private static float[] sum(float[] a, float[] b) {
    float[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  private static float dot(float[] a, float[] b) {
    // four sums at a time; the widths are multiples of four
    float p = 0;
    float q = 0;
    float r = 0;
    float s = 0;
    for (int i = 0; i + 3 < a.length; i += 4) {
      p += a[i] * b[i];
      q += a[i + 1] * b[i + 1];
      r += a[i + 2] * b[i + 2];
      s += a[i + 3] * b[i + 3];
    }
    return p + q + r + s;
  }

  private static int best(float[] worth, int from, int to) {
    int best = from;
    for (int i = from; i < to; i++) {
      best = worth[i] > worth[best] ? i : best;
    }
    return best;
  }

  /** Applies {@link Gelu} to each cell. */
  private static float[] bent(float[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Gelu.of(x[i]);
    }
    return x;
  }
}
