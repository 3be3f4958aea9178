package ascribe.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What frames and encoder make of a claim, and how it stands beside the other claims of the
 * article: rivals for the same accused, the same said again elsewhere. The names are the vocabulary
 * of the model {@code en-fusion.tsv}; logarithms of odds are cut where more would mean no more.
 */
final class Fusion {
  /** What less is read says no more. */
  private static final double LEAST = -4;

  /**
   * The encoder is surer of itself than it is right, and at 8 still surer with reason than at 4.
   */
  private static final double MOST_READ = 12;

  private static final double MOST_FRAMED = 4;

  private final List<Draft> all;
  private final Readings readings;
  private final Incidents incidents;

  Fusion(List<Draft> all, Readings readings, Incidents incidents) {
    this.all = all;
    this.readings = readings;
    this.incidents = incidents;
  }

  /** The weights of a claim, by name. */
  Map<String, Double> of(Draft draft) {
    Map<String, Double> weights = new HashMap<>();
    Claim claim = draft.claim();
    boolean framed = draft.frame().isPresent();
    String kind = !framed ? "pair" : draft.read().isPresent() ? "both" : "frame";
    weights.put(kind, 1.0);
    draft.frame().ifPresent(odds -> weights.put(kind + " frame", cut(odds, MOST_FRAMED)));
    double read = draft.read().orElse(readings.of(claim.sentence(), claim.whom()).orElse(LEAST));
    weights.put(kind + " read", cut(read));
    claim.reading().ifPresent(r -> weights.put(kind + " first", cut(r.first())));
    if (draft.read().isPresent()) {
      String where = framed ? "" : "pair ";
      weights.put(
          where + "other who",
          rival(
                  draft,
                  d -> d.whomKey().equals(draft.whomKey()) && !d.whoKey().equals(draft.whoKey()))
              - cut(read));
      weights.put(
          where + "other whom",
          rival(
                  draft,
                  d -> d.whoKey().equals(draft.whoKey()) && !d.whomKey().equals(draft.whomKey()))
              - cut(read));
      weights.put(where + "again", again(draft, d -> d.whoKey().equals(draft.whoKey())));
      weights.put(where + "accused again", again(draft, d -> true));
    }
    if (!framed) {
      Claim.Reading reading = claim.reading().orElseThrow();
      weights.put("who is " + reading.who(), 1.0);
      weights.put("whom is " + reading.whom(), 1.0);
      weights.put("who " + draft.who().kind(), 1.0);
      weights.put("whom " + claim.whom().kind(), 1.0);
      weights.put("action " + claim.action(), 1.0);
      weights.put(claim.action() + " " + claim.whom().kind(), 1.0);
      weights.put("claimed " + claim.modality().claimed(), 1.0);
      weights.put("claimed " + claim.modality().claimed() + " " + claim.action(), 1.0);
      weights.put("hedged " + (claim.stance() == Stance.HEDGED), 1.0);
      weights.put("headline " + claim.parse().sentence.isHeadline(), 1.0);
      weights.put("density " + incidents.density(), 1.0);
      weights.put("harm " + hasHarm(claim), 1.0);
      if (!draft.who().isKnown()) {
        String tag = claim.parse().tag(claim.cue());
        weights.put("nobody " + tag, 1.0);
        weights.put("nobody " + claim.whom().kind(), 1.0);
        weights.put("nobody victim " + reading.victim().isPresent(), 1.0);
        weights.put("nobody density " + incidents.density(), 1.0);
      }
      weights.put("groups " + Math.min(3, incidents.groups()), 1.0);
    }
    return weights;
  }

  private static double cut(double odds) {
    return cut(odds, MOST_READ);
  }

  private static double cut(double odds, double most) {
    return Math.max(LEAST, Math.min(most, odds));
  }

  private static boolean hasHarm(Claim claim) {
    return claim.parse().sentence.tokens().stream()
        .anyMatch(
            t -> Incidents.harm(t).filter(h -> h.strength() == Words.Strength.STRONG).isPresent());
  }

  /** The best odds of other claims of the sentence. */
  private double rival(Draft draft, Predicate<Draft> other) {
    return all.stream()
        .filter(d -> d.claim().sentence() == draft.claim().sentence())
        .filter(d -> d.isDenial() == draft.isDenial() && d.read().isPresent())
        .filter(other)
        .mapToDouble(d -> cut(d.read().getAsDouble()))
        .max()
        .orElse(LEAST);
  }

  /** The best odds of a claim against the same accused in other sentences. */
  private double again(Draft draft, Predicate<Draft> other) {
    return all.stream()
        .filter(d -> d.claim().sentence() != draft.claim().sentence())
        .filter(d -> d.isDenial() == draft.isDenial() && d.read().isPresent())
        .filter(d -> d.whomKey().equals(draft.whomKey()))
        .filter(other)
        .mapToDouble(d -> cut(d.read().getAsDouble()))
        .max()
        .orElse(LEAST);
  }
}
