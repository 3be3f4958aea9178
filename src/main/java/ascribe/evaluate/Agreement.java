package ascribe.evaluate;

import ascribe.attribution.Attribution;
import ascribe.attribution.Party;
import ascribe.evaluate.GoldRecord.GoldParty;
import java.util.OptionalInt;
import java.util.Set;

/** Whether a printed record is the one that an annotator wrote down. */
final class Agreement {
  private static final Set<String> STATE = Set.of("government", "country");
  private static final Set<String> NOBODY = Set.of("unspecified", "media");

  private Agreement() {}

  /** Names agree, or a state by its code; nobody in particular agrees with no name. */
  static boolean of(GoldParty gold, Party printed) {
    if (gold.type().equals("unspecified")) {
      return printed.name().isEmpty()
          || NOBODY.contains(printed.type())
          || PlainName.same(printed.name(), gold.names());
    }
    if (PlainName.same(printed.name(), gold.names())) {
      return true;
    }
    boolean unnamed = gold.type().equals("unnamed") && printed.type().equals("unnamed");
    if (unnamed || STATE.contains(gold.type()) && STATE.contains(printed.type())) {
      return gold.country().isEmpty() ? false : gold.country().equals(printed.country());
    }
    return false;
  }

  /** How many of action and stance agree; empty where it is another record. */
  static OptionalInt rank(GoldRecord gold, Attribution printed) {
    String action = printed.action().printed();
    boolean same =
        gold.action().equals("deny") == action.equals("deny")
            && of(gold.who(), printed.who())
            && of(gold.whom(), printed.whom());
    if (!same) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        (gold.action().equals(action) ? 1 : 0)
            + (gold.stance().equals(printed.stance().printed()) ? 1 : 0));
  }

  static boolean evidence(GoldRecord gold, Attribution printed) {
    String said = PlainName.of(printed.evidence().text());
    String wanted = PlainName.of(gold.evidence());
    return !said.isEmpty()
        && (wanted.contains(PlainName.beginning(said))
            || said.contains(PlainName.beginning(wanted)));
  }

  static boolean sponsor(GoldParty gold, Attribution printed) {
    return printed
        .sponsor()
        .filter(
            s ->
                PlainName.same(s.name(), gold.names())
                    || !s.country().isEmpty() && s.country().equals(gold.country()))
        .isPresent();
  }
}
