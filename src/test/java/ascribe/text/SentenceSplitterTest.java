package ascribe.text;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.article.ArticleReader;
import ascribe.article.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where sentences of news end. Each line of the fixture is a paragraph, {@code |} an end. */
class SentenceSplitterTest {
  private static final Analyzer ANALYZER = Analyzer.load();

  static Stream<String> paragraphs() throws IOException {
    try (InputStream in = SentenceSplitterTest.class.getResourceAsStream("/text/sentences.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("paragraphs")
  void a_paragraph_is_split_where_its_sentences_end(String line) {
    byte[] text = line.replace('|', ' ').getBytes(StandardCharsets.UTF_8);
    var article = ((Outcome.Read) new ArticleReader().read(text, "paragraph.txt")).article();
    assertThat(ANALYZER.analyze(article).sentences())
        .extracting(s -> s.span().of(article.text()))
        .isEqualTo(List.of(line.split("\\|")));
  }
}
