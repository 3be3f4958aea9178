package ascribe.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ascribe.article.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A small transformer (e5-small-v2, Wang et al. 2022), trained on with annotated articles: it reads
 * a sentence with what stands before it and gives each word a vector that says what it means there.
 * {@code models/en-encoder.md} tells how it came about. Run by ONNX Runtime on one thread a call;
 * safe for many threads.
 */
public final class Encoder {
  /** Pieces that are read at once; more context is cut off in front. */
  private static final int LONGEST = 160;

  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private Encoder(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
    this.pieces = pieces;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads the model of the class path.
   *
   * @throws IllegalStateException where ONNX Runtime does not run on this machine
   */
  static Encoder load(InputStream model, InputStream vocabulary) throws IOException {
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new Encoder(
          new WordPieces(vocabulary),
          environment,
          environment.createSession(model.readAllBytes(), options));
    } catch (OrtException | LinkageError e) {
      throw new IllegalStateException(
          "ONNX Runtime cannot run en-encoder.onnx on this machine (%s); it runs on 64-bit Linux with glibc, macOS and Windows"
              .formatted(e.getMessage()),
          e);
    }
  }

  /**
   * Reads a sentence in its context.
   *
   * @param text of the article
   * @param spans what stands before, in order, and last the sentence
   */
  public Encoding encode(String text, List<Span> spans) {
    List<Pieces> parts = new ArrayList<>();
    int room = LONGEST - spans.size() - 1;
    for (int i = spans.size() - 1; i >= 0; i--) {
      Pieces part = Pieces.of(pieces, text, spans.get(i));
      boolean sentence = i == spans.size() - 1;
      parts.add(0, sentence ? part.first(LONGEST - 2) : part.last(Math.max(0, room)));
      room -= sentence ? part.count : parts.get(0).count;
    }
    int size = 1;
    for (Pieces part : parts) {
      size += part.count + 1;
    }
    long[] ids = new long[size];
    long[] segments = new long[size];
    int[] starts = new int[size];
    int[] ends = new int[size];
    Arrays.fill(starts, -1);
    ids[0] = pieces.start;
    int at = 1;
    for (int p = 0; p < parts.size(); p++) {
      Pieces part = parts.get(p);
      int last = p == parts.size() - 1 ? 1 : 0;
      for (int i = part.from; i < part.from + part.count; i++, at++) {
        ids[at] = part.ids[i];
        starts[at] = part.starts[i];
        ends[at] = part.ends[i];
        segments[at] = last;
      }
      ids[at] = pieces.end;
      segments[at++] = last;
    }
    return new Encoding(ids, segments, starts, ends, run(Inputs.of(ids, segments, 0)));
  }

  /**
   * Looks at a sentence again with marks on some of its phrases. Each mark sees the sentence and
   * the other mark of its pair; the sentence sees none, so that any number of pairs is asked about
   * at once.
   *
   * @param marks two for each pair
   * @return the vector of each mark
   */
  public float[][] look(Encoding read, List<Mark> marks) {
    Inputs inputs = Inputs.of(read.ids, read.segments, marks.size());
    int size = read.ids.length;
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      int place = mark.span().map(read::first).orElse(0);
      inputs.ids[size + i] = read.ids[place];
      inputs.segments[size + i] = read.segments[place];
      inputs.places[size + i] = place;
      inputs.marks[size + i] = mark.number();
      inputs.pairs[size + i] = i / 2 + 1;
    }
    float[] vectors = run(inputs);
    int width = vectors.length / inputs.ids.length;
    float[][] found = new float[marks.size()][];
    for (int i = 0; i < marks.size(); i++) {
      found[i] = Arrays.copyOfRange(vectors, (size + i) * width, (size + i + 1) * width);
    }
    return found;
  }

  /**
   * What the model reads.
   *
   * @param segments 1 for the sentence, 0 for what stands before
   * @param places where each piece stands; that of a mark is that of its phrase
   * @param marks 0 for the text
   * @param pairs the pair that a mark belongs to, from 1; 0 for the text
   */
  private record Inputs(long[] ids, long[] segments, long[] places, long[] marks, long[] pairs) {
    boolean says(Inputs other) {
      return Arrays.equals(ids, other.ids)
          && Arrays.equals(segments, other.segments)
          && Arrays.equals(places, other.places)
          && Arrays.equals(marks, other.marks)
          && Arrays.equals(pairs, other.pairs);
    }

    static Inputs of(long[] ids, long[] segments, int marks) {
      int size = ids.length + marks;
      long[] places = new long[size];
      for (int i = 0; i < ids.length; i++) {
        places[i] = i;
      }
      return new Inputs(
          Arrays.copyOf(ids, size),
          Arrays.copyOf(segments, size),
          places,
          new long[size],
          new long[size]);
    }
  }

  /** How many readings a thread remembers: a repeated sentence takes two. */
  private static final int REMEMBERED = 6;

  /** What a thread read last: tables and copied text say the same hundreds of times. */
  private final ThreadLocal<ArrayDeque<Known>> known = ThreadLocal.withInitial(ArrayDeque::new);

  private record Known(Inputs inputs, float[] vectors) {}

  private float[] run(Inputs inputs) {
    ArrayDeque<Known> last = known.get();
    for (Known one : last) {
      if (one.inputs.says(inputs)) {
        return one.vectors;
      }
    }
    float[] vectors = compute(inputs);
    if (last.size() == REMEMBERED) {
      last.removeLast();
    }
    last.addFirst(new Known(inputs, vectors));
    return vectors;
  }

  private float[] compute(Inputs inputs) {
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, inputs.ids);
        OnnxTensor segments = OnnxTensor.createTensor(environment, inputs.segments);
        OnnxTensor places = OnnxTensor.createTensor(environment, inputs.places);
        OnnxTensor marks = OnnxTensor.createTensor(environment, inputs.marks);
        OnnxTensor pairs = OnnxTensor.createTensor(environment, inputs.pairs);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "ids", ids, "segment", segments, "place", places, "mark", marks, "pair",
                    pairs))) {
      FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] vectors = new float[hidden.remaining()];
      hidden.get(vectors);
      return vectors;
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
    }
  }

  /** The pieces of a stretch of text, and where their words stand. */
  private static final class Pieces {
    int[] ids = new int[64];
    int[] starts = new int[64];
    int[] ends = new int[64];
    int from;
    int count;

    static Pieces of(WordPieces known, String text, Span span) {
      Pieces found = new Pieces();
      Matcher words = known.words(text).region(span.start(), span.end());
      while (words.find()) {
        known.split(words.group(), id -> found.add(id, words.start(), words.end()));
      }
      return found;
    }

    private void add(int id, int start, int end) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ids[count] = id;
      starts[count] = start;
      ends[count++] = end;
    }

    Pieces first(int most) {
      count = Math.min(count, most);
      return this;
    }

    Pieces last(int most) {
      from = Math.max(0, count - most);
      count -= from;
      return this;
    }
  }

  static Encoder ofClassPath() {
    try (InputStream model = Analyzer.resource(Analyzer.MODELS + "en-encoder.onnx");
        InputStream vocabulary = Analyzer.resource(Analyzer.MODELS + "en-encoder.vocab")) {
      return load(model, vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException("en-encoder.onnx on the class path is damaged", e);
    }
  }
}
