package ascribe.attribution;

import ascribe.article.Table;
import ascribe.mention.EntityType;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.text.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a sentence may make a claim: by its words alone, so that only these are parsed, and
 * then by its parties too, so that the encoder reads these alone. Two logistic regressions, whose
 * weights are {@code en-passages.tsv}. The first lets two in three sentences of ordinary news go
 * that have a cue, the second nine in ten; both lose next to no claim ({@code
 * models/en-encoder.md}).
 */
final class Prospects {
  private static final Map<String, double[]> WEIGHTS = load();

  private static final int BY_WORDS = 0;
  private static final int BY_PARTIES = 1;

  private Prospects() {}

  private static Map<String, double[]> load() {
    Map<String, double[]> weights = new HashMap<>();
    for (String[] row : Table.readModel("en-passages.tsv", 3)) {
      weights.put(row[0], new double[] {Double.parseDouble(row[1]), Double.parseDouble(row[2])});
    }
    return weights;
  }

  /** Whether a sentence of these {@link #words} is worth parsing. */
  static boolean isWorthParsing(Set<String> words) {
    return isWorth(words, BY_WORDS);
  }

  /** Whether a sentence of these {@link #signs} is worth being read by the encoder. */
  static boolean isWorthReading(Set<String> signs) {
    return isWorth(signs, BY_PARTIES);
  }

  private static boolean isWorth(Set<String> signs, int by) {
    double sum = WEIGHTS.get("bias")[by];
    for (String sign : signs) {
      double[] weights = WEIGHTS.get(sign);
      sum += weights == null ? 0 : weights[by];
    }
    return sum >= WEIGHTS.get("least")[by];
  }

  /**
   * What is known of a sentence before it is parsed.
   *
   * @param cue whether a frame's cue or a verb of harm stands in it
   * @param density {@link Incidents#density()}
   */
  static Set<String> words(Sentence sentence, Mentions mentions, boolean cue, String density) {
    EntityType[] types = new EntityType[sentence.tokens().size()];
    for (Mention mention : mentions.within(sentence.span())) {
      for (int t = sentence.tokenAt(mention.span().start());
          t < types.length && sentence.tokens().get(t).span().start() < mention.span().end();
          t++) {
        types[t] = mention.type();
      }
    }
    Set<String> words = new HashSet<>();
    for (int t = 0; t < types.length; t++) {
      if (types[t] == null) {
        words.add("has " + word(sentence, t));
        continue;
      }
      words.add("is " + types[t]);
      if (t > 0 && types[t - 1] == null) {
        words.add("has " + word(sentence, t - 1) + " " + types[t]);
      }
      if (t + 1 < types.length && types[t + 1] == null) {
        words.add("has " + types[t] + " " + word(sentence, t + 1));
      }
    }
    words.add("density " + density);
    if (cue) {
      words.add("cue");
    }
    if (sentence.index() == 0) {
      words.add("first");
    }
    return words;
  }

  /**
   * The words of a sentence and what is known once it is parsed.
   *
   * @param framed whether a frame found a claim in it
   */
  static Set<String> signs(Set<String> words, Passage passage, boolean framed) {
    Set<String> signs = new HashSet<>(words);
    for (Role role : passage.roles()) {
      if (role.here()) {
        role.who().stream().limit(1).forEach(a -> signs.add("who " + a.kind()));
        role.whom().stream().limit(1).forEach(a -> signs.add("whom " + a.kind()));
      }
    }
    if (framed) {
      signs.add("framed");
    }
    return signs;
  }

  private static String word(Sentence sentence, int t) {
    String lemma = sentence.tokens().get(t).lemma();
    return lemma.chars().anyMatch(Character::isDigit) ? "0" : lemma;
  }
}
