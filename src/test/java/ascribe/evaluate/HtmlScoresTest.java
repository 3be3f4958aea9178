package ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlScoresTest {
  private static final Path PAGES = Path.of("../shared/html");

  @TempDir Path folder;

  @Test
  void segments_are_counted_with_white_space_folded() throws IOException {
    String body =
        "The Czech government has condemned China for an attack on its ministry. ".repeat(9);
    try (OutputStream page =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.html.gz")))) {
      page.write(("<html><body><p>" + body).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        folder.resolve("gold.json"),
        """
        {"a.html": {"with": ["has  condemned", "nowhere"], "without": ["on its\\n ministry", "x9"]}}
        """);

    HtmlScores scores = HtmlScores.of(folder);

    assertThat(scores.found()).isEqualTo(1);
    assertThat(scores.missing()).isEqualTo(1);
    assertThat(scores.wrong()).isEqualTo(1);
    assertThat(scores.f1()).isEqualTo(0.5);
    assertThat(scores.errors())
        .containsExactly("a.html: missing: nowhere", "a.html: wrong: on its\n ministry");
  }

  @Test
  void the_main_text_of_real_pages_stays_as_good() throws IOException {
    assumeTrue(Files.isDirectory(PAGES), "skipped: the pages are not beside the project");

    assertThat(HtmlScores.of(PAGES).f1()).isGreaterThan(0.95);
  }
}
