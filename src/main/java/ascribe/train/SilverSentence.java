package ascribe.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A sentence that a teacher analysed: one token a line (number from 1, form, lemma, Penn tag, head
 * or 0, relation, name tag), an empty line after each sentence.
 *
 * @param heads index of the head from 0, -1 for a root
 */
record SilverSentence(
    String[] forms, String[] lemmas, String[] tags, int[] heads, String[] relations) {

  /**
   * Reads every sentence of a file.
   *
   * @throws IOException naming the file and line that has fewer than six columns
   */
  static List<SilverSentence> read(Path file) throws IOException {
    List<SilverSentence> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isEmpty()) {
          String[] cells = line.split("\t");
          if (cells.length < 6) {
            throw new IOException(
                file + ":" + number + ": 6 columns expected, found " + cells.length);
          }
          rows.add(cells);
        } else if (!rows.isEmpty()) {
          sentences.add(of(rows));
          rows.clear();
        }
      }
    }
    if (!rows.isEmpty()) {
      sentences.add(of(rows));
    }
    return sentences;
  }

  private static SilverSentence of(List<String[]> rows) {
    int size = rows.size();
    int[] heads = new int[size];
    for (int i = 0; i < size; i++) {
      heads[i] = Integer.parseInt(rows.get(i)[4]) - 1;
    }
    return new SilverSentence(
        column(rows, 1), column(rows, 2), column(rows, 3), heads, column(rows, 5));
  }

  private static String[] column(List<String[]> rows, int column) {
    return rows.stream().map(r -> r[column]).toArray(String[]::new);
  }

  int size() {
    return forms.length;
  }
}
