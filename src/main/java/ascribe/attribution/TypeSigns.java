package ascribe.attribution;

import ascribe.text.Sentence;
import ascribe.text.Text;
import ascribe.text.Token;
import java.util.HashMap;
import java.util.Map;

/**
 * What speaks for one or another type of incident: the words of the article and of the claim's
 * sentence, the kinds of its parties, and the type that the words for the deed itself have. The
 * names are the vocabulary of the model {@code en-types.tsv}.
 */
final class TypeSigns {
  /** How often a word counts at most. */
  private static final double MOST = 2;

  private static final double OF_ARTICLE = 0.5;

  private final Map<String, Double> article = new HashMap<>();

  TypeSigns(Text text) {
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (isWord(token)) {
          article.merge("article " + token.lemma(), OF_ARTICLE, (a, b) -> Math.min(MOST, a + b));
        }
      }
    }
  }

  private static boolean isWord(Token token) {
    String tag = token.tag();
    return (tag.startsWith("N") || tag.startsWith("V") || tag.startsWith("J"))
        && token.lemma().chars().allMatch(Character::isLetter);
  }

  /**
   * @param deed the type by the words for the deed, {@link Incidents#type}
   */
  Map<String, Double> of(Claim claim, Actor who, String deed) {
    Map<String, Double> signs = new HashMap<>(article);
    for (Token token : claim.parse().sentence.tokens()) {
      if (isWord(token)) {
        signs.put("sentence " + token.lemma(), 1.0);
      }
    }
    Actor whom = claim.whom();
    signs.put("who " + who.kind(), 1.0);
    signs.put("whom " + whom.kind(), 1.0);
    signs.put("action " + claim.action(), 1.0);
    signs.put("state " + !(whom.country() + whom.listed()).isEmpty(), 1.0);
    signs.put("sponsor " + claim.sponsor().isPresent(), 1.0);
    signs.put("deed " + deed, 1.0);
    signs.put("bias", 1.0);
    return signs;
  }
}
