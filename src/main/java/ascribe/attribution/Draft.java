package ascribe.attribution;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A claim with one source before it is judged.
 *
 * @param signs of the frame that found it; none where the encoder alone did
 * @param frame logarithm of the odds by these signs
 */
record Draft(Claim claim, Actor who, List<String> signs, OptionalDouble frame) {

  /** Logarithm of the odds by the encoder; empty where it did not find the pair. */
  OptionalDouble read() {
    return claim.reading().isPresent()
        ? OptionalDouble.of(claim.reading().get().logit())
        : OptionalDouble.empty();
  }

  boolean isDenial() {
    return claim.action() == Action.DENY;
  }

  String whoKey() {
    return who.isKnown() ? who.key() : "";
  }

  String whomKey() {
    return claim.whom().key();
  }
}
