package ascribe.ledger;

import ascribe.article.Article;
import ascribe.output.Counts;
import ascribe.output.OutputFile;
import ascribe.output.Result;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * A run as the ledger sees it: first the files, then the copies among their articles, then the
 * articles that are left to read. Nothing is kept before {@link #commit}, which may be called at
 * any time between two calls.
 */
public final class Run {
  /** An article to read, under the number of its text. */
  public record Pending(long text, Article article) {}

  /** What is left to do. */
  public record Left(long articles, long words) {}

  /** Of a text that stands for itself, and was not read by this version of the program. */
  private static final String PENDING =
      " FROM standing JOIN texts ON texts.id = standing.text"
          + " LEFT JOIN readings ON readings.text = standing.text"
          + " WHERE standing.original IS NULL"
          + " AND (readings.text IS NULL OR readings.version <> ? OR readings.failure <> '')";

  private final Database database;
  private final long run;
  private final long version;
  private final SortedSet<String> changedParts;
  private final Inventory inventory;
  private final Texts texts;
  private final Readings readings;

  Run(Database database, long run, long version, SortedSet<String> changedParts) {
    this.database = database;
    this.run = run;
    this.version = version;
    this.changedParts = changedParts;
    texts = new Texts(database);
    readings = new Readings(database);
    inventory = new Inventory(database, texts, run, version);
  }

  /** What is another version than in the last run that ended, by name; all is read again then. */
  public Set<String> changedParts() {
    return changedParts;
  }

  /** What is known of a file. */
  public Optional<KnownFile> file(String path) throws IOException {
    return inventory.file(path);
  }

  /** A known file that need not be read. */
  public void unchanged(KnownFile file, String source) throws IOException {
    inventory.unchanged(file, source);
  }

  /** A file that is new or has changed. */
  public FileEntry read(String path, String source) throws IOException {
    return inventory.read(path, source);
  }

  /** Something that is there and cannot be read now; what was read of it before stays. */
  public void unreadable(String path, Result.Failure failure) throws IOException {
    inventory.unreadable(path, failure);
  }

  /** The number of known files that this run has not come upon. */
  public long gone() throws IOException {
    return inventory.gone();
  }

  /**
   * Forgets the files that this run has not come upon.
   *
   * @param roots paths of what was looked at; files elsewhere are not touched
   * @param closed paths of what could not be looked into
   * @return how many files
   */
  public long prune(Collection<String> roots, Collection<String> closed) throws IOException {
    return inventory.prune(roots, closed);
  }

  /**
   * After all files: finds the copies, forgets what nothing leads to any more.
   *
   * @param how differs where this program may find other copies
   */
  public void settle(Collection<String> roots, String how) throws IOException {
    inventory.forgetMoved(roots);
    database.update(
        "DELETE FROM texts WHERE NOT EXISTS"
            + " (SELECT 1 FROM articles WHERE articles.text = texts.id)");
    new Copies(database, texts).elect(how);
    List<Long> copies = new ArrayList<>();
    database.each(
        "SELECT readings.text FROM readings JOIN standing ON standing.text = readings.text"
            + " WHERE standing.original IS NOT NULL",
        row -> copies.add(row.getLong(1)));
    for (long copy : copies) {
      readings.remove(copy);
    }
  }

  /** The articles that are left to read. */
  public Left left() throws IOException {
    return database
        .one(
            "SELECT count(*), coalesce(sum(texts.words), 0)" + PENDING,
            row -> new Left(row.getLong(1), row.getLong(2)),
            version)
        .orElseThrow();
  }

  /** All articles that the ledger holds, whatever became of them. */
  public long articles() throws IOException {
    return database.one("SELECT count(*) FROM articles", row -> row.getLong(1)).orElseThrow();
  }

  /**
   * The next articles to read, in order of their numbers.
   *
   * @param after the number of the last one, or 0
   */
  public List<Pending> pending(long after, int most) throws IOException {
    record Place(long text, String source) {}
    List<Place> places = new ArrayList<>();
    database.each(
        "SELECT standing.text, (SELECT source FROM articles WHERE id = standing.article)"
            + PENDING
            + " AND standing.text > ? ORDER BY standing.text LIMIT ?",
        row -> places.add(new Place(row.getLong(1), row.getString(2))),
        version,
        after,
        most);
    List<Pending> pending = new ArrayList<>();
    for (Place place : places) {
      pending.add(new Pending(place.text, texts.article(place.text, place.source)));
    }
    return pending;
  }

  /** What was read in an article, or that it could not be. */
  public void put(long text, Result result) throws IOException {
    if (result instanceof Result.Read read) {
      readings.put(text, run, version, read.reading());
    } else if (result instanceof Result.Failed failed) {
      Result.Failure failure = failed.failure();
      readings.putFailure(text, run, version, failure.reason(), failure.detail());
    } else {
      throw new IllegalArgumentException("no result of reading an article: " + result);
    }
  }

  /** Everything so far is kept, whatever happens. */
  public void commit() throws IOException {
    database.commit();
  }

  /** What came after the last {@link #commit} is forgotten. */
  public void rollback() throws IOException {
    database.rollback();
  }

  /** The run came to an end before its work did. */
  public void stop() throws IOException {
    end("stopped");
  }

  /**
   * The run is done.
   *
   * @param written the files that it put under their names
   * @param counts what its report says of all files
   */
  public void done(Collection<OutputFile> written, Counts counts) throws IOException {
    new Outputs(database).put(written, counts);
    end("done");
  }

  private void end(String state) throws IOException {
    database.update(
        "UPDATE runs SET state = ?, ended = ? WHERE id = ?",
        state,
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        run);
    database.commit();
  }
}
