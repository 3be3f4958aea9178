package ascribe.attribution;

import ascribe.article.Article;
import ascribe.article.ArticleReader;
import ascribe.article.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Fixture files with an article a line, {@code ¶} between its paragraphs. */
final class Lines {
  private Lines() {}

  /** The lines of a file of {@code /attribution}, without comments. */
  static Stream<String> of(String file) throws IOException {
    try (InputStream in = Lines.class.getResourceAsStream("/attribution/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.startsWith("#")).toList().stream();
    }
  }

  static Article article(String text) {
    byte[] bytes = text.replace("¶", "\n\n").getBytes(StandardCharsets.UTF_8);
    return ((Outcome.Read) new ArticleReader().read(bytes, "article.txt")).article();
  }
}
