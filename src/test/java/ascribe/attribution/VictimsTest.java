package ascribe.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Ascribe;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who was hit, also where another sentence than the claim's says so. */
class VictimsTest {
  private static final Ascribe ASCRIBE = Ascribe.load();

  static Stream<String> articles() throws IOException {
    return Lines.of("victims.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void the_records_against_the_accused_name_who_was_hit(String line) {
    String[] cells = line.split("\t");
    var records = ASCRIBE.read(Lines.article(cells[0])).attributions();
    assertThat(records.stream().filter(r -> r.whom().name().equals(cells[1])))
        .isNotEmpty()
        .allMatch(r -> r.victim().map(Party::name).orElse("-").equals(cells[2]));
  }
}
