package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.List;
import java.util.Set;

/** Claims that cannot have been made as they were read, whatever else the article says. */
final class Plausible {
  private Plausible() {}

  /** A threat group claims and denies; where it seems to accuse another, it was misread. */
  static boolean isTurncoat(Candidate c) {
    return c.who().kind() == Kind.GROUP && !c.isOfItself();
  }

  /**
   * A body denies for itself, its state and its people; what a court or a government says for
   * another's is its doubt.
   */
  static boolean isOthersDenial(Candidate c) {
    Actor whom = c.claim().whom();
    return c.claim().action() == Action.DENY
        && !c.isNobodys()
        && BODIES.contains(c.who().kind())
        && !c.who().key().equals(whom.key())
        && !List.of(whom.country(), whom.listed()).contains(orNone(c.who().country()));
  }

  /** No state says of its own hackers that they did it. */
  static boolean isOwnGroup(Candidate c) {
    String country = c.who().country();
    return !c.isOfItself()
        && c.claim().action() != Action.CHARGE
        && c.claim().whom().kind() == Kind.GROUP
        && (c.who().kind() == Kind.GOVERNMENT || c.who().kind() == Kind.AGENCY)
        && c.claim().whom().listed().equals(orNone(country));
  }

  /**
   * {@code Hackers have stolen the data}: nobody says so, and of nobody in particular; {@code the
   * firm saw an actor who sold malware}: somebody says so, but nobody was hit.
   */
  static boolean isOfNobody(Candidate c) {
    Actor whom = c.claim().whom();
    return whom.kind() == Kind.CROWD
        && whom.country().isEmpty()
        && whom.sponsor().isEmpty()
        && whom.isBare()
        && c.claim().action() != Action.CHARGE
        && (c.isNobodys() || c.isOfItself() || c.victim().isEmpty());
  }

  /** {@code three of them officials}, who are among others that the sentence accuses. */
  static boolean isPart(Candidate c) {
    Actor whom = c.claim().whom();
    return whom.kind() == Kind.CROWD && whom.name().matches("(?i).*\\bof (?:them|whom)\\b.*");
  }

  private static final Set<Kind> BODIES =
      Set.of(Kind.GOVERNMENT, Kind.AGENCY, Kind.IGO, Kind.COMPANY, Kind.MEDIA, Kind.NGO);

  private static String orNone(String country) {
    return country.isEmpty() ? "none" : country;
  }
}
