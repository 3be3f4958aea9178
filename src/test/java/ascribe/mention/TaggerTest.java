package ascribe.mention;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.article.ArticleReader;
import ascribe.article.Outcome;
import ascribe.text.Analyzer;
import ascribe.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of {@code src/test/resources/mention} is a text with the mentions expected in it:
 * {@code [[TYPE|name]]}. Behind a line {@code ---} may stand lines {@code name | entity | form} for
 * the last mention with these characters.
 */
class TaggerTest {
  private static final Analyzer ANALYZER = Analyzer.load();
  private static final Tagger TAGGER = Tagger.load();

  static Stream<Named<String>> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/mention"))) {
      return files.sorted().map(TaggerTest::fixture).toList().stream();
    }
  }

  private static Named<String> fixture(Path file) {
    try {
      return Named.of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void an_article_has_the_mentions_marked_in_it(String fixture) {
    String[] parts = fixture.split("\n---\n", 2);
    String marked = parts[0].strip();
    Text text = text(marked.replaceAll("\\[\\[[A-Z_]+\\|(.*?)]]", "$1"));
    Mentions mentions = TAGGER.tag(text);
    assertThat(marked(text.chars(), mentions)).isEqualTo(marked);
    if (parts.length > 1) {
      parts[1].strip().lines().forEach(line -> assertThat(linked(mentions)).contains(line));
    }
  }

  private static Text text(String plain) {
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    var read = (Outcome.Read) new ArticleReader().read(bytes, "fixture.txt");
    return ANALYZER.analyze(read.article());
  }

  private static List<String> linked(Mentions mentions) {
    return mentions.list().stream()
        .map(m -> m.text() + " | " + m.entity() + " | " + m.form())
        .toList();
  }

  private static String marked(String text, Mentions mentions) {
    StringBuilder marked = new StringBuilder(text);
    for (int i = mentions.list().size() - 1; i >= 0; i--) {
      Mention mention = mentions.list().get(i);
      marked.insert(mention.span().end(), "]]");
      marked.insert(mention.span().start(), "[[" + mention.type() + "|");
    }
    return marked.toString();
  }
}
