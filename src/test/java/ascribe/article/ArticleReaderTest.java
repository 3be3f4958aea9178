package ascribe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of each format, and what is said of what cannot be read. */
class ArticleReaderTest {
  private static final Path NEWS = Path.of("corpus/news");

  private final ArticleReader reader = new ArticleReader();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bybit-heist-fbi.html | FBI pins $1.5bn Bybit theft on North Korea | Ledger Street | 2025-02-27",
        "germany-spd-apt28.html | Berlin says Russian military hackers raided chancellor's party | The Continental Courier | 2024-05-03",
        "eagle-s-officers-charged.html | Tanker officers charged in Finland over severed Baltic cables | Baltic Ledger | 2025-08-11",
        "salt-typhoon-joint-advisory.html | Thirteen nations name Chinese firms behind Salt Typhoon | Perimeter Daily | 2025-08-28",
        "netherlands-coathanger.json | Dutch spy services lay Coathanger malware at China's door | The Lowlands Herald | 2024-02-07",
        "fwd-medibank-sanctions.eml | Canberra uses cyber sanctions for first time over Medibank hack | Southern Cross Dispatch | 2024-01-23",
        "wannacry-pyongyang-denies.rtf | North Korea rejects blame for WannaCry as allies line up behind Washington | The Thames Messenger | 2017-12-22",
        "france-gru-olympics.txt | France accuses Russian military intelligence of decade of cyberattacks | '' | 2025-04-29",
      })
  void an_article_says_what_it_is(String file, String title, String publisher, String published)
      throws IOException {
    Article article = read(file);
    // some pages print a typographic apostrophe where their data has a straight one
    assertThat(article.title().replace('’', '\'')).isEqualTo(title);
    assertThat(article.publisher()).isEqualTo(publisher);
    assertThat(article.published().map(PartialDate::toString)).contains(published);
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void the_furniture_of_a_page_stays_out() throws IOException {
    String text = read("germany-spd-apt28.html").text();
    assertThat(text)
        .doesNotContainIgnoringCase("cookie")
        .doesNotContainIgnoringCase("newsletter")
        .doesNotContainIgnoringCase("related");
  }

  @Test
  void plain_text_is_not_changed() throws IOException {
    Path file = NEWS.resolve("predatory-sparrow-nobitex.txt");
    assertThat(read("predatory-sparrow-nobitex.txt").text())
        .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
  }

  @Test
  void the_blocks_lie_in_order_inside_the_text() throws IOException {
    for (Path file : Files.list(NEWS).sorted().toList()) {
      if (reader.read(Files.readAllBytes(file), file.getFileName().toString())
          instanceof Outcome.Read read) {
        int end = 0;
        for (Block block : read.article().blocks()) {
          assertThat(block.span().start()).as(file.toString()).isGreaterThanOrEqualTo(end);
          end = block.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(read.article().text().length());
      }
    }
  }

  @Test
  void another_language_is_skipped() throws IOException {
    Outcome outcome =
        reader.read(Files.readAllBytes(NEWS.resolve("vrbetice-gru-vlada.txt")), "vrbetice.txt");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Skipped.class, s -> assertThat(s.reason()).isEqualTo("language cs"));
  }

  @Test
  void windows_1252_is_read_right_without_a_declaration() {
    String text =
        "Officials said “the café attack” was the work of a group that nobody had heard of, and the ministry’s spokesman agreed with them.";
    Outcome outcome = reader.read(text.getBytes(Charset.forName("windows-1252")), "a.txt");
    assertThat(((Outcome.Read) outcome).article().text()).isEqualTo(text);
  }

  @Test
  void an_empty_file_is_named_as_such() {
    assertFailed(reader.read(new byte[0], "empty.txt"), "the file is empty");
  }

  @Test
  void binary_noise_is_no_article() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    assertFailed(reader.read(noise, "noise.txt"), "the file is binary data");
  }

  @Test
  void a_truncated_pdf_fails_with_the_mend() throws IOException {
    byte[] whole = Files.readAllBytes(NEWS.resolve("sony-pictures-north-korea.pdf"));
    assertFailed(reader.read(Arrays.copyOf(whole, whole.length / 3), "cut.pdf"), "cut off");
  }

  @Test
  void broken_json_fails_with_the_mend() {
    assertFailed(
        reader.read("{\"title\": \"x\", \"text\": ".getBytes(StandardCharsets.UTF_8), "a.json"),
        "the file is no whole JSON");
  }

  @Test
  void a_file_that_is_gone_fails_alone(@TempDir Path folder) {
    List<Outcome> outcomes = new ArrayList<>();
    reader.read(folder.resolve("gone.txt"), "gone.txt", outcomes::add);
    assertThat(outcomes).singleElement().satisfies(o -> assertFailed(o, "the file is not there"));
  }

  private static void assertFailed(Outcome outcome, String reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(Outcome.Failed.class, f -> assertThat(f.reason()).contains(reason));
  }

  private Article read(String file) throws IOException {
    return ((Outcome.Read) reader.read(Files.readAllBytes(NEWS.resolve(file)), file)).article();
  }
}
