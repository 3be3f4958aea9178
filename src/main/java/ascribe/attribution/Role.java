package ascribe.attribution;

import ascribe.article.Span;
import java.util.List;

/**
 * A phrase of a {@link Passage} whose party may say something, be accused or be hit.
 *
 * @param span of the mention, or of the noun or pronoun
 * @param form how the party is named
 * @param here whether it stands in the sentence itself, not in what is before
 * @param who whom the phrase stands for as a source: nobody, one, several
 * @param whom whom it stands for as the accused
 */
record Role(Span span, Form form, boolean here, List<Actor> who, List<Actor> whom) {
  /** How a party is named. The order is that of the model's table. */
  enum Form {
    PERSON,
    COUNTRY,
    ORGANISATION,
    APT_GROUP,
    NOUN,
    PRONOUN,
    /** The place of whoever is not named. */
    NOBODY
  }

  /** The same as part of the context. */
  Role aside() {
    return new Role(span, form, false, who, whom);
  }
}
