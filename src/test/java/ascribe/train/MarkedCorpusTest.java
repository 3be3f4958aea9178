package ascribe.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedCorpusTest {
  @Test
  void marked_names_are_tagged_and_the_rest_may_be_places_or_other_names() {
    TaggedSentence sentence =
        MarkedCorpus.sentence(
            "[[PERSON|Ana Lopez]] of [[ORGANISATION|Acme]]'s [[COUNTRY|Czech]]-run unit.", 0.5);
    assertThat(sentence.forms())
        .containsExactly("Ana", "Lopez", "of", "Acme", "'s", "Czech", "-", "run", "unit", ".");
    assertThat(sentence.weight()).isEqualTo(0.5);
    assertThat(sentence.tags().subList(0, 2))
        .containsExactly(List.of("B-PERSON"), List.of("I-PERSON"));
    assertThat(sentence.tags().get(3)).containsExactly("B-ORGANISATION");
    assertThat(sentence.tags().get(5)).containsExactly("B-PLACE");
    assertThat(sentence.tags().get(8)).contains("O", "B-PLACE").doesNotContain("B-PERSON");
  }

  @Test
  void neighbouring_names_stay_two() {
    TaggedSentence sentence =
        MarkedCorpus.sentence("[[ORGANISATION|Acme]] [[ORGANISATION|Bank]]", 1);
    assertThat(sentence.tags())
        .containsExactly(List.of("B-ORGANISATION"), List.of("B-ORGANISATION"));
  }
}
