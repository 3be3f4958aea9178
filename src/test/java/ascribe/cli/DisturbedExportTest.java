package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import ascribe.output.FaultyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export on a full disk, or killed: the file of before or the new one, never a part of it. */
class DisturbedExportTest {
  private static final String BEFORE = "what another day exported";

  @TempDir Path folder;
  private Path output;
  private Path file;

  @BeforeEach
  void a_night() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    for (int i = 0; i < 4; i++) {
      Files.writeString(news.resolve(i + ".txt"), "Paper " + i + ". " + Samples.SENTENCE);
    }
    output = folder.resolve("out");
    assertThat(Session.type("", "run", "" + news, "-o", "" + output, "--settle", "0").status())
        .isZero();
    file = Files.createDirectory(folder.resolve("exports")).resolve("claims");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "jsonl", "csv", "stix"})
  void each_operation_fails_in_turn(String format) throws IOException {
    assertMendedWhateverFails(format);
  }

  @Test
  @Tag("slow")
  void each_operation_of_a_workbook_fails_in_turn() throws IOException {
    assertMendedWhateverFails("xlsx");
  }

  private void assertMendedWhateverFails(String format) throws IOException {
    byte[] whole = whole(format);
    List<String> operations = operations(format);
    assertThat(operations)
        .containsSubsequence(
            "create .claims.part", "force .claims.part", "rename claims", "force exports");
    for (int i = 1; i <= operations.size(); i++) {
      Files.writeString(file, BEFORE);
      int bad = i;
      FaultyDisk disk =
          new FaultyDisk(
              (n, what) -> {
                if (n == bad) {
                  throw new IOException("No space left on device");
                }
              });
      Session export = Session.type(Session.STAND_INS.on(disk), "", command(format));
      String operation = operations.get(i - 1);
      assertThat(export)
          .as(operation)
          .isEqualTo(
              new Session(
                  1,
                  "",
                  "ascribe: cannot write %s: No space left on device; name another file with --to\n"
                      .formatted(file)));
      assertWhole(operation, whole);
      if (!operation.startsWith("delete")) {
        assertThat(left()).as(operation).containsExactly("claims");
      }
      assertMended(operation, format, whole);
    }
  }

  @Test
  @Tag("slow")
  void an_export_that_dies_at_each_operation_is_made_good_by_the_next() throws Exception {
    byte[] whole = whole("xlsx");
    List<String> operations = operations("xlsx");
    for (int i = 1; i <= operations.size(); i++) {
      Files.writeString(file, BEFORE);
      List<String> command = Stream.of(command("xlsx")).toList();
      String[] arguments =
          Stream.concat(Stream.of("" + i), command.stream()).toArray(String[]::new);
      try (Child child = new Child(StandInMain.class, folder.resolve("log.txt"), arguments)) {
        assertThat(child.await()).as(operations.get(i - 1)).isEqualTo(StandInMain.KILLED);
      }
      assertWhole(operations.get(i - 1), whole);
      assertMended(operations.get(i - 1), "xlsx", whole);
    }
  }

  private byte[] whole(String format) throws IOException {
    assertThat(Session.type("", command(format)).status()).isZero();
    return Files.readAllBytes(file);
  }

  private List<String> operations(String format) {
    FaultyDisk disk = new FaultyDisk((n, what) -> {});
    assertThat(Session.type(Session.STAND_INS.on(disk), "", command(format)).status()).isZero();
    return disk.operations();
  }

  private void assertWhole(String operation, byte[] whole) throws IOException {
    assertThat(Files.readAllBytes(file)).as(operation).isIn(BEFORE.getBytes(), whole);
  }

  private void assertMended(String operation, String format, byte[] whole) throws IOException {
    assertThat(Session.type("", command(format)).status()).as(operation).isZero();
    assertThat(file).as(operation).hasBinaryContent(whole);
    assertThat(left()).as(operation).containsExactly("claims");
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  private String[] command(String format) {
    return new String[] {"export", "-o", "" + output, "--format", format, "--to", "" + file};
  }
}
