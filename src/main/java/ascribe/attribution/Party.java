package ascribe.attribution;

/**
 * A side of a claim: who makes it, whom it accuses, who stands behind the accused, who was hit.
 * Strings are never null.
 *
 * @param name normalised: a state by its short English name, a state's group by the name readers
 *     know best; empty where unspecified
 * @param type of who: {@code government, agency, igo, company, media, ngo, person, group, unnamed,
 *     unspecified}; of whom: {@code apt-group, country, organisation, person, unnamed}; empty for a
 *     sponsor or a victim
 * @param country ISO 3166-1 alpha-2 code as the article gives it, else empty
 * @param listedCountry of an accused group: the suspected origin in our own list, else empty
 * @param id {@link ascribe.mention.Entity#id()}, or empty
 * @param text the words of the article
 */
public record Party(
    String name, String type, String country, String listedCountry, String id, String text) {

  /** The text never says who. */
  public static final Party UNSPECIFIED = new Party("", "unspecified", "", "", "", "");
}
