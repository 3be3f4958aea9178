package ascribe.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The articles of a table with a line of field names, one a row. */
final class CsvArticles {
  private CsvArticles() {}

  /** Whether a text begins with the names of an article's fields. */
  static boolean isTable(String start) {
    String first = start.lines().findFirst().orElse("");
    String[] names = first.replace("\"", "").split("[,;\\t]");
    long known = java.util.Arrays.stream(names).filter(Fields::isKnown).count();
    return names.length >= 2 && known >= 2 && known * 3 >= names.length;
  }

  static void read(InputStream in, String source, Consumer<Outcome> sink)
      throws IOException, Unreadable {
    BufferedReader text =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    text.mark(1 << 15);
    char[] head = new char[8192];
    int length = Math.max(0, text.read(head));
    text.reset();
    String start = new String(head, 0, length);
    if (start.startsWith("\uFEFF")) {
      text.skip(1);
    }
    String first = start.lines().findFirst().orElse("");
    if (!isTable(first.replace("\uFEFF", ""))) {
      throw new Unreadable(
          "the table has no line of names that holds title, text, url, date or the like; add one",
          first.substring(0, Math.min(first.length(), 200)));
    }
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(first))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    try (CSVParser rows = CSVParser.parse(text, format)) {
      rows(rows.iterator(), source, sink);
    } catch (IllegalArgumentException e) {
      throw new Unreadable("the names of the table's columns cannot be read; two are alike", e);
    }
  }

  private static void rows(Iterator<CSVRecord> rows, String source, Consumer<Outcome> sink) {
    long number = 1;
    try {
      while (rows.hasNext()) {
        CSVRecord row = rows.next();
        number = row.getRecordNumber() + 1;
        sink.accept(article(row.toMap(), Inputs.inner(source, Long.toString(number))));
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      sink.accept(
          new Unreadable("the table is broken here, quotes do not close; repair the row", e)
              .outcome(Inputs.inner(source, Long.toString(number + 1))));
    }
  }

  private static Outcome article(Map<String, String> row, String source) {
    try {
      byte[] bytes = String.join("\u001F", row.values()).getBytes(StandardCharsets.UTF_8);
      return Drafts.outcome(JsonArticle.read(Fields.of(row)), Drafts.id(bytes), source);
    } catch (Unreadable e) {
      return e.outcome(source);
    }
  }

  private static char delimiter(String names) {
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      best = count(names, c) > count(names, best) ? c : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
