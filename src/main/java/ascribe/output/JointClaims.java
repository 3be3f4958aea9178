package ascribe.output;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.attribution.Action;
import ascribe.attribution.Attribution;
import ascribe.attribution.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same claim in many papers: records of the same who, action and whom become one row where they
 * name the same victim, or none, within {@link #DAYS} of each other. An article counts once, with
 * its publisher, however many copies of it there are.
 */
final class JointClaims {
  /**
   * Governments and firms join in an attribution within weeks; a record of half a year later is an
   * anniversary or another case.
   */
  static final int DAYS = 60;

  /** Records that make the same claim; they come in the order of their days, undated ones last. */
  private static final class Joint {
    private final List<Told> told = new ArrayList<>();
    private final Set<String> articles = new HashSet<>();
    private String victim = "";

    boolean takes(Told other) {
      boolean known = !victim.isEmpty() && !other.victimKey().isEmpty();
      if (known && !victim.equals(other.victimKey())) {
        return false;
      }
      if (other.day().isPresent()) {
        return told.get(told.size() - 1).isNear(other, DAYS);
      }
      return known || articles.contains(other.articleId());
    }

    void add(Told other) {
      told.add(other);
      articles.add(other.articleId());
      victim = victim.isEmpty() ? other.victimKey() : victim;
    }
  }

  private final Map<String, List<Told>> byClaim = new TreeMap<>();
  private final Map<String, List<Told>> denialsByArticle = new HashMap<>();
  private final Map<String, List<Told>> denialsByVictim = new HashMap<>();

  /** The same few parties stand in many records; each is held once. */
  private final Map<Party, Party> parties = new HashMap<>();

  void add(Reading reading) {
    reading.attributions().forEach(claim -> add(reading.article(), claim));
  }

  void add(Article article, Attribution claim) {
    Told told = Told.of(article, claim).sharing(p -> parties.computeIfAbsent(p, one -> one));
    byClaim.computeIfAbsent(told.claim(), i -> new ArrayList<>()).add(told);
    if (claim.action() == Action.DENY) {
      denialsByArticle.computeIfAbsent(told.articleId(), i -> new ArrayList<>()).add(told);
      denialsByVictim.computeIfAbsent(told.victimKey(), i -> new ArrayList<>()).add(told);
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
    Told best = told.stream().max(Comparator.comparingDouble(Told::score)).orElseThrow();
    List<String> dates = told.stream().map(Told::date).filter(d -> !d.isEmpty()).sorted().toList();
    return new Tables.JointRow(
        best,
        told.stream().map(Told::victim).flatMap(Optional::stream).findFirst(),
        dates.isEmpty() ? "" : dates.get(0),
        dates.isEmpty() ? "" : dates.get(dates.size() - 1),
        distinct(told, Told::articleId).size(),
        distinct(told, Told::publisher),
        distinct(told, t -> t.stance().printed()),
        best.action() == Action.DENY ? List.of() : deniers(told),
        told.stream().map(Told::id).toList());
  }

  private static List<String> distinct(List<Told> told, Function<Told, String> value) {
    return told.stream()
        .map(value)
        .filter(v -> !v.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  /** Who denied it: the accused, its state, or for a group the state it is said to belong to. */
  private List<String> deniers(List<Told> told) {
    Set<String> deniers = new TreeSet<>();
    for (Told claim : told) {
      answers(claim)
          .filter(denial -> Told.concerns(denial.whom(), claim.whom()))
          .map(JointClaims::denier)
          .forEach(deniers::add);
    }
    return List.copyOf(deniers);
  }

  /** Somebody has denied it also where nobody says who. */
  private static String denier(Told denial) {
    return denial.who().name().isEmpty() ? denial.who().type() : denial.who().name();
  }

  /** A denial answers what its own article says, or the same attack elsewhere at that time. */
  private Stream<Told> answers(Told claim) {
    Stream<Told> here = denialsByArticle.getOrDefault(claim.articleId(), List.of()).stream();
    if (claim.victimKey().isEmpty()) {
      return here;
    }
    List<Told> sameVictim = denialsByVictim.getOrDefault(claim.victimKey(), List.of());
    return Stream.concat(here, sameVictim.stream().filter(d -> d.isNear(claim, DAYS)));
  }
}
