package ascribe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import ascribe.article.Article;
import ascribe.article.Outcome;
import ascribe.output.Counts;
import ascribe.output.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program, model or table reads everything again. */
class LedgerVersionTest {
  private static final Map<String, String> OLD = Map.of("ascribe", "1", "names.tsv", "ab");
  private static final Map<String, String> NEW = Map.of("ascribe", "1", "names.tsv", "cd");
  private static final Article ARTICLE = Samples.article("a.txt", Samples.SENTENCE);

  @TempDir Path folder;
  private Ledger ledger;

  @BeforeEach
  void an_article_that_is_known() throws IOException {
    ledger = Ledger.open(folder);
    Run run = ledger.begin("old", OLD);
    assertThat(run.changedParts()).isEmpty();
    read(run, "a.txt", ARTICLE);
    run.done(List.of(), new Counts());
  }

  @AfterEach
  void close() throws IOException {
    ledger.close();
  }

  @Test
  void the_same_version_has_nothing_to_do() throws IOException {
    Run run = ledger.begin("old", OLD);
    assertThat(run.changedParts()).isEmpty();
    assertThat(run.file("a.txt").orElseThrow().current()).isTrue();
    assertThat(run.left().articles()).isZero();
  }

  @Test
  void another_table_is_named_and_everything_is_to_be_read() throws IOException {
    Run run = ledger.begin("new", NEW);
    assertThat(run.changedParts()).containsExactly("names.tsv");
    assertThat(run.file("a.txt").orElseThrow().current()).isFalse();
    assertThat(run.left().articles()).isOne();
  }

  @Test
  void a_run_that_was_cut_short_goes_on_and_says_so_as_well() throws IOException {
    Run cut = ledger.begin("new", NEW);
    read(cut, "b.txt", Samples.article("b.txt", "Nothing new of the " + Samples.SENTENCE));
    cut.commit();
    Run run = ledger.begin("new", NEW);
    assertThat(run.changedParts()).containsExactly("names.tsv");
    assertThat(run.file("b.txt").orElseThrow().current()).isTrue();
    assertThat(run.pending(0, 9)).extracting(p -> p.article().source()).containsExactly("a.txt");
  }

  @Test
  void what_a_run_that_was_cut_short_found_is_new_to_the_next() throws IOException {
    Run cut = ledger.begin("old", OLD);
    read(cut, "b.txt", Samples.article("b.txt", "Nothing new of the " + Samples.SENTENCE));
    cut.commit();
    ledger.begin("old", OLD);
    Map<String, Integer> newRecords = new TreeMap<>();
    ledger.results(
        result -> newRecords.put(result.source(), ((Result.Read) result).newRecords().size()));
    assertThat(newRecords).isEqualTo(Map.of("a.txt", 0, "b.txt", 1));
  }

  private static void read(Run run, String file, Article article) throws IOException {
    FileEntry entry = run.read(file, file);
    entry.add(new Outcome.Read(article), Sketch.of(article));
    entry.finish(1, 1);
    run.settle(List.of(), "");
    for (Run.Pending pending : run.pending(0, 9)) {
      if (pending.article().source().equals(file)) {
        run.put(pending.text(), new Result.Read(Samples.reading(pending.article())));
      }
    }
  }
}
