package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @Test
  void the_program_lists_its_commands() throws IOException {
    Session help = Session.type("", "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).isEqualTo(expected("ascribe"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "article",
        "text",
        "export",
        "schema",
        "evaluate",
        "actors",
        "actors import",
        "train",
        "train names",
        "train silver",
        "train syntax",
        "train claims",
        "train passages"
      })
  void every_command_explains_itself(String command) throws IOException {
    Session help = Session.type("", (command + " --help").split(" "));
    assertThat(help.status()).isZero();
    assertThat(help.out()).isEqualTo(expected(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "run",
        "article",
        "text",
        "export",
        "schema",
        "evaluate",
        "actors",
        "actors import",
        "train",
        "train names",
        "train silver",
        "train syntax",
        "train claims",
        "train passages"
      })
  void every_command_tells_its_version(String command) {
    Session version = Session.type("", (command + " --version").strip().split(" "));
    assertThat(version.status()).isZero();
    assertThat(version.out()).matches("ascribe \\d+\\.\\d+\\.\\d+\\S* \\(Java \\d.*\\)\n");
  }

  private static String expected(String command) throws IOException {
    try (InputStream in =
        HelpTest.class.getResourceAsStream("/cli/" + command.replace(' ', '-') + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
