package ascribe.attribution;

import ascribe.article.Span;
import java.util.List;
import java.util.Set;

/**
 * A sentence with its context and everybody who may have a role in it, for training the encoder.
 *
 * @param sentence its place among the sentences of the text, from 0
 * @param spans the headline, the sentence before, the sentence, as far as they are
 * @param roles those of the context first
 * @param signs by which it is told whether the sentence is worth reading
 * @param odds logarithm of the odds of the likeliest pair by the encoder as it is
 */
public record Scene(
    int sentence, List<Span> spans, List<Part> roles, Set<String> signs, double odds) {

  /**
   * A phrase whose party may have a role.
   *
   * @param form how the party is named
   * @param who whom it stands for as a source, or null
   * @param whoKind what kind of party that is, or empty
   * @param whom whom it stands for as the accused, or null
   * @param whomKind what kind of party that is, or empty
   */
  public record Part(
      Span span,
      String form,
      Party who,
      String whoKind,
      String whoKey,
      Party whom,
      String whomKind,
      String whomKey) {}

  static Scene of(Passage passage, Set<String> signs, double odds) {
    return new Scene(
        passage.parse().sentence.index(),
        passage.spans(),
        passage.roles().stream().map(Scene::part).toList(),
        signs,
        odds);
  }

  private static Part part(Role role) {
    Actor who = role.who().isEmpty() ? null : role.who().get(0);
    Actor whom = role.whom().isEmpty() ? null : role.whom().get(0);
    return new Part(
        role.span(),
        role.form().name(),
        who == null ? null : who.asWho(),
        who == null ? "" : who.kind().name(),
        who == null ? "" : who.key(),
        whom == null ? null : whom.asWhom(),
        whom == null ? "" : whom.kind().name(),
        whom == null ? "" : whom.key());
  }
}
