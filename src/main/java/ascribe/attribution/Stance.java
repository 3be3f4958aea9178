package ascribe.attribution;

import java.util.Locale;

/** How firmly the source stands behind its claim. */
public enum Stance {
  ASSERTED,
  /** Likely, suspected, believed, alleged by the source itself. */
  HEDGED,
  /** Only with {@link Action#DENY}. */
  DENIED;

  /** As printed: in lower case. */
  public String printed() {
    return name().toLowerCase(Locale.ROOT);
  }
}
