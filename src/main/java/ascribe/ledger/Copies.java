package ascribe.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  private record Member(long text, int order, Sketch sketch) {}

  private final Database database;
  private final Texts texts;
  private final Map<Long, Member> byWords = new HashMap<>();
  private final Map<Long, List<Member>> byBand = new HashMap<>();
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

  /** Fills the table {@code standing}. */
  void elect() throws IOException {
    database.update("DELETE FROM standing");
    database.update(
        "INSERT INTO standing (text, article) SELECT text, article FROM ("
            + "SELECT a.text AS text, a.id AS article,"
            + " row_number() OVER (PARTITION BY a.text ORDER BY f.source, f.path, a.place) AS n"
            + " FROM articles a JOIN files f ON f.id = a.file WHERE a.state = 'ok') WHERE n = 1");
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
        row -> place(row.getLong(1), Sketch.of(row.getLong(2), row.getBytes(3))));
  }

  private void place(long text, Sketch sketch) throws IOException {
    Member member = new Member(text, byWords.size(), sketch);
    Optional<Member> original = original(member);
    if (original.isPresent()) {
      database.update("UPDATE standing SET original = ? WHERE text = ?", original.get().text, text);
      return;
    }
    byWords.put(sketch.sameWords(), member);
    for (long band : sketch.bands()) {
      List<Member> members = byBand.computeIfAbsent(band, b -> new ArrayList<>(1));
      if (members.size() < PER_BAND) {
        members.add(member);
      }
    }
  }

  private Optional<Member> original(Member member) throws IOException {
    Member same = byWords.get(member.sketch.sameWords());
    if (same != null) {
      return Optional.of(same);
    }
    Set<Member> alike = new LinkedHashSet<>();
    for (long band : member.sketch.bands()) {
      alike.addAll(byBand.getOrDefault(band, List.of()));
    }
    List<Member> promising =
        alike.stream()
            .filter(m -> member.sketch.resemblance(m.sketch) >= WORTH)
            .sorted(
                Comparator.comparingDouble((Member m) -> -member.sketch.resemblance(m.sketch))
                    .thenComparingInt(Member::order))
            .limit(COMPARED)
            .toList();
    if (promising.isEmpty()) {
      return Optional.empty();
    }
    Likeness likeness = likeness(member.text);
    for (Member candidate : promising) {
      if (likeness.isCopyOf(held(candidate.text))) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
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
