package ascribe.mention;

/**
 * One way to name a country.
 *
 * @param id {@link Entity#id()}
 * @param written as the table writes it
 */
record CountryName(String id, Kind kind, String written) {

  enum Kind {
    NAME,
    ALIAS,
    ABBREVIATION,
    DEMONYM,
    CAPITAL,
    SEAT,
    /** A phrase that only looks like a country. */
    NONE
  }

  /** Whether the characters of the text may be this name: capitals where the table has them. */
  boolean fits(String text) {
    return kind == Kind.ABBREVIATION
        ? text.replace(".", "").replace(" ", "").equals(written)
        : Character.isUpperCase(text.codePointAt(0));
  }

  Form form() {
    return switch (kind) {
      case NAME, NONE -> Form.NAME;
      case ALIAS -> Form.ALIAS;
      case ABBREVIATION -> Form.ACRONYM;
      case DEMONYM -> Form.DEMONYM;
      case CAPITAL, SEAT -> Form.METONYM;
    };
  }
}
