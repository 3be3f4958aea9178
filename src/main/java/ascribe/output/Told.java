package ascribe.output;

import ascribe.attribution.Action;
import ascribe.attribution.Party;
import ascribe.attribution.Stance;
import java.util.Locale;
import java.util.Optional;

/**
 * A record, as far as a joint claim needs it; there may be very many.
 *
 * @param article the number of its article
 * @param day days since 1970 of the claim, in the middle of a month or year that is all that is
 *     known; {@link #UNDATED} where nothing is
 * @param date the same as it was printed, or empty
 * @param words where {@link ClaimWords} keeps its sentence and address
 * @param isNew whether no finished run before had found it
 */
record Told(
    String id,
    Party who,
    Action action,
    Party whom,
    Optional<Party> victim,
    Stance stance,
    double score,
    int article,
    String publisher,
    int day,
    String date,
    long words,
    boolean isNew) {
  /** After all days. */
  static final int UNDATED = Integer.MAX_VALUE;

  boolean isDated() {
    return day != UNDATED;
  }

  /** Within {@link JointClaims#DAYS} of another; not where the day of one is not known. */
  boolean isNear(Told other) {
    return isDated() && other.isDated() && Math.abs((long) day - other.day) <= JointClaims.DAYS;
  }

  /** Empty where there is no victim. */
  String victimKey() {
    return victim.map(Told::key).orElse("");
  }

  /** The same for the same who, action and whom. */
  String claimKey() {
    return String.join("\u0000", key(who), action.printed(), key(whom));
  }

  /** People have IDs within an article only; their names tell them apart. */
  static String key(Party party) {
    return party.id().isEmpty() || party.id().startsWith("person:")
        ? party.name().toLowerCase(Locale.ROOT) + "|" + party.country()
        : party.id();
  }

  /** Whether a denial for a party speaks of another: of the same, or as the state of a group. */
  static boolean concerns(Party denied, Party whom) {
    boolean state = denied.type().equals("country") && !denied.country().isEmpty();
    return key(denied).equals(key(whom))
        || state
            && (denied.country().equals(whom.country())
                || denied.country().equals(whom.listedCountry()));
  }
}
