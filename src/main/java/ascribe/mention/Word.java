package ascribe.mention;

/**
 * A word or a mark as the name finders see it: a run of letters and digits (with stops inside an
 * abbreviation, with an apostrophe inside a name), a possessive ending, or one other character. It
 * does not depend on how a tokenizer treats hyphens and stops.
 *
 * @param start in the article's text
 * @param form the characters
 * @param key the form without regard to case, accents and stops; {@code 's} for a possessive
 * @param glued whether no white space stands before it
 */
record Word(int start, int end, String form, String key, boolean glued) {

  boolean isCapitalised() {
    return Character.isUpperCase(form.codePointAt(0));
  }

  boolean isLetters() {
    return Character.isLetter(form.codePointAt(0));
  }

  boolean isAlphanumeric() {
    return Character.isLetterOrDigit(form.codePointAt(0));
  }

  /** Two letters or more, all of them capitals. */
  boolean isAllCaps() {
    int letters = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters > 1;
  }

  boolean isInitial() {
    return form.length() == 2 && form.charAt(1) == '.' && Character.isUpperCase(form.charAt(0));
  }
}
