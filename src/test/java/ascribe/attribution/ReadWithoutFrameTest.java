package ascribe.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Ascribe;
import ascribe.article.Article;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the encoder finds in sentences for which there is no frame. */
class ReadWithoutFrameTest {
  private static final Ascribe ASCRIBE = Ascribe.load();

  static Stream<String> sentences() throws IOException {
    return Lines.of("read-without-frame.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void the_encoder_alone_finds_the_record_written_beside_a_sentence(String line) {
    String[] cells = line.split("\t");
    List<Explained> found = ASCRIBE.explain(Lines.article(cells[0]));
    assertThat(found.stream().map(e -> printed(e.record())))
        .isEqualTo(cells[1].equals("-") ? List.of() : List.of(cells[1]));
    assertThat(found).allMatch(e -> e.steps().get(0).startsWith("the encoder"));
  }

  @Test
  void the_same_sentence_is_read_the_same_each_time() {
    Article article =
        Lines.article("It was Sandworm, ESET reckons, that wiped the servers of the port.");
    assertThat(ASCRIBE.explain(article)).isEqualTo(ASCRIBE.explain(article));
  }

  private static String printed(Attribution r) {
    return String.join(
        "|", r.who().name(), r.action().printed(), r.stance().printed(), r.whom().name());
  }
}
