package ascribe.attribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Which of an article's claims become records: the likely ones, of several that say the same the
 * best, and none that another one makes void. Nobody is a source like others here; what nobody is
 * credited with gives way the easiest.
 */
final class Selection {
  /**
   * Less likely claims are not written. Of what is printed from here on, two in three and more are
   * right on articles that nothing was trained on; from 0.5 on it is six in ten, for a few more.
   */
  private static final double LEAST = 0.6;

  /**
   * The same for who stands behind a group. Annotated articles hold few such clauses for the {@link
   * Judge} to learn from; the frames ask much of them already.
   */
  private static final double LEAST_TIE = 0.3;

  private Selection() {}

  static List<Candidate> of(List<Candidate> candidates) {
    List<Candidate> likely =
        candidates.stream()
            .filter(Selection::isLikely)
            .filter(c -> !SourceRivals.isAccusedThere(c, candidates))
            .toList();
    Set<String> told = new HashSet<>();
    likely.stream().filter(c -> !isEchoed(c, likely)).forEach(c -> told.add(key(c)));
    List<Candidate> own =
        likely.stream().filter(c -> !isEchoed(c, likely) || !told.contains(key(c))).toList();
    return best(stay(best(own, c -> key(c) + c.isTale())), Selection::key);
  }

  /** Of the claims of each key the best. */
  private static List<Candidate> best(List<Candidate> all, Function<Candidate, String> key) {
    Map<String, Candidate> best = new LinkedHashMap<>();
    all.forEach(c -> best.merge(key.apply(c), c, Selection::better));
    return List.copyOf(best.values());
  }

  private static boolean isLikely(Candidate c) {
    boolean tie = c.claim().frame().gate() == Frame.Gate.SPONSOR;
    return c.score() >= (tie ? LEAST_TIE : LEAST);
  }

  /** A claim that a sentence tells only by denying it: {@code the accusation is groundless}. */
  private static boolean isEchoed(Candidate c, List<Candidate> all) {
    return c.claim().isRead()
        && c.claim().action() != Action.DENY
        && all.stream()
            .anyMatch(
                o ->
                    o.claim().action() == Action.DENY
                        && o.claim().parse() == c.claim().parse()
                        && o.accusesSame(c)
                        && !c.isReadBefore(o));
  }

  private static String key(Candidate c) {
    boolean toldApart =
        c.isNobodys() && !c.isDeed()
            || c.claim().action() == Action.CLAIM && !c.claim().isRead() && c.victim().isPresent();
    String deed =
        toldApart ? c.victim().map(Party::name).orElse("") + "|" + (c.claim().what() < 0) : "";
    return String.join(
        "|", c.polarity(), c.isNobodys() ? "" : c.who().key(), c.claim().whom().key(), deed);
  }

  /**
   * The body before the headline, a sentence that says who did it before one that tells what was
   * done, one that names the parties before one that goes on about them, of what nobody is credited
   * with a deed that is told before what somebody is known for, then the higher score, then the
   * earlier.
   */
  private static Candidate better(Candidate a, Candidate b) {
    if (a.isHeadline() != b.isHeadline()) {
      return a.isHeadline() ? b : a;
    }
    if (a.isDeed() != b.isDeed()) {
      return a.isDeed() ? b : a;
    }
    if (a.namedBefore() != b.namedBefore()) {
      return a.namedBefore() > b.namedBefore() ? b : a;
    }
    if (a.isNobodys() && b.isNobodys() && a.isTold() != b.isTold()) {
      return a.isTold() ? a : b;
    }
    return b.score() > a.score() + 0.05 ? b : a;
  }

  /**
   * Why a claim gives way to another, in this order: who gave way for one reason makes nobody give
   * way for the next, so that of two that tell against each other one stays.
   */
  private static final List<BiPredicate<Candidate, List<Candidate>>> REASONS =
      List.of(
          (c, all) -> Plausible.isTurncoat(c),
          (c, all) -> Plausible.isOthersDenial(c),
          (c, all) -> Plausible.isOwnGroup(c),
          (c, all) -> Plausible.isPart(c),
          AccusedRivals::isCount,
          AccusedRivals::isTwin,
          AccusedRivals::isClaimed,
          AccusedRivals::isHeadlined,
          SourceRivals::isSecondVoice,
          AccusedRivals::isIntroduced,
          SourceRivals::isService,
          AccusedRivals::isCovered,
          SourceRivals::isRelay,
          SourceRivals::isVoice,
          SourceRivals::isOutdone,
          SourceRivals::isSaid,
          AccusedRivals::isHit,
          AccusedRivals::isServed,
          AccusedRivals::isOfState,
          (c, all) -> Plausible.isOfNobody(c));

  private static List<Candidate> stay(List<Candidate> likely) {
    List<Candidate> left =
        best(likely.stream().map(c -> byFullName(c, likely)).toList(), c -> key(c) + c.isTale());
    for (BiPredicate<Candidate, List<Candidate>> givesWay : REASONS) {
      List<Candidate> all = left;
      left = all.stream().filter(c -> !givesWay.test(c, all)).toList();
    }
    return left;
  }

  /**
   * The same claim by the fuller name of its source: {@code prosecutors} beside {@code Manhattan
   * federal prosecutors}, who say the same.
   */
  private static Candidate byFullName(Candidate c, List<Candidate> all) {
    if (!c.who().id().isEmpty() || c.isNobodys()) {
      return c;
    }
    return all.stream()
        .filter(
            o ->
                !o.isNobodys()
                    && o.polarity().equals(c.polarity())
                    && o.accusesSame(c)
                    && o.who().name().length() > c.who().name().length()
                    && words(o.who()).containsAll(words(c.who())))
        .max(Comparator.comparingInt(o -> o.who().name().length()))
        .map(o -> c.by(o.who()))
        .orElse(c);
  }

  private static Set<String> words(Actor actor) {
    return new HashSet<>(Arrays.asList(actor.name().toLowerCase(Locale.ROOT).split("\\W+")));
  }
}
