package ascribe.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.bwaldvogel.liblinear.SolverType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maltparser.ml.lib.MaltFeatureNode;
import org.maltparser.ml.lib.MaltLiblinearModel;

/** Our form of a parser model decides as MaltParser's own does. */
class ParserModelTest {
  private static final double STEP = 1 / 64d;
  private static final int[] LABELS = {2, 3, 1, 4, 5, 6};
  private static final int ROWS = 50;

  private final Random random = new Random(7);

  @Test
  void decides_as_the_model_it_was_made_from_ties_too() throws Exception {
    double[][] rows = IntStream.range(0, ROWS).mapToObj(i -> row()).toArray(double[][]::new);
    var theirs = new MaltLiblinearModel(LABELS, LABELS.length, ROWS, rows, SolverType.MCSVM_CS);
    ParserWeights ours = written(new ParserWeights(LABELS, List.of(rows), STEP));

    for (int i = 0; i < 500; i++) {
      MaltFeatureNode[] features =
          random
              .ints(random.nextInt(4), 1, ROWS + 1)
              .mapToObj(row -> new MaltFeatureNode(row, 1))
              .toArray(MaltFeatureNode[]::new);
      assertThat(ours.predict(features)).isEqualTo(theirs.predict(features));
      assertThat(ours.predict_one(features)).isEqualTo(theirs.predict_one(features));
    }
  }

  /** Small numbers, many of them zero, so that many sums are equal; zeros at the end left out. */
  private double[] row() {
    return random
        .ints(random.nextInt(LABELS.length + 1), -2, 3)
        .mapToDouble(steps -> steps * STEP)
        .toArray();
  }

  @Test
  void refuses_weights_that_would_change_on_the_way() {
    List<double[]> between = List.of(new double[] {0.01});
    List<double[]> large = List.of(new double[] {1000});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParserWeights(LABELS, between, STEP))
        .withMessageContaining("0.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParserWeights(LABELS, large, STEP))
        .withMessageContaining("1000");
  }

  @Test
  void features_are_known_by_their_place_and_code() throws Exception {
    long first = 3L << 48 | 17;
    long merged = 4L << 48 | 5L << 24 | 6;

    ParserFeatures features =
        written(new ParserFeatures(new long[] {first, merged}, new int[] {9, 8}));

    assertThat(features.getIndex(3, 17)).isEqualTo(9);
    assertThat(features.getIndex(4, 5, 6)).isEqualTo(8);
    assertThat(features.getIndex(4, 17)).isEqualTo(-1);
    assertThat(features.size()).isEqualTo(2);
  }

  /** The object as it comes back from a file. */
  @SuppressWarnings("unchecked")
  private static <T> T written(T object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }
}
