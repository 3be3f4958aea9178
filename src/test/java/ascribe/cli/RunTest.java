package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ascribe.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  @TempDir Path folder;
  private Path news;
  private Path output;

  @BeforeEach
  void news() throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    output = folder.resolve("out");
    Files.writeString(news.resolve("a.txt"), Samples.SENTENCE);
    Files.writeString(news.resolve("-"), Samples.SENTENCE);
    Files.writeString(news.resolve("cs.txt"), "Norsko viní APT31.");
  }

  @Test
  void all_read_is_status_0_and_a_summary() {
    Session run = run();
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err().replaceAll("\\d+\\.\\d s \\([\\d,]+ ", "1.0 s (9 "))
        .isEqualTo(
            """
            1 article, 6 words in 1.0 s (9 words/s): 3 new, 0 changed, 0 unchanged, 0 gone
            3 articles known: 1 read, 1 copy, 1 skipped, 0 failed
              skipped 1: language cs
            1 record, 1 of them new, in %1$s/attributions.csv
            1 distinct claim, 1 of them new, in %1$s/claims.csv
            """
                .formatted(output));
  }

  @Test
  void some_unreadable_is_status_3_and_they_are_listed() throws IOException {
    Files.writeString(news.resolve("empty.txt"), "");
    Session run = run();
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("1 read, 1 copy, 1 skipped, 1 failed", "  failed 1: the file is empty")
        .endsWith("What failed is listed in " + output + "/errors.csv\n");
    assertThat(output.resolve("errors.csv"))
        .hasContent(
            "\uFEFF\"source\",\"reason\",\"detail\"\n\"empty.txt\",\"the file is empty\",\"\"");
  }

  @Test
  void quiet_says_nothing() {
    assertThat(run("--quiet")).isEqualTo(new Session(0, "", ""));
  }

  @Test
  void csv_is_written_as_asked() throws IOException {
    run("--no-bom", "--delimiter", ";");
    assertThat(Files.readString(output.resolve("errors.csv")))
        .isEqualTo("\"source\";\"reason\";\"detail\"\r\n");
    run("--delimiter", "tab");
    assertThat(Files.readString(output.resolve("errors.csv")))
        .isEqualTo("\uFEFF\"source\"\t\"reason\"\t\"detail\"\r\n");
  }

  @Test
  void a_workbook_is_written_where_it_is_asked_for_and_an_old_one_is_told() throws IOException {
    Path workbook = output.resolve("attributions.xlsx");
    run();
    assertThat(workbook).doesNotExist();
    run("--xlsx");
    byte[] first = Files.readAllBytes(workbook);
    assertThat(run().err()).endsWith(workbook + " is of an earlier run; --xlsx writes it anew\n");
    run("--xlsx");
    assertThat(workbook).hasBinaryContent(first);
  }

  @Test
  void an_output_folder_without_the_right_to_write_is_named_with_the_mend() throws IOException {
    Files.createDirectory(output);
    assumeFalse(!output.toFile().setWritable(false) || Files.isWritable(output), "we may do all");
    Session run = run();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "ascribe: cannot write into the output folder %s; choose another folder with --output\n"
                .formatted(output));
  }

  @Test
  void a_folder_without_the_right_to_look_into_it_is_a_row_and_status_3() throws IOException {
    Path closed = Files.createDirectory(news.resolve("closed"));
    assumeFalse(!closed.toFile().setReadable(false) || Files.isReadable(closed), "we may do all");
    Session run = run();
    assertThat(run.status()).isEqualTo(3);
    assertThat(Files.readString(output.resolve("errors.csv")))
        .contains("\"closed\",\"cannot be looked into; check its permissions\"");
  }

  private Session run(String... options) {
    String[] command = new String[6 + options.length];
    System.arraycopy(
        new String[] {"run", news.toString(), "-o", output.toString(), "--settle", "0"},
        0,
        command,
        0,
        6);
    System.arraycopy(options, 0, command, 6, options.length);
    return Session.type("", command);
  }
}
