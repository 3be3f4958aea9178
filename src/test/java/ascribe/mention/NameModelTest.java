package ascribe.mention;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameModelTest {
  private static final NameModel MODEL = NameModel.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Mr. Peter Novotny, a spokesman, declined to comment.' | PERSON Peter Novotny",
        "'The hackers broke into the Ministry of Foreign Affairs.' |"
            + " ORGANISATION Ministry of Foreign Affairs",
        "'It rained all day.' | ''",
      })
  void names_are_found_without_title_and_article(String sentence, String expected) {
    assertThat(String.join("; ", names(sentence))).isEqualTo(expected);
  }

  @Test
  void every_name_has_a_probability_and_lies_in_its_sentence() {
    String text = "Ignored. Angela Merkel met officials of the European Commission. Ignored.";
    Span sentence = new Span(9, 64);
    assertThat(MODEL.find(text, sentence))
        .hasSize(2)
        .allSatisfy(
            name -> {
              assertThat(sentence.contains(name.span())).isTrue();
              assertThat(name.score()).isBetween(0.3, 1.0);
            });
  }

  @Test
  void marks_alone_hold_no_name() {
    assertThat(names("…")).isEmpty();
    assertThat(names(" ")).isEmpty();
  }

  private static List<String> names(String text) {
    return MODEL.find(text, new Span(0, text.length())).stream()
        .map(c -> c.type() + " " + c.span().of(text))
        .toList();
  }
}
