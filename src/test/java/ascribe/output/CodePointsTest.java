package ascribe.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void offsets_behind_an_emoji_are_one_less_for_each() {
    String text = "a😀b😀😀c";
    CodePoints points = CodePoints.of(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i > 0 && i < text.length() && Character.isLowSurrogate(text.charAt(i));
      if (!inside) {
        assertThat(points.at(i)).as("offset %d", i).isEqualTo(text.codePointCount(0, i));
      }
    }
  }

  @Test
  void a_lone_surrogate_counts_as_one() {
    String text = "\uDE00x\uD83Dy😀z";
    assertThat(CodePoints.of(text).at(text.length()))
        .isEqualTo(text.codePointCount(0, text.length()));
  }
}
