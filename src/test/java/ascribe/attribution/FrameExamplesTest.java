package ascribe.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Ascribe;
import ascribe.article.ArticleReader;
import ascribe.article.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sentence of {@code frame-examples.tsv} yields the records written beside it and no other.
 */
class FrameExamplesTest {
  private static final Ascribe ASCRIBE = Ascribe.load();

  static Stream<String> examples() throws IOException {
    try (InputStream in =
        FrameExamplesTest.class.getResourceAsStream("/attribution/frame-examples.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void a_sentence_yields_the_records_written_beside_it(String line) {
    String[] cells = line.split("\t");
    Set<String> expected =
        cells[2].equals("-")
            ? Set.of()
            : Arrays.stream(cells[2].split(" ; ")).collect(Collectors.toSet());
    assertThat(records(cells[1])).isEqualTo(expected);
  }

  @Test
  void every_example_names_a_frame_that_exists() throws IOException {
    List<String> ids = Frame.all().stream().map(Frame::id).toList();
    assertThat(examples().map(l -> l.split("\t")[0])).allMatch(ids::contains);
  }

  private static Set<String> records(String sentence) {
    var read =
        (Outcome.Read)
            new ArticleReader().read(sentence.getBytes(StandardCharsets.UTF_8), "example.txt");
    return ASCRIBE.read(read.article()).attributions().stream()
        .map(
            r ->
                String.join(
                    "|",
                    r.who().name().isEmpty() ? "-" : r.who().name(),
                    r.action().printed(),
                    r.stance().printed(),
                    r.whom().name()))
        .collect(Collectors.toSet());
  }
}
