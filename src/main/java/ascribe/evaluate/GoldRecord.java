package ascribe.evaluate;

import java.util.List;
import java.util.Optional;

/** A record that an annotator wrote down. */
record GoldRecord(
    GoldParty who,
    String action,
    String stance,
    String incidentType,
    Optional<GoldParty> victim,
    GoldParty whom,
    Optional<GoldParty> sponsor,
    String evidence,
    boolean optional) {

  /**
   * @param names every form that a reasonable normalisation may print, best first
   */
  record GoldParty(List<String> names, String type, String country) {
    String best() {
      return names.isEmpty() ? "" : names.get(0);
    }
  }
}
