package ascribe.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SymbolPrunerTest {
  private static final String FEATURES =
      """
      <feature>Merge(InputColumn(POSTAG, Stack[0]), OutputColumn(DEPREL, Stack[0]))</feature>
      <feature>InputColumn(POSTAG, Stack[0])</feature>
      <feature>InputColumn(FORM, Input[0])</feature>
      """;

  private static final String TABLES =
      """
      \tFORM\t1\t1\tone
      \tLEMMA\t1\t1\tone

      FORM
      4\tblamed
      5\tSpitsbergen

      LEMMA
      4\tblame

      POSTAG
      1\tNN
      2\tVBD

      MERGE2_POSTAG_DEPREL
      5\tNN~nsubj
      6\tVBD~root

      """;

  @Test
  void keeps_what_a_feature_asks_for_and_all_tags() {
    // in the alphabetical order of the features: 1 the form, 2 the tag, 3 tag and relation
    long form = 1L << 48 | 4;
    long tag = 2L << 48 | 2;
    long merged = 3L << 48 | 6;

    String kept = new SymbolPruner(FEATURES, List.of(form, tag, merged)).prune(TABLES);

    assertThat(kept)
        .isEqualTo(
            TABLES
                .replace("5\tSpitsbergen\n", "")
                .replace("4\tblame\n", "")
                .replace("5\tNN~nsubj\n", ""));
  }
}
