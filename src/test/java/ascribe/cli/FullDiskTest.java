package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ascribe.output.FaultyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, at any moment: nothing is lost, and the user is told. */
class FullDiskTest {
  private static final String FULL = "No space left on device";

  @TempDir Path folder;
  private Nights nights;

  @BeforeEach
  void nights() throws IOException {
    nights = Nights.small(folder, Session.STAND_INS);
  }

  @Test
  @Tag("slow")
  void each_operation_fails_in_turn() throws IOException {
    List<String> operations = operations();
    assertThat(operations).hasSizeGreaterThan(30);
    for (int i = 1; i <= operations.size(); i++) {
      int bad = i;
      fails("once-" + i + " " + operations.get(i - 1), (n, what) -> fullIf(n == bad));
    }
  }

  @Test
  @Tag("slow")
  void the_disk_is_full_from_an_operation_on() throws IOException {
    List<String> operations = operations();
    for (int i = 1; i <= operations.size(); i++) {
      int bad = i;
      fails(
          "from-" + i + " " + operations.get(i - 1),
          (n, what) -> fullIf(n >= bad && !what.startsWith("delete") || n == bad));
    }
  }

  @Test
  void the_ledger_has_no_room_to_grow() throws IOException {
    int failed = 0;
    Session night = null;
    for (int pages = 1; night == null || night.status() == 1; pages += 7) {
      assertThat(pages).isLessThan(1000);
      Path output = nights.outputAfterFirst(folder.resolve("pages-" + pages));
      FaultyDisk disk = new FaultyDisk((n, what) -> {}, pages);
      night = nights.night(Session.STAND_INS.on(disk), output);
      if (night.status() == 1) {
        failed++;
        assertThat(night.err()).isEqualTo(message(output, "the disk is full"));
        nights.assertWhole(output);
      }
      nights.assertMended(Session.STAND_INS, output);
    }
    assertThat(failed).isPositive();
  }

  @Test
  void a_first_night_without_room_for_the_ledger_is_made_good_by_the_next() throws IOException {
    int failed = 0;
    for (int pages = 1; pages < 60; pages += 10) {
      Path output = folder.resolve("fresh-" + pages);
      FaultyDisk disk = new FaultyDisk((n, what) -> {}, pages);
      Session night = nights.night(Session.STAND_INS.on(disk), output);
      if (night.status() == 1) {
        failed++;
        assertThat(night.err()).isEqualTo(message(output, "the disk is full"));
      }
      nights.assertMended(Session.STAND_INS, output);
    }
    assertThat(failed).isPositive();
  }

  /** Where we may make a disk of any size; elsewhere the tests above have to do. */
  @Test
  @Tag("slow")
  @EnabledOnOs(OS.LINUX)
  void a_disk_that_is_really_full() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    int status = 1;
    for (int kilobytes = 4; status == 1; kilobytes += kilobytes < 100 ? 8 : 24) {
      assertThat(kilobytes).isLessThan(4000);
      assumeTrue(
          system("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", "" + disk) == 0,
          "only the superuser can make a disk");
      try {
        Session night = nights.night(Session.STAND_INS, disk);
        status = night.status();
        if (status == 1) {
          assertThat(night.err())
              .as(kilobytes + " KB")
              .isIn(message(disk, FULL), message(disk, "the disk is full"));
        }
        assertThat(system("mount", "-o", "remount,size=20m", "" + disk)).isZero();
        nights.assertMended(Session.STAND_INS, disk);
      } finally {
        system("umount", "" + disk);
      }
    }
    assertThat(status).isEqualTo(3);
  }

  private static int system(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private List<String> operations() throws IOException {
    FaultyDisk disk = new FaultyDisk((n, what) -> {});
    Path output = nights.outputAfterFirst(folder.resolve("counted"));
    assertThat(nights.night(Session.STAND_INS.on(disk), output).status()).isEqualTo(3);
    return disk.operations();
  }

  private void fails(String name, FaultyDisk.Fault fault) throws IOException {
    Path output = nights.outputAfterFirst(folder.resolve(name));
    Session night = nights.night(Session.STAND_INS.on(new FaultyDisk(fault)), output);
    assertThat(night).as(name).isEqualTo(new Session(1, "", message(output, FULL)));
    nights.assertWhole(output);
    nights.assertMended(Session.STAND_INS, output);
  }

  private static void fullIf(boolean full) throws IOException {
    if (full) {
      throw new IOException(FULL);
    }
  }

  private static String message(Path output, String problem) {
    return "ascribe: cannot write into the output folder %s: %s; make room or choose another folder with --output\n"
        .formatted(output, problem);
  }
}
