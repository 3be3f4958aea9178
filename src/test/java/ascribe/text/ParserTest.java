package ascribe.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Moves, beam and model of the parser; what it knows of English is in {@code TreesTest}. */
class ParserTest {
  private final Random random = new Random(7);

  @Test
  void the_moves_towards_a_tree_without_crossing_arcs_make_that_tree() {
    for (int round = 0; round < 2000; round++) {
      int size = 1 + random.nextInt(14);
      int[] heads = new int[size];
      grow(heads, 0, size, size);

      Configuration parse = new Configuration(size);
      while (!parse.isDone()) {
        int move = parse.towards(heads);
        assertThat(parse.allows(move)).isTrue();
        parse.make(move);
      }

      for (int t = 0; t < size; t++) {
        assertThat(parse.head(t)).isEqualTo(heads[t]);
      }
    }
  }

  /** Hangs the tokens from one place to another on a head, each with those beside it below. */
  private void grow(int[] heads, int from, int to, int head) {
    int start = from;
    while (start < to) {
      int end = start + 1 + random.nextInt(to - start);
      int top = start + random.nextInt(end - start);
      heads[top] = head;
      grow(heads, start, top, top);
      grow(heads, top + 1, end, top);
      start = end;
    }
  }

  @Test
  void whatever_the_weights_every_token_gets_a_head_and_no_circle() {
    for (int round = 0; round < 300; round++) {
      int size = 1 + random.nextInt(14);
      String[] words = new String[size];
      for (int t = 0; t < size; t++) {
        words[t] = "w" + random.nextInt(5);
      }
      ParserInput in = ParserInput.of(words, words, new int[0]);
      Scorer chance =
          (features, count, worth) -> {
            for (int m = 0; m < Configuration.MOVES; m++) {
              worth[m] = random.nextGaussian();
            }
          };

      Configuration parse = Beam.best(in, chance, 4);

      for (int t = 0; t < size; t++) {
        int steps = 0;
        for (int at = t; at < size; at = parse.head(at)) {
          assertThat(parse.head(at)).isBetween(0, size);
          assertThat(steps++).isLessThan(size);
        }
      }
    }
  }

  @Test
  void a_wider_beam_finds_what_a_narrow_one_loses() {
    // the first move is dear and the last ones pay for it
    Scorer late =
        (features, count, worth) -> {
          worth[Configuration.SHIFT] = 0;
          worth[Configuration.REDUCE] = 5;
          worth[Configuration.LEFT] = 1;
          worth[Configuration.RIGHT] = -1;
        };
    String[] words = {"a", "b", "c", "d"};
    ParserInput in = ParserInput.of(words, words, new int[0]);

    assertThat(Beam.best(in, late, 16).score()).isGreaterThan(Beam.best(in, late, 1).score());
  }

  @Test
  void a_model_comes_back_from_its_file_and_another_file_is_refused() throws IOException {
    List<String> labels = List.of("dobj", "nsubj", "root");
    PackedWeights moves = weights(12, Configuration.MOVES);
    PackedWeights relations = weights(12, labels.size());
    ParserModel model =
        new ParserModel(new int[] {ParserInput.word("spied")}, labels, moves, relations);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);

    ParserModel read = ParserModel.read(new ByteArrayInputStream(bytes.toByteArray()));

    String[] forms = {"Somebody", "spied", "on", "Norway", "."};
    String[] tags = {"NN", "VBD", "IN", "NNP", "."};
    ParserInput before = model.input(forms, tags);
    ParserInput after = read.input(forms, tags);
    assertThat(read.heads(after, 8)).isEqualTo(model.heads(before, 8));
    int[] heads = {1, -1, 1, 2, 1};
    assertThat(read.relations(after, heads)).isEqualTo(model.relations(before, heads));
    assertThatThrownBy(() -> ParserModel.read(new ByteArrayInputStream(new byte[8])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no parser model");
  }

  private PackedWeights weights(int bits, int choices) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < 1 << bits; row += 1 + random.nextInt(3)) {
      rows.add(row);
    }
    byte[] weights = new byte[rows.size() * choices];
    random.nextBytes(weights);
    return new PackedWeights(
        bits, choices, rows.stream().mapToInt(Integer::intValue).toArray(), weights);
  }

  @Test
  void words_of_the_vocabulary_are_told_apart_others_by_ending_and_shape() {
    int[] vocabulary = {ParserInput.word("hacked")};
    String[] forms = {"hacked", "Hacked", "jacked", "tracked", "APT-31"};
    ParserInput in = ParserInput.of(forms, forms, vocabulary);

    assertThat(in.word(0)).isEqualTo(in.word(1));
    assertThat(in.word(2)).isEqualTo(in.word(3)).isNotEqualTo(in.word(0));
    assertThat(in.word(4)).isNotEqualTo(in.word(3));
    assertThat(in.word(5)).isNotEqualTo(in.word(-1));
  }
}
