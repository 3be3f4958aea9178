package ascribe.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Ascribe;
import ascribe.article.ArticleReader;
import ascribe.article.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who was hit, also where another sentence than the claim's says so. */
class VictimsTest {
  private static final Ascribe ASCRIBE = Ascribe.load();

  static Stream<String> articles() throws IOException {
    try (InputStream in = VictimsTest.class.getResourceAsStream("/attribution/victims.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void the_records_against_the_accused_name_who_was_hit(String line) {
    String[] cells = line.split("\t");
    String text = cells[0].replace("¶", "\n\n");
    var outcome = new ArticleReader().read(text.getBytes(StandardCharsets.UTF_8), "article.txt");
    var records = ASCRIBE.read(((Outcome.Read) outcome).article()).attributions();
    assertThat(records.stream().filter(r -> r.whom().name().equals(cells[1])))
        .isNotEmpty()
        .allMatch(r -> r.victim().map(Party::name).orElse("-").equals(cells[2]));
  }
}
