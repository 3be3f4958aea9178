package ascribe.ledger;

import ascribe.output.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The files that the ledger knows, and the articles in them. */
final class Inventory {
  private record Gone(long id, String path, boolean hasTexts) {}

  private final Database database;
  private final Texts texts;
  private final long run;
  private final long version;

  Inventory(Database database, Texts texts, long run, long version) {
    this.database = database;
    this.texts = texts;
    this.run = run;
    this.version = version;
  }

  Optional<KnownFile> file(String path) throws IOException {
    return database.one(
        "SELECT id, source, size, modified, version FROM files WHERE path = ?",
        row ->
            new KnownFile(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5) == version),
        path);
  }

  void unchanged(KnownFile file, String source) throws IOException {
    seen(file, source);
    database.update(
        "DELETE FROM articles WHERE file = ? AND place = ?", file.id(), FileEntry.ITSELF);
  }

  /** A file keeps its articles when it is called otherwise, such as from another folder. */
  private void seen(KnownFile file, String source) throws IOException {
    database.update("UPDATE files SET last_run = ? WHERE id = ?", run, file.id());
    if (!file.source().equals(source)) {
      database.update("UPDATE files SET source = ? WHERE id = ?", source, file.id());
      database.update(
          "UPDATE articles SET source = ? || substr(source, ?) WHERE file = ?",
          source,
          file.source().codePointCount(0, file.source().length()) + 1,
          file.id());
    }
  }

  FileEntry read(String path, String source) throws IOException {
    database.update("SAVEPOINT file");
    Optional<KnownFile> known = file(path);
    long id = known.isPresent() ? known.get().id() : add(path, source);
    database.update(
        "UPDATE files SET size = -1, version = ?, source = ?, last_run = ? WHERE id = ?",
        version,
        source,
        run,
        id);
    return new FileEntry(database, texts, id, source);
  }

  private long add(String path, String source) throws IOException {
    return database.insert(
        "INSERT INTO files (path, source, size, modified, version, first_run, last_run)"
            + " VALUES (?, ?, -1, 0, ?, ?, ?)",
        path,
        source,
        version,
        run,
        run);
  }

  void unreadable(String path, Result.Failure failure) throws IOException {
    Optional<KnownFile> known = file(path);
    if (known.isPresent()) {
      seen(known.get(), failure.source());
    }
    long id = known.isPresent() ? known.get().id() : add(path, failure.source());
    database.update("UPDATE files SET size = -1 WHERE id = ?", id);
    database.update(
        "INSERT INTO articles (file, place, source, state, reason, detail)"
            + " VALUES (?, ?, ?, 'unreadable', ?, ?) ON CONFLICT (file, place) DO UPDATE SET"
            + " source = excluded.source, reason = excluded.reason, detail = excluded.detail",
        id,
        FileEntry.ITSELF,
        failure.source(),
        failure.reason(),
        failure.detail());
  }

  long gone() throws IOException {
    return database
        .one("SELECT count(*) FROM files WHERE last_run <> ?", row -> row.getLong(1), run)
        .orElseThrow();
  }

  long prune(Collection<String> roots, Collection<String> closed) throws IOException {
    long pruned = 0;
    for (Gone gone : gone("")) {
      if (isUnder(gone.path, roots) && !isUnder(gone.path, closed)) {
        remove(gone);
        pruned++;
      }
    }
    return pruned;
  }

  /**
   * Files that are not there any more and whose every text lies in one that is: they were moved.
   * And what was never more than a failure.
   */
  void forgetMoved(Collection<String> roots) throws IOException {
    String moved =
        " AND NOT EXISTS (SELECT 1 FROM articles a WHERE a.file = files.id AND a.text IS NOT NULL"
            + " AND NOT EXISTS (SELECT 1 FROM articles b JOIN files g ON g.id = b.file"
            + " WHERE b.text = a.text AND g.last_run = files_run.id))";
    for (Gone gone : gone(moved)) {
      if (isUnder(gone.path, roots) && !(gone.hasTexts && exists(gone.path))) {
        remove(gone);
      }
    }
  }

  private List<Gone> gone(String condition) throws IOException {
    List<Gone> gone = new ArrayList<>();
    database.each(
        "SELECT files.id, path,"
            + " EXISTS (SELECT 1 FROM articles WHERE file = files.id AND text IS NOT NULL)"
            + " FROM files CROSS JOIN (SELECT ? AS id) files_run"
            + " WHERE last_run <> files_run.id"
            + condition,
        row -> gone.add(new Gone(row.getLong(1), row.getString(2), row.getBoolean(3))),
        run);
    return gone;
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException unspeakable) {
      return true; // in a session that cannot spell the name nobody knows
    }
  }

  private void remove(Gone gone) throws IOException {
    database.update("DELETE FROM files WHERE id = ?", gone.id);
  }

  private static boolean isUnder(String path, Collection<String> folders) {
    return folders.stream().anyMatch(f -> path.equals(f) || path.startsWith(f + "/"));
  }
}
