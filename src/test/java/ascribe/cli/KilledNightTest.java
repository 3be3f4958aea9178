package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Ascribe;
import ascribe.article.ArticleReader;
import ascribe.batch.Stages;
import ascribe.output.FaultyDisk;
import ascribe.scale.Newsroom;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9}, at any moment: no file is ever half, and the next run mends all. */
@Tag("slow")
class KilledNightTest {
  private static final int MOMENTS = 25;
  private static final int ARTICLES = 80;

  @TempDir Path folder;

  @Test
  void a_night_killed_at_random_moments_is_made_good_by_the_next() throws Exception {
    long seed = Long.getLong("ascribe.seed", System.nanoTime());
    System.err.println("moments of death: -Dascribe.seed=" + seed);
    Random random = new Random(seed);
    Path news = folder.resolve("news");
    Newsroom.write(news, ARTICLES / 2);
    Ascribe ascribe = Ascribe.load();
    ArticleReader reader = new ArticleReader();
    Stages stages = new Stages(reader::read, reader::read, () -> ascribe::read);
    Nights nights = new Nights(folder, news, stages, () -> Newsroom.write(news, ARTICLES));
    long began = System.nanoTime();
    assertThat(child(nights, nights.outputAfterFirst(folder.resolve("whole"))).await()).isZero();
    long whole = (System.nanoTime() - began) / 1_000_000;
    nights.assertWhole(folder.resolve("whole"));
    int killed = 0;
    for (int i = 0; i < MOMENTS; i++) {
      long millis = Math.round(whole * random.nextDouble());
      Path output = nights.outputAfterFirst(folder.resolve("killed-" + i));
      try (Child child = child(nights, output)) {
        killed += child.killAfter(millis) ? 1 : 0;
      }
      nights.assertWhole(output);
      nights.assertMended(stages, output);
    }
    assertThat(killed).as("of " + MOMENTS).isGreaterThan(MOMENTS / 2);
  }

  @Test
  void a_night_that_dies_at_each_operation_in_turn_is_made_good_by_the_next() throws Exception {
    Nights nights = Nights.small(folder, Session.STAND_INS);
    FaultyDisk counting = new FaultyDisk((n, what) -> {});
    Path counted = nights.outputAfterFirst(folder.resolve("counted"));
    nights.night(Session.STAND_INS.on(counting), counted);
    int operations = counting.operations().size();
    assertThat(operations).isGreaterThan(30);
    for (int i = 1; i <= operations; i++) {
      Path output = nights.outputAfterFirst(folder.resolve("dead-" + i));
      String[] command = new String[1 + nights.command(output).length];
      command[0] = "" + i;
      System.arraycopy(nights.command(output), 0, command, 1, command.length - 1);
      try (Child child = new Child(StandInMain.class, folder.resolve("log.txt"), command)) {
        assertThat(child.await()).as(counting.operations().get(i - 1)).isEqualTo(137);
      }
      nights.assertWhole(output);
      nights.assertMended(Session.STAND_INS, output);
    }
  }

  private Child child(Nights nights, Path output) throws Exception {
    return new Child(Main.class, folder.resolve("log.txt"), nights.command(output));
  }
}
