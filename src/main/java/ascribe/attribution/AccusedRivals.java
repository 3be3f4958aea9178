package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reasons why a claim gives way to another that says the same of a party better named, or of which
 * it is a part: a count of a charge, a deed told beside who is credited with it.
 */
final class AccusedRivals {
  private AccusedRivals() {}

  /**
   * What the source of a charge says of the charged besides, and what an official or unnamed
   * prosecutors say that a person did whom the same state charges: a count of the charge.
   */
  static boolean isCount(Candidate c, List<Candidate> all) {
    return c.claim().action() == Action.ATTRIBUTE
        && !c.isNobodys()
        && all.stream()
            .anyMatch(
                o ->
                    o.claim().action() == Action.CHARGE
                        && o.accusesSame(c)
                        && (o.who().key().equals(c.who().key())
                            || c.claim().whom().kind() == Kind.PERSON
                                && isOfOneState(c.who(), o.who())));
  }

  private static boolean isOfOneState(Actor accuser, Actor prosecutor) {
    return accuser.id().isEmpty()
        || !accuser.country().isEmpty() && accuser.country().equals(prosecutor.country());
  }

  /** Nobody is credited twice with the same party's deeds in one sentence. */
  static boolean isTwin(Candidate c, List<Candidate> all) {
    return c.isNobodys()
        && all.stream()
            .anyMatch(
                o ->
                    o != c
                        && o.isNobodys()
                        && o.claim().parse() == c.claim().parse()
                        && o.accusesSame(c)
                        && (o.score() > c.score()
                            || o.score() == c.score() && all.indexOf(o) < all.indexOf(c)));
  }

  /**
   * A state that only the headline accuses, where the same source says of hackers of that state in
   * the body that they did it: {@code Ukraine repels Russian cyberattack}.
   */
  static boolean isHeadlined(Candidate c, List<Candidate> all) {
    Actor state = c.claim().whom();
    return c.isHeadline()
        && c.polarity().equals("accuse")
        && state.kind() == Kind.GOVERNMENT
        && !state.country().isEmpty()
        && all.stream()
            .filter(o -> !o.isHeadline() && o.polarity().equals(c.polarity()))
            .filter(o -> c.isNobodys() || o.who().key().equals(c.who().key()))
            .map(o -> o.claim().whom())
            .anyMatch(
                whom ->
                    whom.isThreat()
                        && whom.kind() != Kind.GOVERNMENT
                        && List.of(whom.country(), whom.listed()).contains(state.country()));
  }

  /** What a group claims by the encoder alone, beside what a frame has it claim. */
  static boolean isClaimed(Candidate c, List<Candidate> all) {
    return c.claim().action() == Action.CLAIM
        && c.claim().isRead()
        && all.stream()
            .anyMatch(
                o -> o.claim().action() == Action.CLAIM && !o.claim().isRead() && o.accusesSame(c));
  }

  static boolean isCovered(Candidate c, List<Candidate> all) {
    return all.stream()
        .anyMatch(
            o ->
                o != c && o.polarity().equals(c.polarity()) && (isCredited(c, o) || isNamed(c, o)));
  }

  /**
   * What nobody is credited with, and somebody or a clearer sentence says too: what the article
   * surely tells of itself only where the victim is the same.
   */
  private static boolean isCredited(Candidate c, Candidate other) {
    if (!c.isNobodys() || !other.accusesSame(c)) {
      return false;
    }
    return other.isNobodys()
        ? c.isDeed() && !other.isDeed()
        : c.isDeed() && !c.isTale()
            || c.polarity().equals("charge")
            || c.isHeadline()
            || c.victim().isPresent()
                && c.victim().map(Party::name).equals(other.victim().map(Party::name));
  }

  /** Hackers without a name, and the group that the same source names for them. */
  private static boolean isNamed(Candidate c, Candidate other) {
    Actor whom = c.claim().whom();
    Actor named = other.claim().whom();
    return whom.kind() == Kind.CROWD
        && named.kind() == Kind.GROUP
        && (c.isNobodys()
            || other.who().key().equals(c.who().key())
            || c.isHeadline() && isOfOneState(c.who(), other.who()))
        && (whom.country().isEmpty()
            || whom.country().equals(named.country())
            || whom.country().equals(named.listed()));
  }

  /**
   * {@code a 19-year-old from Kidlington}, beside the one person by name whom the same source, or
   * one of the same state, charges further down.
   */
  static boolean isIntroduced(Candidate c, List<Candidate> all) {
    return isOneWithoutName(c)
        && all.stream().filter(AccusedRivals::isOneWithoutName).count() == 1
        && all.stream()
                .filter(o -> o.claim().action() == Action.CHARGE)
                .map(o -> o.claim().whom())
                .filter(whom -> whom.kind() == Kind.PERSON)
                .map(Actor::key)
                .distinct()
                .count()
            == 1
        && all.stream()
            .anyMatch(
                o ->
                    o.claim().action() == Action.CHARGE
                        && o.claim().whom().kind() == Kind.PERSON
                        && o.claim().sentence() > c.claim().sentence()
                        && (o.isNobodys()
                            || o.who().key().equals(c.who().key())
                            || isOfOneState(o.who(), c.who())));
  }

  private static boolean isOneWithoutName(Candidate c) {
    Actor whom = c.claim().whom();
    int place = c.place(whom);
    return c.claim().action() == Action.CHARGE
        && whom.kind() == Kind.CROWD
        && place >= 0
        && !c.claim().parse().tag(place).equals("NNS");
  }

  /**
   * Who was hit by what the same source lays at another's door: {@code Britain blamed the GRU for
   * the attacks on Georgia}.
   */
  static boolean isHit(Candidate c, List<Candidate> all) {
    return c.claim().isRead()
        && isTarget(c)
        && all.stream()
            .anyMatch(
                o ->
                    o.claim().parse() == c.claim().parse()
                        && o.who().key().equals(c.who().key())
                        && o.polarity().equals(c.polarity())
                        && !o.accusesSame(c)
                        && !isTarget(o));
  }

  private static final Set<String> AT = Set.of("on", "against", "at", "upon", "into");

  /** Whether the accused stands where the victim does: {@code for attacks on Georgia}. */
  private static boolean isTarget(Candidate c) {
    Parse parse = c.claim().parse();
    int preposition = above(parse, c.place(c.claim().whom()), "pobj");
    int deed =
        preposition >= 0 && AT.contains(parse.lemma(preposition))
            ? above(parse, preposition, "prep")
            : -1;
    return deed >= 0 && parse.isNoun(deed) && above(parse, deed, "pobj") >= 0;
  }

  /** The word above, or -1 where it is above by another relation. */
  private static int above(Parse parse, int t, String relation) {
    return t >= 0 && parse.tree.relation(t).equals(relation) ? parse.tree.head(t) : -1;
  }

  /** The body whose officers are charged: {@code charged four officers of the Guard}. */
  static boolean isServed(Candidate c, List<Candidate> all) {
    return c.claim().isRead()
        && all.stream()
            .anyMatch(
                o ->
                    o.claim().parse() == c.claim().parse()
                        && o.claim().action() == c.claim().action()
                        && (o.claim().action() == Action.CHARGE
                            || o.claim().action() == Action.SANCTION)
                        && o.claim().whom().kind() == Kind.CROWD
                        && o.claim()
                            .whom()
                            .sponsor()
                            .map(Actor::key)
                            .equals(Optional.of(c.claim().whom().key())));
  }

  /**
   * A state, and a service of the same state, by the same source: two words for one accused as a
   * rule. The likelier stays, of equals the service.
   */
  static boolean isOfState(Candidate c, List<Candidate> all) {
    Actor whom = c.claim().whom();
    return !c.isNobodys()
        && whom.isStateOrService()
        && all.stream()
            .anyMatch(
                o ->
                    o.claim().whom().isStateOrService()
                        && o.claim().whom().kind() != whom.kind()
                        && o.claim().whom().country().equals(whom.country())
                        && o.who().key().equals(c.who().key())
                        && o.polarity().equals(c.polarity())
                        && (o.score() > c.score()
                            || o.score() == c.score() && whom.kind() == Kind.GOVERNMENT));
  }
}
