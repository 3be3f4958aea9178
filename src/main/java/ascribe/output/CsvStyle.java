package ascribe.output;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * How CSV is written: RFC 4180, every value quoted.
 *
 * @param delimiter between values; neither a quote nor a line break
 * @param bom whether a byte order mark tells spreadsheets that the file is UTF-8
 */
public record CsvStyle(char delimiter, boolean bom) {
  public static final CsvStyle STANDARD = new CsvStyle(',', true);

  public CsvStyle {
    if (delimiter == '"' || delimiter == '\n' || delimiter == '\r' || delimiter == 0) {
      throw new IllegalArgumentException(
          "the delimiter can be any character but a quote or a line break");
    }
  }

  CSVFormat format() {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setQuoteMode(QuoteMode.ALL).get();
  }
}
