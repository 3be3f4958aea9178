package ascribe.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    String first = start.lines().filter(l -> !l.matches("(?i)\"?sep=.\"?")).findFirst().orElse("");
    long known = known(first, FieldNames.standard());
    return known >= 2 && known * 3 >= names(first).length;
  }

  private static long known(String first, FieldNames fields) {
    return Arrays.stream(names(first)).filter(fields::isKnown).count();
  }

  private static String[] names(String first) {
    return first.replace("\"", "").split("[,;\\t]");
  }

  static void read(InputStream in, FieldNames fields, String source, Consumer<Outcome> sink)
      throws IOException, Unreadable {
    Rationed rationed = new Rationed(Charsets.reader(in), Inputs.LONGEST);
    BufferedReader text = new BufferedReader(rationed);
    text.mark(1 << 15);
    char[] head = new char[8192];
    int length = Math.max(0, text.read(head));
    text.reset();
    String start = new String(head, 0, length);
    String first = start.lines().findFirst().orElse("");
    if (first.matches("(?i)\"?sep=.\"?")) {
      // Excel's note to itself.
      text.readLine();
      first = start.lines().skip(1).findFirst().orElse("");
    }
    if (known(first, fields) < 1) {
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
      rows(rows.iterator(), rationed, fields, source, sink);
    } catch (Rationed.Spent e) {
      throw JsonArticles.tooLong();
    } catch (IllegalArgumentException e) {
      throw new Unreadable("the names of the table's columns cannot be read; two are alike", e);
    }
  }

  private static void rows(
      Iterator<CSVRecord> rows,
      Rationed text,
      FieldNames fields,
      String source,
      Consumer<Outcome> sink) {
    long number = 1;
    try {
      while (rows.hasNext()) {
        CSVRecord row = rows.next();
        number = row.getRecordNumber() + 1;
        text.renew();
        sink.accept(article(row.toMap(), fields, Inputs.inner(source, Long.toString(number))));
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      Unreadable broken =
          e.getCause() instanceof Rationed.Spent
              ? JsonArticles.tooLong()
              : new Unreadable("the table is broken here, quotes do not close; repair the row", e);
      sink.accept(broken.outcome(Inputs.inner(source, Long.toString(number + 1))));
    }
  }

  private static Outcome article(Map<String, String> row, FieldNames fields, String source) {
    try {
      byte[] bytes = String.join("\u001F", row.values()).getBytes(StandardCharsets.UTF_8);
      return Drafts.outcome(JsonArticle.read(new Fields(fields, row)), Drafts.id(bytes), source);
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
