package ascribe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of {@code src/test/resources/article} is read and compared with the {@code .expected}
 * file beside it: lines {@code field: value}, then {@code ---} and the blocks of the text, one a
 * line with its kind. What the expectation does not name is not compared.
 */
class ReadingFixturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/article");

  static Stream<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".expected"))
          .map(n -> n.substring(0, n.length() - ".expected".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void an_article_is_read_as_the_file_beside_it_says(String name) throws IOException {
    String expected = Files.readString(FOLDER.resolve(name + ".expected")).strip();
    Outcome outcome = new ArticleReader().read(Files.readAllBytes(FOLDER.resolve(name)), name);

    assertThat(written(outcome, expected)).isEqualTo(expected);
  }

  /** The outcome in the form of the expectation, with the fields that this one names. */
  private static String written(Outcome outcome, String expected) {
    Map<String, String> fields = fields(outcome);
    String head =
        expected
            .lines()
            .takeWhile(l -> !l.equals("---"))
            .map(l -> l.substring(0, l.indexOf(':')))
            .map(field -> (field + ": " + fields.getOrDefault(field, "(no such field)")).strip())
            .collect(Collectors.joining("\n"));
    return expected.lines().anyMatch("---"::equals)
        ? head + "\n---\n" + blocks(article(outcome))
        : head;
  }

  private static Map<String, String> fields(Outcome outcome) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (outcome instanceof Outcome.Failed failed) {
      fields.put("outcome", "failed: " + failed.reason());
      return fields;
    }
    Article article = article(outcome);
    fields.put("outcome", outcome instanceof Outcome.Skipped s ? "skipped: " + s.reason() : "read");
    fields.put("title", article.title());
    fields.put("publisher", article.publisher());
    fields.put("author", article.author());
    fields.put("published", article.published().map(PartialDate::toString).orElse(""));
    fields.put("url", article.url());
    fields.put("language", article.language());
    return fields;
  }

  private static Article article(Outcome outcome) {
    if (outcome instanceof Outcome.Read read) {
      return read.article();
    }
    if (outcome instanceof Outcome.Skipped skipped) {
      return skipped.article();
    }
    throw new UncheckedIOException(new IOException(outcome.toString()));
  }

  private static String blocks(Article article) {
    List<String> lines =
        article.blocks().stream()
            .map(b -> b.kind() + " " + b.span().of(article.text()).replace("\n", "\\n"))
            .toList();
    return String.join("\n", lines);
  }
}
