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
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Title, date and publisher of 40 real pages against what a person read there. */
class PageFactsTest {
  private static final Path FACTS = Path.of("src/test/resources/pages/facts.tsv");
  private static final Path PAGES = Path.of("../shared/html");
  private static final double BAR = 0.9;

  private static final List<String[]> FACTS_READ = new ArrayList<>();
  private static final List<Article> ARTICLES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.isDirectory(PAGES), "no ../shared/html here");
    for (String[] row : Table.read(FACTS, 4)) {
      FACTS_READ.add(row);
      ARTICLES.add(article(row[0]));
    }
  }

  @Test
  void titles_are_those_of_the_articles_without_the_sites_name() {
    check(1, Article::title);
  }

  @Test
  void dates_are_those_the_pages_print() {
    check(2, a -> a.published().map(PartialDate::toString).orElse(""));
  }

  @Test
  void publishers_are_those_who_run_the_sites() {
    check(3, Article::publisher);
  }

  private static void check(int column, java.util.function.Function<Article, String> value) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < ARTICLES.size(); i++) {
      String expected = FACTS_READ.get(i)[column];
      String found = value.apply(ARTICLES.get(i));
      if (!alike(expected, found)) {
        wrong.add(FACTS_READ.get(i)[0] + ": " + expected + " <> " + found);
      }
    }
    assertThat(ARTICLES).hasSize(40);
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) Math.round(ARTICLES.size() * (1 - BAR)));
  }

  /** Case, blanks, punctuation and a {@code .com} behind a name aside. */
  private static boolean alike(String expected, String found) {
    String name = found.replaceFirst("(?i)(?<=\\w)\\.com$", "");
    return Arrays.stream(expected.split(" or ", -1))
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
