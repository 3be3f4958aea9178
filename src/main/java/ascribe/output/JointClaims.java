package ascribe.output;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.article.PartialDate;
import ascribe.attribution.Action;
import ascribe.attribution.Attribution;
import ascribe.attribution.Party;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The same claim in many papers: records of the same who, action and whom become one row where they
 * name the same victim, or none, within {@link #DAYS} of each other. An article counts once,
 * however many copies of it there are.
 */
final class JointClaims {
  /**
   * Governments and firms join in an attribution within weeks; a record of half a year later is an
   * anniversary or another case.
   */
  static final int DAYS = 60;

  /** A record, as far as a joint claim needs it. */
  private record Told(Attribution claim, Article article, Optional<LocalDate> day, String date) {
    boolean isInArticleOf(Told other) {
      return article.id().equals(other.article.id());
    }

    String victim() {
      return claim.victim().map(JointClaims::key).orElse("");
    }
  }

  /** Records that make the same claim. */
  private static final class Joint {
    private final List<Told> told = new ArrayList<>();
    private String victim = "";

    boolean takes(Told other) {
      boolean known = !victim.isEmpty() && !other.victim().isEmpty();
      if (known && !victim.equals(other.victim())) {
        return false;
      }
      return told.stream()
          .anyMatch(
              t -> near(t, other) || isUndated(t, other) && (known || t.isInArticleOf(other)));
    }

    void add(Told other) {
      told.add(other);
      victim = victim.isEmpty() ? other.victim() : victim;
    }
  }

  private final Map<String, List<Told>> byClaim = new TreeMap<>();
  private final List<Told> denials = new ArrayList<>();

  void add(Reading reading) {
    reading.attributions().forEach(claim -> add(reading.article(), claim));
  }

  void add(Article article, Attribution claim) {
    Optional<PartialDate> date = PartialDate.parse(claim.claimDate()).or(article::published);
    Told told =
        new Told(
            claim,
            article,
            date.map(JointClaims::middle),
            date.map(PartialDate::toString).orElse(""));
    String id =
        String.join("\u0000", key(claim.who()), claim.action().printed(), key(claim.whom()));
    byClaim.computeIfAbsent(id, i -> new ArrayList<>()).add(told);
    if (claim.action() == Action.DENY) {
      denials.add(told);
    }
  }

  /** The rows: by the accused, then by date. */
  List<Tables.JointRow> rows() {
    List<Tables.JointRow> rows = new ArrayList<>();
    for (List<Told> same : byClaim.values()) {
      same.sort(Comparator.comparing(t -> t.day().orElse(LocalDate.MAX)));
      List<Joint> joints = new ArrayList<>();
      for (Told told : same) {
        Joint joint =
            joints.stream().filter(j -> j.takes(told)).findFirst().orElseGet(() -> open(joints));
        joint.add(told);
      }
      joints.forEach(j -> rows.add(row(j.told)));
    }
    rows.sort(
        Comparator.comparing((Tables.JointRow r) -> r.best().whom().name())
            .thenComparing(Tables.JointRow::first)
            .thenComparing(r -> r.best().who().name())
            .thenComparing(r -> r.best().id()));
    return rows;
  }

  private static Joint open(List<Joint> joints) {
    Joint joint = new Joint();
    joints.add(joint);
    return joint;
  }

  private Tables.JointRow row(List<Told> told) {
    Told best =
        told.stream().max(Comparator.comparingDouble((Told t) -> t.claim().score())).orElseThrow();
    List<String> dates = told.stream().map(Told::date).filter(d -> !d.isEmpty()).sorted().toList();
    return new Tables.JointRow(
        best.claim(),
        best.article(),
        told.stream().map(t -> t.claim().victim()).flatMap(Optional::stream).findFirst(),
        dates.isEmpty() ? "" : dates.get(0),
        dates.isEmpty() ? "" : dates.get(dates.size() - 1),
        distinct(told, t -> t.article().id()).size(),
        distinct(told, t -> t.article().publisher()).stream().filter(p -> !p.isEmpty()).toList(),
        distinct(told, t -> t.claim().stance().printed()),
        best.claim().action() == Action.DENY ? List.of() : deniers(told),
        told.stream().map(t -> t.claim().id()).toList());
  }

  private static List<String> distinct(
      List<Told> told, java.util.function.Function<Told, String> value) {
    return told.stream().map(value).collect(Collectors.toCollection(TreeSet::new)).stream()
        .toList();
  }

  /** Who denied it: the accused, its state, or for a group the state it is said to belong to. */
  private List<String> deniers(List<Told> told) {
    Party whom = told.get(0).claim().whom();
    return distinct(
        denials.stream()
            .filter(d -> concerns(d.claim().whom(), whom))
            .filter(d -> told.stream().anyMatch(t -> answers(d, t)))
            .toList(),
        d -> d.claim().who().name());
  }

  /** A denial answers what its own article says, or the same attack elsewhere at that time. */
  private static boolean answers(Told denial, Told claim) {
    boolean sameVictim = !claim.victim().isEmpty() && claim.victim().equals(denial.victim());
    return claim.isInArticleOf(denial) || sameVictim && near(claim, denial);
  }

  private static boolean concerns(Party denied, Party whom) {
    boolean state = denied.type().equals("country") && !denied.country().isEmpty();
    return key(denied).equals(key(whom))
        || state
            && (denied.country().equals(whom.country())
                || denied.country().equals(whom.listedCountry()));
  }

  private static boolean isUndated(Told a, Told b) {
    return a.day().isEmpty() || b.day().isEmpty();
  }

  private static boolean near(Told a, Told b) {
    return !isUndated(a, b)
        && Math.abs(ChronoUnit.DAYS.between(a.day().get(), b.day().get())) <= DAYS;
  }

  /** The middle of a month or year that is all that is known. */
  private static LocalDate middle(PartialDate date) {
    return date.asDay()
        .orElseGet(
            () ->
                date.month() == 0
                    ? LocalDate.of(date.year(), 7, 1)
                    : LocalDate.of(date.year(), date.month(), 15));
  }

  /** People have IDs within an article only; their names tell them apart. */
  private static String key(Party party) {
    return party.id().isEmpty() || party.id().startsWith("person:")
        ? party.name().toLowerCase(Locale.ROOT) + "|" + party.country()
        : party.id();
  }
}
