package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins {@code a Lithuanian man}, whom a lead charges, with the person whom a later sentence names
 * for it.
 */
final class Suspects {
  /** How many sentences behind the lead the name comes. */
  private static final int REACH = 6;

  private Suspects() {}

  /** The claims with the names filled in. */
  static List<Claim> named(List<Claim> claims) {
    List<Claim> named = new ArrayList<>();
    for (Claim claim : claims) {
      named.add(isUnnamed(claim) ? later(claim, claims).map(claim::against).orElse(claim) : claim);
    }
    return named;
  }

  private static boolean isUnnamed(Claim claim) {
    String name = claim.whom().name();
    return claim.action() == Action.CHARGE
        && claim.whom().kind() == Kind.CROWD
        && name.matches(
            ".*(?:man|woman|teenager|national|citizen|hacker|student|suspect|contractor|employee|programmer|boy|resident)");
  }

  private static Optional<Actor> later(Claim claim, List<Claim> claims) {
    return claims.stream()
        .filter(c -> c.sentence() > claim.sentence() && c.sentence() - claim.sentence() <= REACH)
        .filter(c -> c.action() == Action.CHARGE || c.action() == Action.DENY)
        .map(Claim::whom)
        .filter(w -> w.kind() == Kind.PERSON)
        .findFirst()
        .map(w -> w.country().isEmpty() ? w.from(claim.whom().country()) : w);
  }
}
