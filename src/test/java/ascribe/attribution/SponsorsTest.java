package ascribe.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Ascribe;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who stands behind the accused: a state or service that the article says runs them. */
class SponsorsTest {
  private static final Ascribe ASCRIBE = Ascribe.load();

  static Stream<String> articles() throws IOException {
    return Lines.of("sponsors.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void the_records_against_the_accused_name_who_stands_behind_it(String line) {
    String[] cells = line.split("\t");
    var records = ASCRIBE.read(Lines.article(cells[0])).attributions();
    assertThat(records.stream().filter(r -> r.whom().name().equals(cells[1])))
        .isNotEmpty()
        .allMatch(r -> r.sponsor().map(Party::name).orElse("-").equals(cells[2]));
  }
}
