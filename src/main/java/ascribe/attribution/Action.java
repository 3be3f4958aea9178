package ascribe.attribution;

import java.util.Locale;

/** What the source does to the accused; see the vocabulary in the README. */
public enum Action {
  ATTRIBUTE,
  LINK,
  CONDEMN,
  SANCTION,
  CHARGE,
  DENY,
  CLAIM;

  /** As printed: in lower case. */
  public String printed() {
    return name().toLowerCase(Locale.ROOT);
  }
}
