package ascribe.attribution;

import ascribe.article.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a claim is right, by its {@link Signs}: a logistic regression whose weights are the
 * model {@code en-claims.tsv}, trained on annotated articles.
 */
final class Judge {
  private static final Map<String, Double> WEIGHTS = load();

  private Judge() {}

  private static Map<String, Double> load() {
    Map<String, Double> weights = new HashMap<>();
    for (String[] row : Table.readModel("en-claims.tsv", 2)) {
      weights.put(row[0], Double.valueOf(row[1]));
    }
    return weights;
  }

  /** Probability in 0..1. */
  static double of(List<String> signs) {
    double sum = 0;
    for (String sign : signs) {
      sum += WEIGHTS.getOrDefault(sign, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
