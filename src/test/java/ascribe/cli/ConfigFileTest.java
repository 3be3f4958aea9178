package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir Path folder;

  @BeforeEach
  void news() throws IOException {
    Files.createDirectories(folder.resolve("one"));
    Files.createDirectories(folder.resolve("two"));
    Files.writeString(folder.resolve("one/a.txt"), Samples.SENTENCE);
    Files.writeString(folder.resolve("two/b.txt"), "Nothing. " + Samples.SENTENCE);
  }

  @Test
  void a_file_says_what_the_command_line_does_not() throws IOException {
    Session run =
        run(
            """
            # every night
            input = %1$s/one; %1$s/two
            output = %1$s/out
            settle = 0
            delimiter = ;
            no-bom = true
            quiet = true
            """);
    assertThat(run).isEqualTo(new Session(0, "", ""));
    assertThat(Files.readString(folder.resolve("out/articles.csv")))
        .startsWith("\"article_id\";")
        .contains("\"one/a.txt\"", "\"two/b.txt\"");
  }

  @Test
  void the_command_line_wins() throws IOException {
    run(
        """
        input = %1$s/one
        output = %1$s/out
        settle = 0
        """,
        folder + "/two", "-o", folder + "/other");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(Files.readString(folder.resolve("other/articles.csv")))
        .contains("\"b.txt\"")
        .doesNotContain("\"a.txt\"");
  }

  @Test
  void a_setting_that_is_not_known_is_wrong_usage() throws IOException {
    Session run = run("ouput = x\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "ascribe: %s/nightly.properties sets ouput, which is not known; known are "
                .formatted(folder))
        .contains("delimiter, format, fresh, input, jobs, map, min-score, no-bom, output, prune");
  }

  @Test
  void a_value_that_is_none_is_wrong_usage() throws IOException {
    Session run = run("jobs = many\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--jobs", "many");
  }

  @Test
  void a_file_that_is_named_and_not_there_is_wrong_usage() {
    Session run = Session.type("", "run", "--config", folder + "/gone.properties");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(folder + "/gone.properties");
  }

  private Session run(String settings, String... more) throws IOException {
    Path file = folder.resolve("nightly.properties");
    Files.writeString(file, settings.formatted(folder));
    String[] command = new String[3 + more.length];
    command[0] = "run";
    command[1] = "--config";
    command[2] = file.toString();
    System.arraycopy(more, 0, command, 3, more.length);
    return Session.type("", command);
  }
}
