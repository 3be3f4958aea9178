package ascribe.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A claim as one sentence makes it, before claims of an article are joined into records.
 *
 * @param cue the cue's token
 * @param who empty where the sentence names nobody
 * @param what token that heads the deed, or -1
 * @param explicitWho whether the sentence itself names the source
 * @param doubts what about it is not as the frame expects; the {@link Judge} weighs them
 * @param reading what the encoder makes of it, where it was the encoder that found it
 */
record Claim(
    Parse parse,
    int cue,
    Frame frame,
    Action action,
    Stance stance,
    Modality modality,
    List<Actor> who,
    Actor whom,
    int what,
    Optional<Actor> sponsor,
    boolean explicitWho,
    List<String> doubts,
    Optional<Reading> reading) {

  /**
   * How the encoder reads a claim.
   *
   * @param logit logarithm of the odds that it is made
   * @param first the same after the first look alone
   * @param types of incident, with the logarithms of their probabilities
   * @param victims who may have been hit
   * @param sponsors who may stand behind the accused
   * @param said where the word for the source stands; -1 for nobody
   * @param who how the source is named, and whether in the sentence
   * @param whom likewise the accused
   */
  record Reading(
      double logit,
      double first,
      Map<String, Double> types,
      List<Chance<Party>> victims,
      List<Chance<Actor>> sponsors,
      int said,
      String who,
      String whom) {
    /** Who was hit most likely. */
    Optional<Party> victim() {
      return victims.stream()
          .max(Comparator.comparingDouble(Chance::probability))
          .flatMap(Chance::party);
    }
  }

  /**
   * Somebody who may be a claim's victim or sponsor.
   *
   * @param party empty for nobody who is named
   * @param probability 0..1
   */
  record Chance<P>(Optional<P> party, double probability) {}

  int sentence() {
    return parse.sentence.index();
  }

  /** Whether the encoder alone found it. */
  boolean isRead() {
    return frame.id().equals(Frame.READ);
  }

  Claim against(Actor other) {
    return with(who, other, reading);
  }

  Claim by(List<Actor> others) {
    return with(others, whom, reading);
  }

  Claim as(Optional<Reading> other) {
    return with(who, whom, other);
  }

  private Claim with(List<Actor> sources, Actor accused, Optional<Reading> read) {
    return new Claim(
        parse,
        cue,
        frame,
        action,
        stance,
        modality,
        sources,
        accused,
        what,
        sponsor,
        explicitWho,
        doubts,
        read);
  }
}
