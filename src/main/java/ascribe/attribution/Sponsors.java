package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who stands behind the accused of a claim: whom the phrase or a sentence that ties the two names,
 * else whom the encoder sees behind it in the claim's own sentence or in another of the article.
 */
final class Sponsors {
  /** What is less likely (0..1) is not told. */
  private static final double LEAST = 0.5;

  private static final Set<Kind> BODIES =
      Set.of(Kind.GOVERNMENT, Kind.AGENCY, Kind.ARMED, Kind.NGO, Kind.COMPANY, Kind.GROUP);

  private final References references;
  private final Set<String> foes;
  private final Map<String, Claim.Chance<Actor>> elsewhere = new HashMap<>();

  /**
   * @param read what the encoder found in the article
   */
  Sponsors(References references, List<Claim> read) {
    this.references = references;
    foes = references.foes();
    for (Claim claim : read) {
      Claim.Reading reading = claim.reading().orElseThrow();
      double made = 1 / (1 + Math.exp(-reading.logit()));
      behind(claim, reading.sponsors())
          .map(s -> new Claim.Chance<>(s.party(), s.probability() * made))
          .ifPresent(s -> elsewhere.merge(claim.whom().key(), s, Sponsors::likelier));
    }
  }

  Optional<Actor> of(Claim claim) {
    return claim
        .sponsor()
        .or(() -> references.sponsorOf(claim.whom()))
        .or(() -> claim.reading().flatMap(r -> behind(claim, r.sponsors())).flatMap(Sponsors::told))
        .or(() -> Optional.ofNullable(elsewhere.get(claim.whom().key())).flatMap(Sponsors::told));
  }

  private static Optional<Actor> told(Claim.Chance<Actor> sponsor) {
    return sponsor.probability() < LEAST ? Optional.empty() : sponsor.party();
  }

  /** The likeliest body that may stand behind the accused. */
  private Optional<Claim.Chance<Actor>> behind(Claim claim, List<Claim.Chance<Actor>> sponsors) {
    return sponsors.stream()
        .filter(s -> s.party().map(body -> canStandBehind(body, claim.whom())).orElse(false))
        .max(Comparator.comparingDouble(Claim.Chance::probability));
  }

  /**
   * Who is said or known to be of a country is run from there, and nobody whom an article calls
   * {@code anti-Iranian} is run by Iran.
   */
  private boolean canStandBehind(Actor body, Actor whom) {
    String origin = whom.country().isEmpty() ? whom.listed() : whom.country();
    return BODIES.contains(body.kind())
        && whom.kind() != Kind.GOVERNMENT
        && !body.key().equals(whom.key())
        && (origin.isEmpty() || origin.equals(body.country()))
        && !foes.contains(body.country());
  }

  private static Claim.Chance<Actor> likelier(Claim.Chance<Actor> a, Claim.Chance<Actor> b) {
    return b.probability() > a.probability() ? b : a;
  }
}
