package ascribe.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types of incident of an article's claims: by the words of the article ({@link TypeModel}), as
 * the encoder reads a claim's own sentence, and by what the other claims of the article are about.
 */
final class IncidentTypes {
  /** Less likely claims say nothing of the article. */
  private static final double LIKELY = -1;

  /** How much the encoder counts beside {@link TypeModel}; chosen on held-back articles. */
  private static final double AS_READ = 0.5;

  /**
   * How much the article counts beside the sentence; chosen on articles held back from training.
   */
  private static final double OF_ARTICLE = 0.5;

  private final Map<String, Double> article = new HashMap<>();

  /**
   * @param read what the encoder found
   */
  IncidentTypes(List<Claim> read) {
    Map<Integer, Claim.Reading> best = new HashMap<>();
    for (Claim claim : read) {
      Claim.Reading reading = claim.reading().orElseThrow();
      if (reading.logit() > LIKELY) {
        best.merge(claim.sentence(), reading, (a, b) -> b.logit() > a.logit() ? b : a);
      }
    }
    double sum = best.values().stream().mapToDouble(IncidentTypes::probability).sum();
    for (Claim.Reading reading : best.values()) {
      double part = probability(reading) / sum;
      reading.types().forEach((type, log) -> article.merge(type, part * log, Double::sum));
    }
  }

  private static double probability(Claim.Reading reading) {
    return 1 / (1 + Math.exp(-reading.logit()));
  }

  /**
   * The likeliest type of a claim.
   *
   * @param signs as {@link TypeSigns} gives them
   */
  String of(Claim claim, Map<String, Double> signs) {
    String best = "";
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, Double> type : TypeModel.of(signs).entrySet()) {
      double read =
          claim.reading().map(r -> r.types().get(type.getKey())).orElse(0.0)
              + OF_ARTICLE * article.getOrDefault(type.getKey(), 0.0);
      double worth = type.getValue() + AS_READ * read;
      if (worth > most) {
        best = type.getKey();
        most = worth;
      }
    }
    return best;
  }
}
