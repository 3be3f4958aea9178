package ascribe.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the encoder found in an article: by sentence, source and accused, of several roles that
 * stand for the same parties the likeliest pair. What a frame found too is taken; the rest is left.
 */
final class Readings {
  private final Map<String, Claim> left = new LinkedHashMap<>();
  private final Map<String, Optional<Claim.Reading>> all = new HashMap<>();
  private final Map<String, Double> ofWhom = new HashMap<>();

  Readings(List<Claim> claims) {
    for (Claim claim : claims) {
      Actor who = claim.who().isEmpty() ? Actor.UNKNOWN : claim.who().get(0);
      String key = key(claim, who);
      left.merge(key, claim, (a, b) -> logit(b) > logit(a) ? b : a);
      ofWhom.merge(claim.sentence() + "|" + claim.whom().key(), logit(claim), Math::max);
    }
    left.forEach((key, claim) -> all.put(key, claim.reading()));
  }

  private static double logit(Claim claim) {
    return claim.reading().orElseThrow().logit();
  }

  private static String key(Claim claim, Actor who) {
    return key(claim, who, claim.whom());
  }

  private static String key(Claim claim, Actor who, Actor whom) {
    return String.join(
        "|",
        String.valueOf(claim.sentence()),
        who.isKnown() ? who.key() : "",
        whom.key(),
        String.valueOf(claim.action() == Action.DENY));
  }

  /**
   * What the encoder makes of a claim that a frame found.
   *
   * @param together who says it together with the source: what it makes of the likeliest of them
   *     holds for all
   */
  Optional<Claim.Reading> take(Claim claim, Actor who, List<Actor> together) {
    Optional<Claim.Reading> best = Optional.empty();
    for (Actor accused : accused(claim.whom())) {
      left.remove(key(claim, who, accused));
      best =
          Stream.concat(best.stream(), of(claim, together, accused))
              .max(Comparator.comparingDouble(Claim.Reading::logit));
    }
    return best;
  }

  private Stream<Claim.Reading> of(Claim claim, List<Actor> together, Actor accused) {
    return together.stream()
        .flatMap(who -> all.getOrDefault(key(claim, who, accused), Optional.empty()).stream());
  }

  /** Of {@code four members of the army} the encoder may point at the army. */
  private static List<Actor> accused(Actor whom) {
    return whom.kind() == Actor.Kind.CROWD && whom.sponsor().isPresent()
        ? List.of(whom, whom.sponsor().get())
        : List.of(whom);
  }

  /** Logarithm of the odds that anybody accuses a party in a sentence, where that is known. */
  Optional<Double> of(int sentence, Actor whom) {
    return Optional.ofNullable(ofWhom.get(sentence + "|" + whom.key()));
  }

  /** What no frame found. */
  List<Claim> left() {
    return new ArrayList<>(left.values());
  }
}
