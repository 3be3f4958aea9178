package ascribe.ledger;

import ascribe.output.Counts;
import ascribe.output.OutputFile;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of the output folder, as the last run that came to its end left them. */
final class Outputs {
  private final Database database;

  Outputs(Database database) {
    this.database = database;
  }

  Optional<OutputFile> file(String name) throws IOException {
    return database.one(
        "SELECT basis, digest FROM outputs WHERE name = ?",
        row -> new OutputFile(name, row.getString(1), row.getString(2)),
        name);
  }

  Counts counts() throws IOException {
    Map<String, Long> numbers = new TreeMap<>();
    database.each(
        "SELECT name, number FROM counts", row -> numbers.put(row.getString(1), row.getLong(2)));
    return Counts.of(numbers);
  }

  /** Files that are not among these stay known: nobody touched them. */
  void put(Collection<OutputFile> files, Counts counts) throws IOException {
    for (OutputFile file : files) {
      database.update(
          "INSERT OR REPLACE INTO outputs (name, basis, digest) VALUES (?, ?, ?)",
          file.name(),
          file.basis(),
          file.digest());
    }
    database.update("DELETE FROM counts");
    for (Map.Entry<String, Long> number : counts.numbers().entrySet()) {
      database.update(
          "INSERT INTO counts (name, number) VALUES (?, ?)", number.getKey(), number.getValue());
    }
  }
}
