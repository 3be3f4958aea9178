package ascribe.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {
  private static final CsvStyle PLAIN = new CsvStyle(',', false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " leading and trailing ",
        "a \"quoted\" word",
        "\"",
        "one, two; three\ttabs",
        "line\nbreak",
        "line\r\nbreak",
        "Дмитрий Бадин",
        "国家安全部",
        "وزارة الخارجية",
        "emoji 😀 and 👩‍💻",
        "Jan Lipavský",
        "0049",
        "\\N",
        "#comment",
        "NULL"
      })
  void a_value_comes_back_as_it_was(String value) throws IOException {
    for (char delimiter : new char[] {',', ';', '\t', '|'}) {
      assertThat(roundTrip(value, new CsvStyle(delimiter, false))).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-2", "@SUM(A1)", "\tx", "\rx", "="})
  void a_cell_that_would_start_a_formula_becomes_text(String value) throws IOException {
    assertThat(roundTrip(value, PLAIN)).isEqualTo("'" + value);
  }

  @Test
  void control_characters_and_half_surrogates_become_replacement_characters() throws IOException {
    assertThat(roundTrip("a\u0000b\u001Bc\uD83Dd", PLAIN)).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
  }

  @Test
  void every_value_is_quoted_lines_end_as_the_standard_says_and_the_mark_comes_first()
      throws IOException {
    assertThat(written(CsvStyle.STANDARD, "x", ""))
        .isEqualTo("\uFEFF\"first\",\"second\"\r\n\"x\",\"\"\r\n");
    assertThat(written(new CsvStyle(';', false), "x", "y"))
        .isEqualTo("\"first\";\"second\"\r\n\"x\";\"y\"\r\n");
  }

  @Test
  void a_quote_or_a_line_break_cannot_be_the_delimiter() {
    assertThatThrownBy(() -> new CsvStyle('"', false)).hasMessageContaining("delimiter");
    assertThatThrownBy(() -> new CsvStyle('\n', false)).hasMessageContaining("delimiter");
  }

  private static String roundTrip(String value, CsvStyle style) throws IOException {
    String csv = written(style, value, "next");
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(style.delimiter()).get();
    List<CSVRecord> rows = format.parse(new StringReader(csv)).getRecords();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).get(1)).isEqualTo("next");
    return rows.get(1).get(0);
  }

  private static String written(CsvStyle style, String first, String second) throws IOException {
    Function<List<String>, String> one = row -> row.get(0);
    Function<List<String>, String> two = row -> row.get(1);
    StringWriter out = new StringWriter();
    CsvSheet<List<String>> sheet =
        new CsvSheet<>(
            out, style, List.of(new Column<>("first", one), new Column<>("second", two)));
    sheet.write(List.of(first, second));
    sheet.flush();
    return out.toString();
  }
}
