package ascribe.evaluate;

import ascribe.article.Table;
import ascribe.evaluate.GoldRecord.GoldParty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The example sentences of the frames, each as an article of its own. */
final class FrameExamples {
  private FrameExamples() {}

  /**
   * @param table frame, sentence, and the records {@code who|action|stance|whom} parted by {@code ;
   *     }, or {@code -} for none
   */
  static List<GoldArticle> read(Path table) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (String[] row : Table.read(table, 3)) {
      List<GoldRecord> records = new ArrayList<>();
      if (!row[2].equals("-")) {
        for (String record : row[2].split(" ; ")) {
          records.add(record(record.split("\\|"), row[1]));
        }
      }
      articles.add(new GoldArticle(row[0], row[1], List.of(), records));
    }
    return articles;
  }

  private static GoldRecord record(String[] cells, String sentence) {
    boolean nobody = cells[0].equals("-");
    return new GoldRecord(
        new GoldParty(nobody ? List.of() : List.of(cells[0]), nobody ? "unspecified" : "named", ""),
        cells[1],
        cells[2],
        "",
        Optional.empty(),
        new GoldParty(List.of(cells[3]), "named", ""),
        Optional.empty(),
        sentence,
        false);
  }
}
