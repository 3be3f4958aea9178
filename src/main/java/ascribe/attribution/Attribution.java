package ascribe.attribution;

import java.util.List;
import java.util.Optional;

/**
 * One record: a party (who) publicly ascribes responsibility for a harmful activity (what) to an
 * actor (whom). It says what the article says and nothing else. Strings are never null; what the
 * article does not say is empty.
 *
 * @param id stable for the same article and claim
 * @param spokesperson the person who spoke for {@code who}
 * @param actionText the words of the cue
 * @param confidence the source's own: {@code almost-certain, very-likely, likely, even, unlikely,
 *     very-unlikely} or {@code high, moderate, low}
 * @param basis {@code political, technical, legal, media, self, third-party}
 * @param claimDate ISO 8601 with the precision known
 * @param incidentType {@code espionage, data-breach, ddos, ransomware, destructive, disinformation,
 *     intrusion, theft, kinetic, other}
 * @param incidentDate ISO 8601 with the precision known; {@code 2022/..} for "since 2022"
 * @param supportedBy names of those who endorse the claim or stand with the victim
 * @param investigatedBy names of those who look or looked into the incident
 * @param score probability in 0..1 that the record is right; ours, not the source's
 */
public record Attribution(
    String id,
    Party who,
    String spokesperson,
    Action action,
    String actionText,
    Stance stance,
    String confidence,
    String confidenceText,
    String basis,
    String claimDate,
    Party whom,
    Optional<Party> sponsor,
    String what,
    String incidentType,
    String incidentDate,
    Optional<Party> victim,
    List<String> supportedBy,
    List<String> investigatedBy,
    Evidence evidence,
    double score) {
  /** The types of incident, in the order of the models' columns. */
  public static final List<String> INCIDENT_TYPES =
      List.of(
          "espionage",
          "data-breach",
          "ddos",
          "ransomware",
          "destructive",
          "disinformation",
          "intrusion",
          "theft",
          "kinetic",
          "other");

  public Attribution {
    supportedBy = List.copyOf(supportedBy);
    investigatedBy = List.copyOf(investigatedBy);
  }
}
