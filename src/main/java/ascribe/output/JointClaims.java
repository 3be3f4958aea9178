package ascribe.output;

import ascribe.article.Article;
import ascribe.article.PartialDate;
import ascribe.attribution.Action;
import ascribe.attribution.Attribution;
import ascribe.attribution.Party;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The same claim in many papers: records of the same who, action and whom become one row where they
 * name the same victim, or none, within {@link #DAYS} of each other. An article counts once,
 * however many copies of it there are. What is in memory of a record are some numbers; its words
 * wait in a file.
 */
final class JointClaims implements Closeable {
  /**
   * Governments and firms join in an attribution within weeks; a record of half a year later is an
   * anniversary or another case.
   */
  static final int DAYS = 60;

  /** Takes the rows. */
  interface Sink {
    void accept(Tables.JointRow row) throws IOException;
  }

  private final Map<String, JointGroup> byClaim = new TreeMap<>();
  private final Denials denials = new Denials();
  private final ClaimWords words;
  private final Map<String, Integer> articles = new HashMap<>();
  private final Map<Object, Object> pool = new HashMap<>();
  private long rows;
  private long newRows;

  /**
   * @param file that the rows are for
   */
  JointClaims(Path file, Disk disk) throws IOException {
    words = new ClaimWords(file, disk);
  }

  void add(Result.Read read) throws IOException {
    for (Attribution claim : read.reading().attributions()) {
      add(read.reading().article(), claim, read.newRecords().contains(claim.id()));
    }
  }

  /**
   * @param isNew whether no finished run before had found it
   */
  void add(Article article, Attribution claim, boolean isNew) throws IOException {
    Optional<PartialDate> date = PartialDate.parse(claim.claimDate()).or(article::published);
    Told told =
        new Told(
            claim.id(),
            pooled(claim.who()),
            claim.action(),
            pooled(claim.whom()),
            claim.victim().map(this::pooled),
            claim.stance(),
            claim.score(),
            articles.computeIfAbsent(article.id(), id -> articles.size()),
            pooled(article.publisher()),
            date.map(JointClaims::middle).orElse(Told.UNDATED),
            pooled(date.map(PartialDate::toString).orElse("")),
            words.put(
                new ClaimWords.Words(claim.evidence().text(), article.source(), article.url())),
            isNew);
    byClaim.computeIfAbsent(told.claimKey(), key -> new JointGroup()).add(told);
    if (claim.action() == Action.DENY) {
      denials.add(told);
    }
  }

  /** The rows: by the accused, then by date. To be called once, after the last record. */
  void each(Sink sink) throws IOException {
    List<Joint> joints = new ArrayList<>();
    for (JointGroup group : byClaim.values()) {
      joints.addAll(group.joints());
    }
    byClaim.clear();
    joints.sort(
        Comparator.comparing((Joint j) -> j.best().whom().name())
            .thenComparing(Joint::first)
            .thenComparing(j -> j.best().who().name())
            .thenComparing(j -> j.best().id()));
    for (Joint joint : joints) {
      rows++;
      newRows += joint.isNew() ? 1 : 0;
      sink.accept(row(joint));
    }
  }

  /** After {@link #each}. */
  long rows() {
    return rows;
  }

  /** Rows of which no finished run before knew any record; after {@link #each}. */
  long newRows() {
    return newRows;
  }

  private Tables.JointRow row(Joint joint) throws IOException {
    Told best = joint.best();
    return new Tables.JointRow(
        best,
        words.get(best.words()),
        joint.told().stream().map(Told::victim).flatMap(Optional::stream).findFirst(),
        joint.first(),
        joint.last(),
        joint.articles(),
        joint.distinct(Told::publisher).stream().filter(p -> !p.isEmpty()).toList(),
        joint.distinct(t -> t.stance().printed()),
        best.action() == Action.DENY ? List.of() : denials.of(joint),
        joint.told().stream().map(Told::id).toList());
  }

  /**
   * Few parties, papers and days are told of again and again. The words of a party are left out.
   */
  private Party pooled(Party party) {
    return pooled(
        party.text().isEmpty()
            ? party
            : new Party(
                party.name(), party.type(), party.country(), party.listedCountry(), party.id(), ""),
        Party.class);
  }

  private String pooled(String value) {
    return pooled(value, String.class);
  }

  private <T> T pooled(T value, Class<T> type) {
    return type.cast(pool.computeIfAbsent(value, v -> v));
  }

  /** The middle of a month or year that is all that is known, in days since 1970. */
  private static int middle(PartialDate date) {
    LocalDate day =
        date.asDay()
            .orElseGet(
                () ->
                    date.month() == 0
                        ? LocalDate.of(date.year(), 7, 1)
                        : LocalDate.of(date.year(), date.month(), 15));
    return Math.toIntExact(day.toEpochDay());
  }

  @Override
  public void close() throws IOException {
    words.close();
  }
}
