package ascribe.ledger;

import ascribe.output.Counts;
import ascribe.output.Disk;
import ascribe.output.OutputFile;
import ascribe.output.Result;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is known of all articles of all runs, in one file of the output folder. For one thread. What
 * went wrong is an {@link IOException} whose message names the file and the mend.
 */
public final class Ledger implements Closeable {
  /** The file's name in the output folder. */
  public static final String NAME = "ascribe.db";

  /** Takes what comes out of the ledger. */
  public interface Sink<T> {
    void accept(T value) throws IOException;
  }

  private final Database database;

  private Ledger(Database database) {
    this.database = database;
  }

  /** The ledger of an output folder; an empty one where there is none. */
  public static Ledger open(Path folder) throws IOException {
    return open(folder, Disk.SYSTEM.ledgerPages());
  }

  /**
   * @param pages how large it may grow, in pages of 4 KB
   */
  public static Ledger open(Path folder, int pages) throws IOException {
    return new Ledger(new Database(folder.resolve(NAME), pages));
  }

  /**
   * The ledger of an output folder as it is now, to take results from; runs may go on meanwhile.
   *
   * @throws LedgerFault where there is none that this program can read
   */
  public static Ledger look(Path folder) throws IOException {
    if (!isIn(folder)) {
      throw new LedgerFault(
          "there is no ledger " + folder.resolve(NAME),
          "name the output folder of a run with --output",
          null);
    }
    return new Ledger(new Database(folder.resolve(NAME)));
  }

  /** Whether a folder has a ledger. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  /** Forgets everything. The ledger itself goes first: without it the rest is nothing. */
  public static void remove(Path folder) throws IOException {
    for (String end : new String[] {"", "-wal", "-shm"}) {
      Files.deleteIfExists(folder.resolve(NAME + end));
    }
  }

  /**
   * A new run.
   *
   * @param fingerprint of everything besides the articles that decides about results
   * @param parts the same by name, for people
   */
  public Run begin(String fingerprint, Map<String, String> parts) throws IOException {
    Map<String, String> before =
        database
            .one(
                "SELECT parts FROM versions JOIN runs ON runs.version = versions.id"
                    + " WHERE runs.state = 'done' ORDER BY runs.id DESC LIMIT 1",
                row -> Values.map(row.getString(1)))
            .orElse(Map.of());
    database.update(
        "INSERT OR IGNORE INTO versions (fingerprint, parts) VALUES (?, ?)",
        fingerprint,
        Values.json(parts));
    long version =
        database
            .one("SELECT id FROM versions WHERE fingerprint = ?", r -> r.getLong(1), fingerprint)
            .orElseThrow();
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    // A run that was killed never said when it ended.
    database.update("UPDATE runs SET state = 'killed' WHERE state = 'running'");
    long run =
        database.insert(
            "INSERT INTO runs (started, state, version) VALUES (?, 'running', ?)", now, version);
    database.commit();
    return new Run(database, run, version, changed(before, parts));
  }

  /** Names of the parts that are not what they were; empty before a run came to its end. */
  private static TreeSet<String> changed(Map<String, String> before, Map<String, String> now) {
    TreeSet<String> changed = new TreeSet<>();
    if (!before.isEmpty()) {
      changed.addAll(before.keySet());
      changed.addAll(now.keySet());
      changed.removeIf(part -> now.getOrDefault(part, "").equals(before.getOrDefault(part, "")));
    }
    return changed;
  }

  /** Everything that is known, by source; the same ledger gives the same results. */
  public void results(Sink<Result> sink) throws IOException {
    new Results(database).each(sink);
  }

  /** Equal where {@link #results} are, whatever runs led to them. */
  public String resultsDigest() throws IOException {
    return new Results(database).digest();
  }

  /** A file of the output folder as the last run that came to its end left it. */
  public Optional<OutputFile> output(String name) throws IOException {
    return new Outputs(database).file(name);
  }

  /** What the last run that came to its end counted. */
  public Counts counts() throws IOException {
    return new Outputs(database).counts();
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
