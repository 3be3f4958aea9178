package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import ascribe.mention.Capitals;
import java.util.Optional;

/**
 * Who is meant by the name of a capital: towns do not accuse, and are not accused; their
 * governments are.
 */
final class Governments {
  private static final Capitals CAPITALS = Capitals.load();

  private Governments() {}

  static boolean isCapital(String name) {
    return CAPITALS.stateOf(name).isPresent();
  }

  /** The claim with governments for capitals that accuse or are accused. */
  static Claim meant(Claim claim) {
    return claim
        .by(claim.who().stream().map(Governments::meant).toList())
        .against(meant(claim.whom()));
  }

  private static Actor meant(Actor actor) {
    Optional<Capitals.State> state =
        actor.id().isEmpty() ? CAPITALS.stateOf(actor.name()) : Optional.empty();
    return state
        .map(
            s ->
                new Actor(
                    Kind.GOVERNMENT,
                    s.name(),
                    s.code(),
                    "",
                    s.id(),
                    actor.text(),
                    actor.span(),
                    actor.spokesperson(),
                    Optional.empty()))
        .orElse(actor);
  }
}
