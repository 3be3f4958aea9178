package ascribe.output;

import ascribe.Reading;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The published forms of readings, for a stream instead of a file. */
public final class Prints {
  private Prints() {}

  /** One indented JSON object a reading, with the keys of {@code articles.jsonl}. */
  public static void json(List<Reading> readings, Writer out) throws IOException {
    try (JsonGenerator json = Json.indented(out)) {
      for (Reading reading : readings) {
        new ArticleJson(json).write(new Result.Read(reading));
        json.writeRaw('\n');
      }
    }
  }

  /** The rows of {@code attributions.csv}. */
  public static void csv(List<Reading> readings, CsvStyle style, Writer out) throws IOException {
    CsvSheet<Tables.ClaimRow> sheet = new CsvSheet<>(out, style, Tables.ATTRIBUTIONS);
    for (Reading reading : readings) {
      Sheets.claims(new Result.Read(reading), sheet);
    }
    sheet.flush();
  }
}
