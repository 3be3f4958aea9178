package ascribe.mention;

/** Tells ordinary words and well-known names from words that hardly anybody uses. */
public final class CommonWords {
  private final WordFacts facts = NameModel.load().facts();

  private CommonWords() {}

  /** Loads the words of the name model. */
  public static CommonWords load() {
    return new CommonWords();
  }

  /**
   * Whether a name of a group is no group on sight: a single word that occurs in other texts, or
   * hardly more than a letter or a number.
   */
  public boolean hide(String name) {
    String word = Keys.fold(name);
    boolean single = word.indexOf(' ') < 0 && word.indexOf('-') < 0;
    boolean plain = word.chars().noneMatch(Character::isDigit);
    boolean number = word.chars().noneMatch(Character::isLetter);
    return number || word.length() < 4 || single && plain && facts.get(word) != 0;
  }
}
