package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
  @ParameterizedTest(name = "ascribe {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --job 3         | Unknown option: '--job'; did you mean --jobs?           | run
          run --jobs 0        | --jobs takes a number from 1 on                         | run
          run --jobs many     | Invalid value for option '--jobs': 'many' is not an int | run
          run --min-score 1.5 | --min-score takes a number from 0 to 1                  | run
          run --min-score NaN | --min-score takes a number from 0 to 1                  | run
          run --delimiter ab  | --delimiter takes one character, or tab; no quote, no line break | run
          article             | name one FILE, - for standard input, or a --sentence| article
          article a b         | Unmatched argument at index 2: 'b'                      | article
          article a --format x | Invalid value for option '--format': expected one of [text, json, csv] (case-insensitive) but was 'x' | article
          run --country Norway | --country takes the two letters of a country, such as CN  | run
          run --since May     | --since takes a day such as 2026-11-01, not 'May'        | run
          text                | Missing required parameter: 'FILE'                      | text
          evaluate x --html --json | --html prints no JSON                              | evaluate
          evaluate            | Missing required parameter: 'GOLD'                      | evaluate
          rum                 | Unmatched argument at index 0: 'rum'; did you mean run? | ''
          """)
  void wrong_usage_is_one_line_and_a_hint(String command, String message, String of) {
    Session session = Session.type("", command.strip().split(" "));
    assertThat(session.err())
        .isEqualTo("ascribe: " + message + "\nSee: ascribe " + (of + " --help").strip() + "\n");
    assertThat(session.status()).isEqualTo(2);
    assertThat(session.out()).isEmpty();
  }

  @ParameterizedTest(name = "ascribe {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run nowhere       | nowhere does not exist; name a folder or a file that does
          run src -o pom.xml | the output folder pom.xml is a file; choose another folder with --output
          article nowhere   | nowhere does not exist; name a file that does, or - for standard input
          article src       | src is a folder; use: ascribe run src
          text nowhere      | nowhere does not exist; name a file that does, or - for standard input
          text src          | src is a folder; name the files in it
          evaluate src --html | src holds no gold.json; see evaluate --help for what the folder holds
          evaluate nowhere  | nowhere is not a folder; name the folder of the annotated articles
          evaluate src      | src holds no annotated article (*.json); see evaluate --help for what the folder holds
          """)
  void a_job_that_cannot_be_done_says_why_and_what_to_do(String command, String message) {
    Session session = Session.type("", command.strip().split(" "));
    assertThat(session.err()).isEqualTo("ascribe: " + message + "\n");
    assertThat(session.status()).isEqualTo(1);
    assertThat(session.out()).isEmpty();
  }
}
