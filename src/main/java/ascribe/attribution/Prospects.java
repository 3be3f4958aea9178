package ascribe.attribution;

import ascribe.article.Table;
import ascribe.mention.EntityType;
import ascribe.mention.Mention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells by its words whether a sentence may make a claim, so that the encoder reads these alone: a
 * logistic regression whose weights are {@code en-passages.tsv}. It lets nine in ten sentences of
 * ordinary news go and loses next to no claim ({@code models/en-encoder.md}).
 */
final class Prospects {
  private static final Map<String, Double> WEIGHTS = load();

  /** Logarithm of the odds; sentences of less are not read. */
  private static final double LEAST = WEIGHTS.get("least");

  private Prospects() {}

  private static Map<String, Double> load() {
    Map<String, Double> weights = new HashMap<>();
    for (String[] row : Table.readModel("en-passages.tsv", 2)) {
      weights.put(row[0], Double.valueOf(row[1]));
    }
    return weights;
  }

  /** Whether a sentence of these signs is worth reading. */
  static boolean isWorth(Set<String> signs) {
    double sum = WEIGHTS.get("bias");
    for (String sign : signs) {
      sum += WEIGHTS.getOrDefault(sign, 0.0);
    }
    return sum >= LEAST;
  }

  /**
   * @param cue whether a frame's cue or a verb of harm stands in the sentence
   * @param framed whether a frame found a claim in it
   * @param density {@link Incidents#density()}
   */
  static Set<String> signs(Passage passage, boolean cue, boolean framed, String density) {
    Parse parse = passage.parse();
    Set<String> signs = new HashSet<>();
    for (int t = 0; t < parse.size(); t++) {
      Mention mention = parse.mention(t);
      if (mention == null) {
        signs.add("has " + word(parse, t));
        continue;
      }
      EntityType type = mention.type();
      signs.add("is " + type);
      if (t > 0 && parse.mention(t - 1) == null) {
        signs.add("has " + word(parse, t - 1) + " " + type);
      }
      if (t + 1 < parse.size() && parse.mention(t + 1) == null) {
        signs.add("has " + type + " " + word(parse, t + 1));
      }
    }
    for (Role role : passage.roles()) {
      if (role.here()) {
        role.who().stream().limit(1).forEach(a -> signs.add("who " + a.kind()));
        role.whom().stream().limit(1).forEach(a -> signs.add("whom " + a.kind()));
      }
    }
    signs.add("density " + density);
    if (cue) {
      signs.add("cue");
    }
    if (framed) {
      signs.add("framed");
    }
    if (parse.sentence.index() == 0) {
      signs.add("first");
    }
    return signs;
  }

  private static String word(Parse parse, int t) {
    String lemma = parse.lemma(t);
    return lemma.chars().anyMatch(Character::isDigit) ? "0" : lemma;
  }
}
