package ascribe.attribution;

import ascribe.article.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a claim is right. What a frame found is judged by its {@link Signs}, a logistic
 * regression whose weights are the model {@code en-claims.tsv}; what the encoder reads in the same
 * sentence is added by the weights of {@code en-fusion.tsv}. All are trained on annotated articles.
 */
final class Judge {
  private static final Map<String, Double> SIGNS = load("en-claims.tsv");
  private static final Map<String, Double> FUSION = load("en-fusion.tsv");

  private Judge() {}

  private static Map<String, Double> load(String model) {
    Map<String, Double> weights = new HashMap<>();
    for (String[] row : Table.readModel(model, 2)) {
      weights.put(row[0], Double.valueOf(row[1]));
    }
    return weights;
  }

  /** How likely a claim is right, by the weights that {@link Fusion} gives it: 0..1. */
  static double of(Map<String, Double> weights) {
    double sum = FUSION.get("bias");
    for (Map.Entry<String, Double> weight : weights.entrySet()) {
      sum += FUSION.getOrDefault(weight.getKey(), 0.0) * weight.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Logarithm of the odds that a claim of a frame is right, by its signs alone. */
  static double logit(List<String> signs) {
    double sum = 0;
    for (String sign : signs) {
      sum += SIGNS.getOrDefault(sign, 0.0);
    }
    return sum;
  }
}
