package ascribe.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Ascribe;
import ascribe.article.ArticleReader;
import ascribe.article.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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
    return lines("frame-examples.tsv");
  }

  static Stream<String> openExamples() throws IOException {
    return lines("frame-examples-open.tsv");
  }

  private static Stream<String> lines(String file) throws IOException {
    return Files.readAllLines(Path.of("corpus", "frames", file)).stream()
        .filter(l -> !l.startsWith("#"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void a_sentence_yields_the_records_written_beside_it(String line) {
    assertThat(records(sentence(line))).isEqualTo(expected(line));
  }

  /** Keeps the list of what is known to be wrong true. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("openExamples")
  void a_sentence_that_comes_right_leaves_the_open_list(String line) {
    assertThat(records(sentence(line)))
        .as("read right now: move it to frame-examples.tsv")
        .isNotEqualTo(expected(line));
  }

  @Test
  void every_example_names_a_frame_that_exists() throws IOException {
    Set<String> ids = Frame.all().stream().map(Frame::id).collect(Collectors.toSet());
    assertThat(Stream.concat(examples(), openExamples()).map(l -> l.split("\t")[0]))
        .allMatch(ids::contains);
  }

  @Test
  void every_frame_has_five_examples_that_are_read_right() throws IOException {
    Map<String, Long> shown =
        examples()
            .map(l -> l.split("\t")[0])
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    assertThat(Frame.all().stream().map(Frame::id))
        .allSatisfy(id -> assertThat(shown.getOrDefault(id, 0L)).as(id).isGreaterThanOrEqualTo(5));
  }

  private static String sentence(String line) {
    return line.split("\t")[1];
  }

  private static Set<String> expected(String line) {
    String cell = line.split("\t")[2];
    return cell.equals("-")
        ? Set.of()
        : Arrays.stream(cell.split(" ; ")).collect(Collectors.toSet());
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
