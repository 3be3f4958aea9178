package ascribe.mention;

import ascribe.article.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of threat groups: the one that comes with the program and those of its users. */
public final class ActorList {
  private ActorList() {}

  /** The list that comes with the program. */
  public static List<ActorRow> shipped() {
    return rows(Table.read(ActorList.class, "actors.tsv", ActorRow.COLUMNS));
  }

  /**
   * A user's list, in the columns of the shipped one.
   *
   * @throws IOException naming file and line where it cannot be read
   */
  public static List<ActorRow> read(Path file) throws IOException {
    List<ActorRow> rows = rows(Table.read(file, ActorRow.COLUMNS));
    Map<String, ActorRow> seen = new HashMap<>();
    for (ActorRow row : rows) {
      if (row.id().isEmpty() || row.name().isEmpty()) {
        throw new IOException(file + ": '" + row.line() + "' needs an ID and a name in front");
      }
      if (seen.put(row.id(), row) != null) {
        throw new IOException(file + ": " + row.id() + " stands twice; join its two lines");
      }
    }
    return rows;
  }

  private static List<ActorRow> rows(List<String[]> table) {
    return table.stream().map(ActorRow::of).toList();
  }
}
