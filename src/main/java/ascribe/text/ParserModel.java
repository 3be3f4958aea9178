package ascribe.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What the parser has learned: which words it tells apart, what each feature is worth for each move
 * and for each relation. Features are known by the first bits of their number, as in training.
 * Never changes; safe for many threads.
 */
public final class ParserModel {
  private static final int MAGIC = 0x41534D31;

  private final int[] vocabulary;
  private final List<String> labels;
  private final PackedWeights moves;
  private final PackedWeights relations;
  private final Scorer bestMove;
  private final Scorer bestRelation;

  /**
   * @param vocabulary numbers of words, ascending
   * @param labels names of the relations
   * @param moves worth of features for each of the moves of {@link Configuration}
   * @param relations worth of features for each label
   */
  public ParserModel(
      int[] vocabulary, List<String> labels, PackedWeights moves, PackedWeights relations) {
    this.vocabulary = vocabulary.clone();
    this.labels = List.copyOf(labels);
    this.moves = moves;
    this.relations = relations;
    bestMove = moves.scorer();
    bestRelation = relations.scorer();
  }

  /**
   * Reads a model.
   *
   * @throws IOException where it is no model of this kind
   */
  public static ParserModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException("this is no parser model of this version");
    }
    int[] vocabulary = ints(in);
    String[] labels = new String[in.readInt()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = in.readUTF();
    }
    return new ParserModel(
        vocabulary, List.of(labels), PackedWeights.read(in), PackedWeights.read(in));
  }

  /** Writes what {@link #read} reads. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    ints(out, vocabulary);
    out.writeInt(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    moves.write(out);
    relations.write(out);
    out.flush();
  }

  static int[] ints(DataInputStream in) throws IOException {
    int[] numbers = new int[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(4 * numbers.length)).asIntBuffer().get(numbers);
    return numbers;
  }

  static void ints(DataOutputStream out, int[] numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    bytes.asIntBuffer().put(numbers);
    out.writeInt(numbers.length);
    out.write(bytes.array());
  }

  /** The sentence as this model sees it. */
  public ParserInput input(String[] forms, String[] tags) {
    return ParserInput.of(forms, tags, vocabulary);
  }

  /** The heads that the moves of the likeliest parse give, -1 for a root. */
  public int[] heads(ParserInput in, int width) {
    return heads(Beam.best(in, bestMove, width));
  }

  private static int[] heads(Configuration parse) {
    int[] heads = new int[parse.size];
    for (int i = 0; i < heads.length; i++) {
      int head = parse.head(i);
      heads[i] = head == parse.size ? -1 : head;
    }
    return heads;
  }

  /** The relations of a tree. */
  public String[] relations(ParserInput in, int[] heads) {
    LabelFeatures features = new LabelFeatures(in, heads);
    int[] found = new int[heads.length];
    double[] worth = new double[labels.size()];
    for (int t : features.order()) {
      long[] of = features.of(t, found);
      bestRelation.score(of, features.count(), worth);
      found[t] = best(worth);
    }
    String[] names = new String[heads.length];
    for (int t = 0; t < heads.length; t++) {
      names[t] = labels.get(found[t]);
    }
    return names;
  }

  private static int best(double[] worth) {
    int best = 0;
    for (int i = 1; i < worth.length; i++) {
      best = worth[i] > worth[best] ? i : best;
    }
    return best;
  }
}
