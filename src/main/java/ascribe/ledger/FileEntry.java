package ascribe.ledger;

import ascribe.article.Article;
import ascribe.article.Outcome;
import java.io.IOException;

/** The articles of one file on their way into the ledger, in the order of the file. */
public final class FileEntry {
  /** Where the row stands that says that the file itself cannot be read. */
  static final int ITSELF = -1;

  private final Database database;
  private final Texts texts;
  private final long file;
  private final String source;
  private int place;
  private boolean again;

  FileEntry(Database database, Texts texts, long file, String source) {
    this.database = database;
    this.texts = texts;
    this.file = file;
    this.source = source;
  }

  /**
   * @param sketch of the article's words; of no meaning for what could not be read
   */
  public void add(Outcome outcome, Sketch sketch) throws IOException {
    if (outcome instanceof Outcome.Read read) {
      put(read.article(), sketch, "ok", "");
    } else if (outcome instanceof Outcome.Skipped skipped) {
      put(skipped.article(), sketch, "skipped", skipped.reason());
    } else if (outcome instanceof Outcome.Failed failed) {
      // What failed as a whole may have been the machine's fault; the next run tries again.
      again |= failed.source().equals(source);
      row(failed.source(), "unreadable", failed.reason(), failed.detail(), null);
    }
    place++;
  }

  private void put(Article article, Sketch sketch, String state, String reason) throws IOException {
    boolean read = state.equals("ok");
    row(article.source(), state, reason, "", texts.put(article, sketch, read));
  }

  private void row(String source, String state, String reason, String detail, Long text)
      throws IOException {
    database.update(
        "INSERT INTO articles (file, place, source, state, reason, detail, text)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (file, place) DO UPDATE SET"
            + " source = excluded.source, state = excluded.state, reason = excluded.reason,"
            + " detail = excluded.detail, text = excluded.text",
        file,
        place,
        source,
        state,
        reason,
        detail,
        text);
  }

  /** Keeps what there is of a long file, which is still to be read again until it is whole. */
  public void commit() throws IOException {
    database.update("RELEASE file");
    database.commit();
    database.update("SAVEPOINT file");
  }

  /** Forgets what came since the beginning or the last {@link #commit}. */
  public void abandon() throws IOException {
    database.update("ROLLBACK TO file");
    database.update("RELEASE file");
  }

  /**
   * The file is whole.
   *
   * @param size in bytes
   * @param modified in nanoseconds since 1970
   */
  public void finish(long size, long modified) throws IOException {
    database.update(
        "DELETE FROM articles WHERE file = ? AND (place >= ? OR place = ?)", file, place, ITSELF);
    database.update(
        "UPDATE files SET size = ?, modified = ? WHERE id = ?", again ? -1 : size, modified, file);
    database.update("RELEASE file");
  }
}
