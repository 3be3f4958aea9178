package ascribe.ledger;

import ascribe.article.Article;
import ascribe.output.Result;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Everything in the ledger as results, in order of the sources. */
final class Results {
  /** All articles in their order, with what was read in them. */
  private static final String ROWS =
      " FROM files f CROSS JOIN articles a ON a.file = f.id"
          + " LEFT JOIN standing s ON s.text = a.text LEFT JOIN readings r ON r.text = a.text";

  private static final String ORDER = " ORDER BY f.source, f.path, a.place";

  private final Database database;
  private final Texts texts;
  private final Readings readings;
  private final long lastDone;

  /** One row of {@code articles.csv} to be. */
  private record Row(
      long article,
      String source,
      String state,
      String reason,
      String detail,
      long text,
      long stands,
      long original,
      String failure,
      String failureDetail) {}

  Results(Database database) throws IOException {
    this.database = database;
    texts = new Texts(database);
    readings = new Readings(database);
    lastDone =
        database
            .one("SELECT max(id) FROM runs WHERE state = 'done'", row -> row.getLong(1))
            .orElse(0L);
  }

  void each(Ledger.Sink<Result> sink) throws IOException {
    database.each(
        "SELECT a.id, a.source, a.state, a.reason, a.detail, a.text, s.article, s.original,"
            + " r.failure, r.detail"
            + ROWS
            + ORDER,
        row ->
            sink.accept(
                result(
                    new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getString(9),
                        row.getString(10)))));
  }

  /**
   * Equal where the results are. A text is known by its number and what it says, what was read in
   * it by the run that read it: nothing else is ever changed.
   */
  String digest() throws IOException {
    MessageDigest digest = Texts.sha256();
    database.each(
        "SELECT json_array(a.id, a.source, a.state, a.reason, a.detail, a.text, s.article,"
            + " s.original, r.run, r.failure, r.detail), t.content"
            + ROWS
            + " LEFT JOIN texts t ON t.id = a.text"
            + ORDER,
        row -> {
          digest.update(row.getBytes(1));
          digest.update((byte) 0);
          if (row.getBytes(2) != null) {
            digest.update(row.getBytes(2));
          }
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private Result result(Row row) throws IOException {
    if (row.state.equals("unreadable")) {
      return new Result.Unreadable(new Result.Failure(row.source, row.reason, row.detail));
    }
    Article article = texts.article(row.text, row.source);
    if (row.state.equals("skipped")) {
      return new Result.Skipped(article, row.reason);
    }
    if (row.original != 0 || row.stands != 0 && row.stands != row.article) {
      return new Result.Copy(article, standsFor(row.original != 0 ? row.original : row.text));
    }
    if (row.failure == null) {
      return new Result.Skipped(article, "not read yet; the next run does");
    }
    return row.failure.isEmpty()
        ? new Result.Read(readings.get(row.text, article), copies(row), newRecords(row.text))
        : new Result.Failed(
            article, new Result.Failure(row.source, row.failure, row.failureDetail));
  }

  /** The source of the article that stands for a text. */
  private String standsFor(long text) throws IOException {
    return database
        .one(
            "SELECT source FROM articles WHERE id = (SELECT article FROM standing WHERE text = ?)",
            row -> row.getString(1),
            text)
        .orElse("an article that is gone; the next run reads this one");
  }

  /** A run that did not come to its end told nobody of what it found. */
  private Set<String> newRecords(long text) throws IOException {
    Set<String> added = new HashSet<>();
    database.each(
        "SELECT id FROM records WHERE text = ? AND first_run > ?",
        row -> added.add(row.getString(1)),
        text,
        lastDone);
    return added;
  }

  private List<Article> copies(Row original) throws IOException {
    List<Article> copies = new ArrayList<>();
    database.each(
        "SELECT a.text, a.source FROM articles a JOIN files f ON f.id = a.file"
            + " WHERE a.state = 'ok' AND a.id <> ?"
            + " AND (a.text = ? OR a.text IN (SELECT text FROM standing WHERE original = ?))"
            + " ORDER BY f.source, f.path, a.place",
        row -> copies.add(texts.head(row.getLong(1), row.getString(2))),
        original.article,
        original.text,
        original.text);
    return copies;
  }
}
