package ascribe.attribution;

import ascribe.mention.EntityType;
import ascribe.mention.Mention;
import ascribe.text.Sentence;
import ascribe.text.Text;
import ascribe.text.Token;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the parties that {@code the hacker}, {@code the attackers}, {@code the group} may mean. */
final class Hackers {
  private Hackers() {}

  /** What one hacker is called. */
  static final Set<String> LONERS = Words.list("loner");

  /** How far before the name the noun may stand, in words: {@code a hacker who goes by X}. */
  private static final int LONER_REACH = 8;

  /** {@code hacker Kuroi}, {@code a hacker known as Kuroi}. */
  static boolean isLoner(Mention mention, Text text) {
    if (mention.type() != EntityType.PERSON) {
      return false;
    }
    int index = text.sentenceAt(mention.span().start());
    if (index >= text.sentences().size()) {
      return false;
    }
    Sentence sentence = text.sentences().get(index);
    int name = sentence.tokenAt(mention.span().start());
    for (int t = name - 1; t >= Math.max(0, name - LONER_REACH); t--) {
      Token token = sentence.tokens().get(t);
      if (LONERS.contains(token.lemma()) && token.tag().equals("NN")) {
        return true;
      }
      if (token.isProper() || token.form().equals(",") && t < name - 1) {
        return false;
      }
    }
    return false;
  }

  /** Hackers and armed people; no {@code entities}, {@code residents} that an article speaks of. */
  static boolean isThreats(Actor crowd) {
    return singulars(crowd)
        .anyMatch(
            word ->
                Words.noun(word)
                    .filter(n -> n == Words.Noun.THREAT || n == Words.Noun.THREATGROUP)
                    .isPresent());
  }

  static final Set<String> REGULARS = Words.list("regular");

  /** {@code Iraqi troops}, whom nobody calls a group. */
  static boolean isRegular(Actor crowd) {
    return singulars(crowd).anyMatch(REGULARS::contains);
  }

  private static Stream<String> singulars(Actor crowd) {
    return Arrays.stream(crowd.text().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
  }
}
