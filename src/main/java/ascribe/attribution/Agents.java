package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds in the article who is meant where a sentence leaves its source out: {@code The attack was
 * attributed to APT31} behind {@code The Czech government has condemned China}.
 */
final class Agents {
  /** How many sentences back the claim may stand that names the source. */
  private static final int REACH = 4;

  private Agents() {}

  static List<Claim> complete(List<Claim> claims) {
    List<Claim> complete = new ArrayList<>();
    for (Claim claim : claims) {
      complete.add(
          isOpen(claim)
              ? earlier(claim, complete).map(e -> claim.by(e.who())).orElse(claim)
              : claim);
    }
    return brought(complete, complete);
  }

  /**
   * Charges that nobody is said to have brought, with the office that brings others of the article.
   */
  static List<Claim> brought(List<Claim> claims, List<Claim> all) {
    List<Claim> sure = List.copyOf(all);
    return claims.stream().map(c -> isUnbrought(c) ? c.by(bringers(c, sure)) : c).toList();
  }

  /** A charge, an arrest or a sentence that nobody is said to have brought or passed. */
  private static boolean isUnbrought(Claim claim) {
    return claim.action() == Action.CHARGE && claim.who().isEmpty() && !isReduced(claim);
  }

  /** The office that brings the nearest other charge: one case is brought by one side. */
  private static List<Actor> bringers(Claim claim, List<Claim> all) {
    List<Actor> nearest = List.of();
    int distance = REACH + 1;
    for (Claim other : all) {
      int apart = Math.abs(other.sentence() - claim.sentence());
      boolean office =
          other.action() == Action.CHARGE
              && other.doubts().isEmpty()
              && !other.who().isEmpty()
              && other.who().stream()
                  .allMatch(a -> a.kind() == Kind.AGENCY || a.kind() == Kind.GOVERNMENT);
      if (office && apart < distance) {
        nearest = other.who();
        distance = apart;
      }
    }
    return nearest;
  }

  /** An explicit cue without a source: not a report in the paper's own voice. */
  private static boolean isOpen(Claim claim) {
    return claim.who().isEmpty()
        && !claim.frame().isContent()
        && claim.stance() == Stance.ASSERTED
        && !isReduced(claim);
  }

  /** A reduced passive tells of other attacks as a rule. */
  private static boolean isReduced(Claim claim) {
    String relation = claim.parse().tree.relation(claim.cue());
    return relation.equals("acl") || relation.equals("amod") || relation.equals("relcl");
  }

  private static Optional<Claim> earlier(Claim claim, List<Claim> before) {
    Optional<Claim> found = Optional.empty();
    for (Claim other : before) {
      boolean near =
          claim.sentence() - other.sentence() <= REACH && claim.sentence() >= other.sentence();
      boolean accuses = other.action() != Action.DENY && other.action() != Action.CLAIM;
      if (near
          && accuses
          && !other.who().isEmpty()
          && other.who().get(0).kind() != Kind.UNKNOWN
          && sameAccused(claim.whom(), other.whom())) {
        found = Optional.of(other);
      }
    }
    return found;
  }

  /** The same party, or a group and the state that the article or our list puts behind it. */
  private static boolean sameAccused(Actor a, Actor b) {
    if (a.key().equals(b.key())) {
      return true;
    }
    return isBehind(a, b) || isBehind(b, a);
  }

  private static boolean isBehind(Actor state, Actor group) {
    return state.kind() == Kind.GOVERNMENT
        && (group.kind() == Kind.GROUP || group.kind() == Kind.CROWD || group.kind() == Kind.AGENCY)
        && (state.country().equals(group.country())
            || state.country().equals(group.listed())
            || group.sponsor().map(s -> s.country().equals(state.country())).orElse(false));
  }
}
