package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import ascribe.text.Analyzer;
import ascribe.text.Encoding;
import ascribe.text.Mark;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells from the vectors of a passage who accuses whom in it. Each role has a vector as source, as
 * accused, as victim and as sponsor; a pair is judged by the sum of the first two behind a
 * non-linear step, and by their product ({@code models/en-encoder.md}; the product is that of Dozat
 * and Manning 2017). At pairs that are not unlikely the encoder looks a second time with marks on
 * both. The weights are {@code en-pairs.bin}. Safe for many threads.
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

  /** No pair has smaller odds. */
  private static final double NEVER = -100;

  /** Pairs of smaller odds (their logarithm) at the first look are nothing to speak of. */
  private static final double UNLIKELY = -4;

  /** Pairs of a passage that are looked at twice at most, the likeliest. */
  private static final int MOST = 16;

  /**
   * Where the marks of sources begin in the encoder's table, by kind; then nobody, then accused.
   */
  private static final int SOURCES = 1;

  private static final int NOBODY = SOURCES + 1 + Kind.values().length;
  private static final int ACCUSED = NOBODY + 1;

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
  private final Matrix markedSource;
  private final Matrix markedAccused;
  private final Matrix markedAccusedBias;
  private final Matrix markedOut;
  private final Matrix markedOutBias;
  private final Matrix markedVictim;
  private final Matrix sponsor;
  private final Matrix sponsorBias;
  private final Matrix ofSponsor;
  private final Matrix ofSponsorBias;
  private final Matrix markedSponsor;

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
    markedSource = matrix(in);
    markedAccused = matrix(in);
    markedAccusedBias = matrix(in);
    markedOut = matrix(in);
    markedOutBias = matrix(in);
    markedVictim = matrix(in);
    sponsor = matrix(in);
    sponsorBias = matrix(in);
    ofSponsor = matrix(in);
    ofSponsorBias = matrix(in);
    markedSponsor = matrix(in);
  }

  private static Matrix matrix(DataInputStream in) throws IOException {
    int rows = in.readInt();
    int columns = in.readInt();
    float[] cells = new float[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        // the upper half of a float; the lower is 0
        cells[c * rows + r] = Float.intBitsToFloat(in.readUnsignedShort() << 16);
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

  /** The pairs of a passage that are not unlikely. */
  static List<Pairing> pairs(Passage passage, Encoding encoding, Analyzer analyzer) {
    return MODEL.of(passage, encoding, analyzer);
  }

  /** The best odds (their logarithm) of all pairs of a passage after the first look. */
  static double odds(Passage passage, Encoding encoding) {
    return MODEL.new First(passage, encoding)
        .pairs(NEVER).stream().mapToDouble(Seen::logit).max().orElse(NEVER);
  }

  /** A pair after the first look. */
  private record Seen(
      int who, int whom, double logit, float[] outputs, float[] victim, float[] sponsor) {}

  /** The roles of a passage as the first look sees them; the first is nobody. */
  private final class First {
    final List<Role> roles;
    final float[][] inputs;

    First(Passage passage, Encoding encoding) {
      roles = passage.roles();
      inputs = new float[roles.size() + 1][];
      inputs[0] = input(encoding.whole(), 0, 0, Role.Form.NOBODY, 0);
      for (int i = 0; i < roles.size(); i++) {
        Role role = roles.get(i);
        float[] mean = encoding.mean(role.span());
        inputs[i + 1] =
            mean == null
                ? null
                : input(
                    mean, kind(role.who()), kind(role.whom()), role.form(), role.here() ? 2 : 1);
      }
    }

    /** The pairs that are likely enough. */
    List<Seen> pairs(double least) {
      float[][] sources = new float[inputs.length][];
      float[][] sourceSteps = new float[inputs.length][];
      for (int i = 0; i < inputs.length; i++) {
        if (inputs[i] != null && (i == 0 || !roles.get(i - 1).who().isEmpty())) {
          sources[i] = bent(source.times(inputs[i], sourceBias));
          sourceSteps[i] = fromSource.times(sources[i], fromSourceBias);
        }
      }
      List<Seen> found = new ArrayList<>();
      float[] claim = out.row(0);
      for (int j = 0; j < roles.size(); j++) {
        if (inputs[j + 1] == null || roles.get(j).whom().isEmpty()) {
          continue;
        }
        float[] whom = bent(accused.times(inputs[j + 1], accusedBias));
        float[] step = fromAccused.times(whom, fromAccusedBias);
        float[] pull = product.times(whom);
        for (int i = 0; i < sources.length; i++) {
          if (sources[i] == null) {
            continue;
          }
          float[] pair = bent(sum(sourceSteps[i], step));
          double logit =
              dot(claim, pair) + outBias.cells[0] + dot(pull, sources[i]) / Math.sqrt(pull.length);
          if (logit >= least) {
            found.add(
                new Seen(
                    i - 1,
                    j,
                    logit,
                    out.times(pair, outBias),
                    ofVictim.times(whom, ofVictimBias),
                    ofSponsor.times(whom, ofSponsorBias)));
          }
        }
      }
      return found;
    }

    /** What each role is like as a victim or a sponsor. */
    float[][] as(Matrix side, Matrix bias) {
      float[][] roles = new float[inputs.length][];
      for (int k = 0; k < inputs.length; k++) {
        roles[k] = inputs[k] == null ? null : bent(side.times(inputs[k], bias));
      }
      return roles;
    }
  }

  private List<Pairing> of(Passage passage, Encoding encoding, Analyzer analyzer) {
    First first = new First(passage, encoding);
    List<Seen> seen = new ArrayList<>(first.pairs(UNLIKELY));
    if (seen.isEmpty()) {
      return List.of();
    }
    if (seen.size() > MOST) {
      seen.sort(Comparator.comparingDouble(Seen::logit).reversed());
      seen = seen.subList(0, MOST);
    }
    List<Mark> marks = new ArrayList<>();
    for (Seen pair : seen) {
      Optional<Role> who =
          pair.who < 0 ? Optional.empty() : Optional.of(passage.roles().get(pair.who));
      Role whom = passage.roles().get(pair.whom);
      marks.add(
          new Mark(who.map(r -> SOURCES + kind(r.who())).orElse(NOBODY), who.map(Role::span)));
      marks.add(new Mark(ACCUSED + kind(whom.whom()), Optional.of(whom.span())));
    }
    float[][] vectors = analyzer.look(encoding, marks);
    float[][] victims = first.as(victim, victimBias);
    float[][] sponsors = first.as(sponsor, sponsorBias);
    List<Pairing> pairs = new ArrayList<>();
    for (int n = 0; n < seen.size(); n++) {
      Seen pair = seen.get(n);
      float[] whom = vectors[2 * n + 1];
      float[] outputs =
          markedOut.times(
              bent(
                  sum(
                      markedSource.times(vectors[2 * n]),
                      markedAccused.times(whom, markedAccusedBias))),
              markedOutBias);
      double second = outputs[0];
      float[] both = sum(outputs, pair.outputs);
      pairs.add(
          new Pairing(
              pair.who,
              pair.whom,
              (pair.logit + second) / 2,
              pair.logit,
              ACTIONS[best(both, 1, HEDGE) - 1],
              both[HEDGE] > 0,
              types(both),
              chances(victims, sum(pair.victim, markedVictim.times(whom))),
              chances(sponsors, sum(pair.sponsor, markedSponsor.times(whom)))));
    }
    return pairs;
  }

  /** Logarithms of the probabilities of the types, by the outputs of both looks together. */
  private static Map<String, Double> types(float[] outputs) {
    double most = outputs[best(outputs, HEDGE + 1, outputs.length)];
    double sum = 0;
    for (int i = 0; i < TYPES.size(); i++) {
      sum += Math.exp((outputs[HEDGE + 1 + i] - most) / 2);
    }
    Map<String, Double> types = new LinkedHashMap<>();
    for (int i = 0; i < TYPES.size(); i++) {
      types.put(TYPES.get(i), (outputs[HEDGE + 1 + i] - most) / 2 - Math.log(sum));
    }
    return types;
  }

  /** How likely it is nobody who is named, then each role, by what the one asked for is like. */
  private static double[] chances(float[][] roles, float[] asked) {
    double[] chances = new double[roles.length];
    double sum = 0;
    for (int k = 0; k < roles.length; k++) {
      chances[k] = roles[k] == null ? 0 : Math.exp(dot(asked, roles[k]) / Math.sqrt(asked.length));
      sum += chances[k];
    }
    for (int k = 0; k < roles.length; k++) {
      chances[k] /= sum;
    }
    return chances;
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
