package ascribe.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VotesTest {
  @Test
  void the_majority_decides() {
    assertThat(Votes.of(List.of("O", "B-PERSON", "B-PERSON"), Set.of()))
        .containsExactly("B-PERSON");
    assertThat(Votes.of(List.of("B-COUNTRY", "B-LOCATION", "O"), Set.of()))
        .containsExactly("B-PLACE");
  }

  @Test
  void without_a_majority_every_tag_chosen_is_allowed() {
    assertThat(Votes.of(List.of("B-ORGANISATION", "O"), Set.of()))
        .containsExactly("B-ORGANISATION", "O");
    assertThat(Votes.of(List.of("B-MISC", "B-MISC"), Set.of()))
        .containsExactly("B-OTHER", "B-PLACE");
  }

  @Test
  void who_never_marks_a_type_has_no_vote_against_it() {
    assertThat(Votes.of(List.of("O", "B-PERSON", "O"), Set.of("PERSON")))
        .containsExactly("B-PERSON", "O");
    assertThat(Votes.of(List.of("O", "B-ORGANISATION", "O"), Set.of("PERSON")))
        .containsExactly("O");
  }
}
