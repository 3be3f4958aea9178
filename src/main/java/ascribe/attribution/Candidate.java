package ascribe.attribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A claim with one source, on its way to a record.
 *
 * @param score how likely the record is right, 0..1
 * @param signs of the frame that found it
 * @param weights by which it was judged, see {@link Fusion}
 */
record Candidate(
    Claim claim,
    Actor who,
    double score,
    Optional<Party> victim,
    List<String> signs,
    Map<String, Double> weights) {
  /** The same by another name of the source. */
  Candidate by(Actor source) {
    return new Candidate(claim, source, score, victim, signs, weights);
  }

  String polarity() {
    return switch (claim.action()) {
      case DENY -> "deny";
      case CLAIM -> "claim";
      case SANCTION -> "sanction";
      case CHARGE -> "charge";
      default -> "accuse";
    };
  }

  /**
   * A claim of authorship by a known source: allies and inquiries belong to these, not to sanctions
   * of other years.
   */
  boolean isMain() {
    return polarity().equals("accuse") && who.isKnown();
  }

  boolean isNobodys() {
    return !who.isKnown();
  }

  /** A claim or a denial, which a party makes of itself. */
  boolean isOfItself() {
    return claim.action() == Action.CLAIM || claim.action() == Action.DENY;
  }

  /** Whether the source is the accused. */
  boolean isOfSource() {
    return who.key().equals(claim.whom().key());
  }

  /** Whether it tells what was done rather than who says so. */
  boolean isDeed() {
    return claim.frame().gate() == Frame.Gate.DEED;
  }

  /** From here on 19 in 20 are right. */
  private static final double CERTAIN = 0.95;

  /**
   * A deed with its victim that the article surely tells in its own voice, no lead to what somebody
   * says further down: {@code Lantern broke into the grid}.
   */
  boolean isTale() {
    return isNobodys() && isDeed() && score >= CERTAIN && !isHeadline() && victim.isPresent();
  }

  /** {@code Lantern broke into the ministry}; not {@code Lantern targets ministries}. */
  boolean isTold() {
    return claim.parse().tag(claim.cue()).equals("VBD");
  }

  boolean isHeadline() {
    return claim.parse().sentence.isHeadline();
  }

  /** The word of the claim's sentence that an actor is named by there, or -1. */
  int place(Actor actor) {
    Parse parse = claim.parse();
    int start = actor.span().start();
    if (start < parse.sentence.span().start() || start >= parse.sentence.span().end()) {
      return -1;
    }
    return parse.nameHead(Math.min(parse.sentence.tokenAt(start), parse.size() - 1));
  }

  /** How many of the parties the encoder found in a sentence before the claim's. */
  int namedBefore() {
    if (!claim.isRead()) {
      return 0;
    }
    Claim.Reading reading = claim.reading().orElseThrow();
    return (reading.who().endsWith("before") ? 1 : 0) + (reading.whom().endsWith("before") ? 1 : 0);
  }

  /** Whether the encoder is as sure of it as of another, or never looked. */
  boolean isReadBefore(Candidate other) {
    return odds() >= other.odds();
  }

  private double odds() {
    return claim.reading().map(Claim.Reading::logit).orElse(Double.POSITIVE_INFINITY);
  }

  boolean accusesSame(Candidate other) {
    return claim.whom().key().equals(other.claim.whom().key());
  }
}
