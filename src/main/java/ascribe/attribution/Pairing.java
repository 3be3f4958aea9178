package ascribe.attribution;

import java.util.Map;

/**
 * A source and an accused of a {@link Passage}, and how likely its sentence makes the one accuse
 * the other.
 *
 * @param who place among the passage's roles, -1 where nobody is named
 * @param whom place among the roles
 * @param logit logarithm of the odds that there is such a claim
 * @param first the same after the first look alone
 * @param action the likeliest, if there is one
 * @param hedged whether it is more likely hedged than not
 * @param types the types of incident with the logarithms of their probabilities
 * @param hit how likely nobody who is named was hit, and each of the roles: 0..1
 * @param behind likewise who stands behind the accused
 */
record Pairing(
    int who,
    int whom,
    double logit,
    double first,
    Action action,
    boolean hedged,
    Map<String, Double> types,
    double[] hit,
    double[] behind) {}
