package ascribe.text;

import ascribe.article.Span;

/**
 * A word or a mark.
 *
 * @param span where it stands in the article's text
 * @param form the characters of the span
 * @param tag Penn Treebank part of speech
 * @param lemma dictionary form, in lower case
 */
public record Token(Span span, String form, String tag, String lemma) {
  public boolean isVerb() {
    return tag.startsWith("VB") || tag.equals("MD");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  public boolean isProper() {
    return tag.startsWith("NNP");
  }

  public boolean isCapitalised() {
    return Character.isUpperCase(form.codePointAt(0));
  }
}
