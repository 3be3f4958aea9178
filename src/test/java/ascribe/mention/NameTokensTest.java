package ascribe.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTokensTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Russian-backed hackers | Russian/-/backed/hackers",
        "U.S. Treasury’s servers. | U.S./Treasury/'s/servers/.",
        "Mr. O'Brien of AT&T, Inc. | Mr./O'Brien/of/AT&T/,/Inc.",
        "“We don't know…” | \"/We/don't/know/…/\"",
        "$1.5m, 20%, 3,000 -- end.The | $/1.5m/,/20/%/,/3,000/--/end/./The",
        "Joon H. Kim (www.foo.com) | Joon/H./Kim/(/www.foo.com/)",
      })
  void marks_stand_alone_and_abbreviations_stay_whole(String text, String expected) {
    NameTokens tokens = NameTokens.of(text, 0, text.length());
    assertThat(String.join("/", tokens.forms())).isEqualTo(expected);
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.ends()[i] - tokens.starts()[i]).isEqualTo(tokens.forms()[i].length());
    }
  }
}
