package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import ascribe.mention.Capitals;
import java.util.Optional;
import java.util.Set;

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
        .by(claim.who().stream().map(a -> meant(claim.parse(), a)).toList())
        .against(meant(claim.parse(), claim.whom()));
  }

  private static Actor meant(Parse parse, Actor actor) {
    String named = actor.id().isEmpty() ? actor.name() : "";
    Optional<Capitals.State> state = CAPITALS.stateOf(named).or(() -> seated(parse, actor));
    return state.map(s -> asState(actor, s)).orElse(actor);
  }

  private static final Set<String> RULERS =
      Set.of("government", "regime", "junta", "authority", "authorities", "leadership", "ruler");

  /** {@code the regime in Minsk}. */
  private static Optional<Capitals.State> seated(Parse parse, Actor actor) {
    int start = actor.span().start();
    boolean here =
        actor.isKnown()
            && actor.country().isEmpty()
            && parse.sentence.span().start() <= start
            && start < parse.sentence.span().end();
    int noun = here ? parse.sentence.tokenAt(start) : -1;
    while (here && noun + 1 < parse.size() && parse.tree.head(noun) == noun + 1) {
      noun++; // the whole phrase may be the actor's
    }
    // whatever the parser hangs the place on
    boolean seat =
        here
            && noun + 2 < parse.size()
            && parse.lemma(noun + 1).equals("in")
            && RULERS.contains(parse.lemma(noun));
    return seat ? CAPITALS.stateOf(parse.token(noun + 2).form()) : Optional.empty();
  }

  private static Actor asState(Actor actor, Capitals.State state) {
    return new Actor(
        Kind.GOVERNMENT,
        state.name(),
        state.code(),
        "",
        state.id(),
        actor.text(),
        actor.span(),
        actor.spokesperson(),
        Optional.empty());
  }
}
