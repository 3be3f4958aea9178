package ascribe.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Title, date and publisher of 40 real pages, and of 40 more that were chosen by chance and read
 * before the program had read them, against what a person read there.
 */
class PageFactsTest {
  private static final Path FACTS = Path.of("src/test/resources/pages");
  private static final Path PAGES = Path.of("../shared/html");
  private static final double BAR = 0.9;

  @ParameterizedTest
  @ValueSource(strings = {"facts.tsv", "facts-2.tsv"})
  void titles_are_those_of_the_articles_without_the_sites_name(String table) throws IOException {
    check(table, 1, Article::title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts.tsv", "facts-2.tsv"})
  void dates_are_those_the_pages_print(String table) throws IOException {
    check(table, 2, a -> a.published().map(PartialDate::toString).orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts.tsv", "facts-2.tsv"})
  void publishers_are_those_who_run_the_sites(String table) throws IOException {
    check(table, 3, Article::publisher);
  }

  private static void check(String table, int column, Function<Article, String> value)
      throws IOException {
    assumeTrue(Files.isDirectory(PAGES), "no ../shared/html here");
    List<String[]> rows = Table.read(FACTS.resolve(table), 4);
    List<String> wrong = new ArrayList<>();
    for (String[] row : rows) {
      String found = value.apply(article(row[0]));
      if (!alike(row[column], found)) {
        wrong.add(row[0] + ": " + row[column] + " <> " + found);
      }
    }
    System.out.printf(
        "PageFactsTest %s column %d: %d of %d right, wrong %s%n",
        table, column, rows.size() - wrong.size(), rows.size(), wrong);
    assertThat(rows).hasSize(40);
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) Math.round(rows.size() * (1 - BAR)));
  }

  /** Case, blanks, punctuation and a {@code .com} behind a name aside. */
  private static boolean alike(String expected, String found) {
    String name = found.replaceFirst("(?i)(?<=\\w)\\.com$", "");
    return Arrays.stream(expected.split(" \\|\\| ", -1))
        .map(PageFactsTest::fold)
        .anyMatch(fold(name)::equals);
  }

  private static String fold(String value) {
    return Titles.fold(Normalizer.normalize(value, Normalizer.Form.NFC)).replace(" ", "");
  }

  private static Article article(String page) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(PAGES.resolve(page + ".gz")))) {
      Outcome outcome = new ArticleReader().read(in.readAllBytes(), page);
      return outcome instanceof Outcome.Read read
          ? read.article()
          : ((Outcome.Skipped) outcome).article();
    }
  }
}
