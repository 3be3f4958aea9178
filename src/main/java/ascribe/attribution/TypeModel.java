package ascribe.attribution;

import ascribe.article.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the type of an incident by {@link TypeSigns}: a logistic regression for each type, whose
 * weights are the model {@code en-types.tsv}.
 */
final class TypeModel {
  private static final List<String> TYPES = Attribution.INCIDENT_TYPES;

  private static final Map<String, double[]> WEIGHTS = load();

  private TypeModel() {}

  private static Map<String, double[]> load() {
    Map<String, double[]> weights = new HashMap<>();
    for (String[] row : Table.readModel("en-types.tsv", 1 + TYPES.size())) {
      double[] numbers = new double[TYPES.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Double.parseDouble(row[i + 1]);
      }
      weights.put(row[0], numbers);
    }
    return weights;
  }

  /** The types with the logarithms of their probabilities. */
  static Map<String, Double> of(Map<String, Double> signs) {
    double[] sums = new double[TYPES.size()];
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      double[] weights = WEIGHTS.get(sign.getKey());
      for (int i = 0; weights != null && i < sums.length; i++) {
        sums[i] += weights[i] * sign.getValue();
      }
    }
    double all = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = 1 / (1 + Math.exp(-sums[i]));
      all += sums[i];
    }
    Map<String, Double> types = new LinkedHashMap<>();
    for (int i = 0; i < sums.length; i++) {
      types.put(TYPES.get(i), Math.log(Math.max(1e-6, sums[i] / all)));
    }
    return types;
  }
}
