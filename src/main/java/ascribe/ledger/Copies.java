package ascribe.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which texts are copies of which: in order of publication, then of source, each text is an
 * original unless it is a copy of an original before it. The outcome follows from the texts alone,
 * in whatever order they came.
 */
final class Copies {
  /** Originals that are kept for a band; more are texts made to one pattern. */
  private static final int PER_BAND = 4;

  /** Originals that a text is compared with, the most alike first. */
  private static final int COMPARED = 4;

  /** Share of equal parts of the sketches from which on a comparison is worth its time. */
  private static final double WORTH = 0.2;

  /** Texts held in memory to be compared with. */
  private static final int HELD = 64;

  private record Member(long text, Sketch sketch) {}

  /** An original; they are numbered in their order. */
  private record Alike(long order, long text, double resemblance) {}

  private final Database database;
  private final Texts texts;
  private final Map<Long, Likeness> held =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Likeness> eldest) {
          return size() > HELD;
        }
      };

  Copies(Database database, Texts texts) {
    this.database = database;
    this.texts = texts;
  }

  /**
   * Fills the table {@code standing}, unless it was filled from the same texts.
   *
   * @param how differs where this program may come to another outcome
   */
  void elect(String how) throws IOException {
    String basis = basis(how);
    Optional<String> before = database.one("SELECT basis FROM elections", row -> row.getString(1));
    if (before.equals(Optional.of(basis))) {
      return;
    }
    elect();
    database.update("DELETE FROM elections");
    database.update("INSERT INTO elections (basis) VALUES (?)", basis);
  }

  /** The texts in the order of their articles; what they say decides the rest. */
  private String basis(String how) throws IOException {
    MessageDigest digest = Texts.sha256();
    digest.update(how.getBytes(StandardCharsets.UTF_8));
    database.each(
        "SELECT a.id || ' ' || t.id, t.content FROM files f CROSS JOIN articles a ON a.file = f.id"
            + " JOIN texts t ON t.id = a.text WHERE a.state = 'ok'"
            + " ORDER BY f.source, f.path, a.place",
        row -> {
          digest.update(row.getBytes(1));
          digest.update(row.getBytes(2));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private void elect() throws IOException {
    database.update("DELETE FROM standing");
    database.update(
        "INSERT INTO standing (text, article) SELECT text, article FROM ("
            + "SELECT a.text AS text, a.id AS article,"
            + " row_number() OVER (PARTITION BY a.text ORDER BY f.source, f.path, a.place) AS n"
            + " FROM articles a JOIN files f ON f.id = a.file WHERE a.state = 'ok') WHERE n = 1");
    // What was placed so far is kept by SQLite, in memory or in a file of its own: it may be much.
    database.update(
        "CREATE TEMP TABLE IF NOT EXISTS originals"
            + " (n INTEGER PRIMARY KEY, same_words INTEGER NOT NULL UNIQUE, text INTEGER NOT NULL)");
    database.update(
        "CREATE TEMP TABLE IF NOT EXISTS original_bands (hash INTEGER NOT NULL, n INTEGER NOT NULL,"
            + " PRIMARY KEY (hash, n)) WITHOUT ROWID");
    database.update("DELETE FROM temp.originals");
    database.update("DELETE FROM temp.original_bands");
    // A year without a month comes after the days of that year, no date after all dates.
    database.each(
        "WITH alike AS ("
            + "SELECT text FROM bands WHERE hash IN"
            + " (SELECT hash FROM bands GROUP BY hash HAVING count(*) > 1)"
            + " UNION SELECT id FROM texts WHERE same_words IN"
            + " (SELECT same_words FROM texts GROUP BY same_words HAVING count(*) > 1))"
            + " SELECT t.id, t.same_words, t.sketch FROM alike"
            + " JOIN texts t ON t.id = alike.text JOIN standing s ON s.text = t.id"
            + " JOIN articles a ON a.id = s.article JOIN files f ON f.id = a.file"
            + " ORDER BY CASE t.published WHEN '' THEN '~' ELSE t.published || '~' END,"
            + " f.source, f.path, a.place",
        row -> place(new Member(row.getLong(1), Sketch.of(row.getLong(2), row.getBytes(3)))));
  }

  private void place(Member member) throws IOException {
    Optional<Long> original = original(member);
    if (original.isPresent()) {
      database.update(
          "UPDATE standing SET original = ? WHERE text = ?", original.get(), member.text);
      return;
    }
    long order =
        database.insert(
            "INSERT INTO temp.originals (same_words, text) VALUES (?, ?)",
            member.sketch.sameWords(),
            member.text);
    for (long band : member.sketch.bands()) {
      database.update(
          "INSERT INTO temp.original_bands (hash, n) SELECT ?1, ?2"
              + " WHERE (SELECT count(*) FROM temp.original_bands WHERE hash = ?1) < ?3",
          band,
          order,
          PER_BAND);
    }
  }

  private Optional<Long> original(Member member) throws IOException {
    Optional<Long> same =
        database.one(
            "SELECT text FROM temp.originals WHERE same_words = ?",
            row -> row.getLong(1),
            member.sketch.sameWords());
    if (same.isPresent()) {
      return same;
    }
    List<Alike> promising = promising(member.sketch);
    if (promising.isEmpty()) {
      return Optional.empty();
    }
    Likeness likeness = likeness(member.text);
    for (Alike candidate : promising) {
      if (likeness.isCopyOf(held(candidate.text))) {
        return Optional.of(candidate.text);
      }
    }
    return Optional.empty();
  }

  /** The most alike first, of equals the one that came first. */
  private List<Alike> promising(Sketch sketch) throws IOException {
    Set<Long> sharing = new HashSet<>();
    for (long band : sketch.bands()) {
      database.each(
          "SELECT n FROM temp.original_bands WHERE hash = ?",
          row -> sharing.add(row.getLong(1)),
          band);
    }
    List<Alike> promising = new ArrayList<>();
    for (long n : sharing) {
      database.each(
          "SELECT t.id, t.same_words, t.sketch FROM temp.originals o JOIN texts t ON t.id = o.text"
              + " WHERE o.n = ?",
          row ->
              promising.add(
                  new Alike(
                      n,
                      row.getLong(1),
                      sketch.resemblance(Sketch.of(row.getLong(2), row.getBytes(3))))),
          n);
    }
    return promising.stream()
        .filter(alike -> alike.resemblance >= WORTH)
        .sorted(
            Comparator.comparingDouble((Alike alike) -> -alike.resemblance)
                .thenComparingLong(Alike::order))
        .limit(COMPARED)
        .toList();
  }

  private Likeness held(long text) throws IOException {
    Likeness likeness = held.get(text);
    if (likeness == null) {
      likeness = likeness(text);
      held.put(text, likeness);
    }
    return likeness;
  }

  private Likeness likeness(long text) throws IOException {
    return new Likeness(Sketch.runs(Sketch.words(texts.article(text, ""))));
  }
}
