package ascribe.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Ascribe;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is credited with a claim, where the words for it name somebody else or nobody. */
class WhoSaysTest {
  private static final Ascribe ASCRIBE = Ascribe.load();

  static Stream<String> articles() throws IOException {
    return Lines.of("who-says.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void the_records_against_the_accused_credit_the_sources_written_beside_the_article(String line) {
    String[] cells = line.split("\t");
    var records = ASCRIBE.read(Lines.article(cells[0])).attributions();
    assertThat(records.stream().filter(r -> r.whom().name().equals(cells[1])))
        .extracting(r -> r.who().name().isEmpty() ? "-" : r.who().name())
        .containsExactlyInAnyOrderElementsOf(
            cells[2].equals("none") ? List.of() : List.of(cells[2].split(" ; ")));
  }
}
