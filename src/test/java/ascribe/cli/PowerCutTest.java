package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.output.CutDisk;
import ascribe.output.CutDisk.Loss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power is cut, at any moment: whatever the disk has kept of what it was not told to keep, each
 * file is a whole one, and the next run ends with the bytes of an undisturbed one.
 *
 * <p>The ledger is SQLite's own affair. It is taken as it is at the moment, for what is committed
 * is forced (synchronous=FULL) and the rest is not looked at; and, for disks that lose even that,
 * as it was before the night.
 */
class PowerCutTest {
  private static final List<String> LEDGER = List.of("ascribe.db", "ascribe.db-wal");

  @TempDir Path folder;
  private Nights nights;
  private Random random;
  private int folders;

  /** What a disk may hold when the power comes back. */
  private record State(String moment, Map<String, byte[]> files) {}

  @BeforeEach
  void nights() throws IOException {
    long seed = Long.getLong("ascribe.seed", System.nanoTime());
    System.err.println("losses: -Dascribe.seed=" + seed);
    random = new Random(seed);
    nights = Nights.small(folder, Session.STAND_INS);
  }

  @Test
  void some_of_all_that_a_disk_may_hold() throws IOException {
    List<State> states = states(nights.outputAfterFirst(folder.resolve("cut")), true);
    Collections.shuffle(states, random);
    assertMended(states.subList(0, 12), true);
  }

  @Test
  @Tag("slow")
  void all_that_a_disk_may_hold() throws IOException {
    assertMended(states(nights.outputAfterFirst(folder.resolve("cut")), true), true);
  }

  @Test
  @Tag("slow")
  void all_that_a_disk_may_hold_of_a_first_night() throws IOException {
    assertMended(states(Files.createDirectory(folder.resolve("cut")), true), false);
  }

  /** Only the digests in the ledger tell then that a file is not what was written. */
  @Test
  @Tag("slow")
  void a_disk_that_lies_has_broken_files_and_the_next_run_mends_them() throws IOException {
    List<State> states = states(nights.outputAfterFirst(folder.resolve("cut")), false);
    int broken = 0;
    for (State state : states) {
      try {
        nights.assertWhole(restored(state));
      } catch (AssertionError asFeared) {
        broken++;
      }
    }
    assertThat(broken).isPositive();
    assertMended(states, false);
  }

  /** A night during which the power might be cut at each moment. */
  private List<State> states(Path output, boolean diskObeys) throws IOException {
    Map<String, byte[]> ledgerBefore = ledger(output);
    List<State> states = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    CutDisk disk =
        new CutDisk(
            output,
            diskObeys,
            (operation, cut) -> {
              note(operation, cut, ledgerBefore, states, seen);
              note(operation, cut, ledger(output), states, seen);
            });
    assertThat(nights.night(Session.STAND_INS.on(disk), output).status()).isEqualTo(3);
    note("the end", disk, ledger(output), states, seen);
    assertThat(states).hasSizeGreaterThan(100);
    return states;
  }

  private void note(
      String operation,
      CutDisk disk,
      Map<String, byte[]> ledger,
      List<State> states,
      Set<Integer> seen) {
    choices(disk.changes())
        .forEach(
            (name, kept) -> {
              for (Loss loss : Loss.values()) {
                Map<String, byte[]> files = disk.afterCut(loss, kept);
                files.putAll(ledger);
                if (seen.add(key(files))) {
                  states.add(
                      new State(operation + ", names: " + name + ", bytes lost: " + loss, files));
                }
              }
            });
  }

  /** Ways in which changes of names may have reached the disk or not. */
  private Map<String, IntPredicate> choices(List<String> changes) {
    Map<String, IntPredicate> choices = new LinkedHashMap<>();
    choices.put("as forced", i -> false);
    choices.put("all as they were", i -> true);
    for (int i = 0; i < changes.size(); i++) {
      int one = i;
      if (Nights.FILES.stream().anyMatch(changes.get(i)::endsWith)) {
        choices.put("only " + changes.get(i), other -> other == one);
        choices.put("all but " + changes.get(i), other -> other != one);
      }
    }
    Set<Integer> some = new HashSet<>();
    for (int i = 0; i < changes.size(); i++) {
      if (random.nextBoolean()) {
        some.add(i);
      }
    }
    choices.put("only " + some, some::contains);
    return choices;
  }

  /** What stands in a file that is swept away first makes no difference. */
  private static int key(Map<String, byte[]> files) {
    int key = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      boolean swept = file.getKey().endsWith(".part");
      key += file.getKey().hashCode() * 31 + (swept ? 0 : Arrays.hashCode(file.getValue()));
      key *= 31;
    }
    return key;
  }

  private static Map<String, byte[]> ledger(Path output) throws IOException {
    Map<String, byte[]> ledger = new LinkedHashMap<>();
    for (String name : LEDGER) {
      if (Files.exists(output.resolve(name))) {
        ledger.put(name, Files.readAllBytes(output.resolve(name)));
      }
    }
    return ledger;
  }

  private void assertMended(List<State> states, boolean whole) throws IOException {
    for (State state : states) {
      Path output = restored(state);
      try {
        if (whole) {
          nights.assertWhole(output);
        }
        nights.assertMended(Session.STAND_INS, output);
      } catch (AssertionError e) {
        throw new AssertionError("the power was cut after: " + state.moment, e);
      }
      remove(output);
    }
  }

  private Path restored(State state) throws IOException {
    Path output = Files.createDirectory(folder.resolve("restored-" + folders++));
    for (Map.Entry<String, byte[]> file : state.files.entrySet()) {
      Files.write(output.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(output.resolve(".ascribe.lock"), "process 1 since another boot");
    return output;
  }

  private static void remove(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(output);
  }
}
