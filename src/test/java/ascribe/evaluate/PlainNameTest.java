package ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTest {
  @ParameterizedTest
  @CsvSource({
    "The United States, united states",
    "U.S., us",
    "Jan Lipavský, jan lipavsky",
    "Russia’s, russia",
    "Straße, strasse",
    "  APT-29 / Cozy Bear , apt 29 cozy bear",
    "Theresa May, theresa may",
    "UNC_1151, unc_1151"
  })
  void names_are_compared_without_what_does_not_tell_them_apart(String name, String plain) {
    assertThat(PlainName.of(name)).isEqualTo(plain);
  }

  @Test
  void an_empty_name_is_the_same_as_nothing() {
    assertThat(PlainName.same("", List.of(""))).isFalse();
    assertThat(PlainName.same("…", List.of("?"))).isFalse();
    assertThat(PlainName.same("the EU", List.of("European Union", "E.U."))).isTrue();
  }
}
