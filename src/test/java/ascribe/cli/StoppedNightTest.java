package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ascribe.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A night that runs in a process of its own while something else happens. */
class StoppedNightTest {
  private static final int ARTICLES = 40;

  @TempDir Path folder;
  private Path news;
  private Path output;
  private Child night;

  @BeforeEach
  void a_night_that_is_in_the_middle_of_its_articles() throws Exception {
    news = Files.createDirectory(folder.resolve("news"));
    output = folder.resolve("out");
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(news.resolve(i + ".txt"), "Paper " + i + ". " + Samples.SENTENCE);
    }
    night = start();
    night.awaitWords("words, 1 records");
  }

  @AfterEach
  void nothing_runs_on() {
    night.close();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ctrl_c_ends_it_with_status_130_and_what_is_done_is_kept() throws Exception {
    assumeTrue(night.hearsInterrupts(), "Ctrl-C does not reach this process, nor its children");
    Thread.sleep(500);
    night.interrupt();
    assertThat(night.await()).isEqualTo(130);
    assertThat(night.said())
        .containsPattern(
            "\nascribe: stopped; \\d+ articles are read in this run and kept, the same command"
                + " goes on from there\n$");
    assertThat(output.resolve(".ascribe.lock")).doesNotExist();
    assertThat(output.resolve("attributions.csv")).doesNotExist();
    Session next = run();
    assertThat(next.status()).as(next.err()).isZero();
    int read = Integer.parseInt(next.err().replaceFirst("(?s) article.*", ""));
    assertThat(read).isBetween(1, ARTICLES - 2);
    assertThat(next.err()).contains(ARTICLES + " records, " + ARTICLES + " of them new");
  }

  @Test
  void another_run_is_told_who_holds_the_folder_until_that_one_is_dead() throws Exception {
    Session second = run();
    assertThat(second.status()).isEqualTo(1);
    assertThat(second.err())
        .matches(
            "ascribe: another run \\(process %d since \\S+\\) is writing into %s; wait for it or choose another folder with --output\n"
                .formatted(night.number(), output));
    night.close();
    assertThat(output.resolve(".ascribe.lock")).exists();
    Session third = run();
    assertThat(third.status()).as(third.err()).isZero();
    assertThat(output.resolve(".ascribe.lock")).doesNotExist();
    assertThat(third.err()).contains(ARTICLES + " records, " + ARTICLES + " of them new");
  }

  private Child start() throws IOException {
    return new Child(
        StandInMain.class,
        folder.resolve("log.txt"),
        "slow",
        "run",
        "" + news,
        "-o",
        "" + output,
        "--settle",
        "0",
        "--jobs",
        "1",
        "--verbose");
  }

  private Session run() {
    return Session.type("", "run", "" + news, "-o", "" + output, "--settle", "0");
  }
}
