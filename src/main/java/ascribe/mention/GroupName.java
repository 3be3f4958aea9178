package ascribe.mention;

/**
 * One name of a threat group.
 *
 * @param id {@link Entity#id()}
 * @param written as the table writes it
 * @param ambiguous whether the name alone, without a word for a group beside it, may be anything
 * @param malware whether the group's malware bears the name
 */
record GroupName(String id, String written, boolean preferred, boolean ambiguous, boolean malware) {

  /**
   * Whether the characters of the text may be this name. A name with digits or with capitals inside
   * is known in any spelling; an ambiguous one only as the table writes it or in capitals.
   */
  boolean fits(String text) {
    if (ambiguous) {
      return text.equals(written)
          || text.equals(written.toUpperCase(java.util.Locale.ROOT))
          || written.length() > 4 && text.equals(capitalised(written));
    }
    boolean capital = text.chars().anyMatch(Character::isUpperCase);
    return capital || written.chars().anyMatch(Character::isDigit) && text.length() > 3;
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + name.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  Form form() {
    return preferred ? Form.NAME : Form.ALIAS;
  }
}
