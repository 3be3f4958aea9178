package ascribe.train;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.evaluate.LabelledClaims.Labelled;
import ascribe.evaluate.LabelledClaims.Option;
import ascribe.evaluate.LabelledClaims.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTrainerTest {
  @Test
  void what_stands_with_right_claims_speaks_for_a_claim_and_the_rest_against() {
    Map<String, Double> weights = ClaimsTrainer.fit(claims(40, 40));

    assertThat(weights.get("accuses")).isPositive();
    assertThat(weights.get("asks")).isNegative();
    assertThat(weights).doesNotContainKey("seen once");
  }

  @Test
  void what_annotators_would_disagree_on_counts_as_true() {
    List<Labelled> claims = new ArrayList<>(claims(20, 40));
    for (int i = 0; i < 20; i++) {
      claims.add(new Labelled("c" + i, List.of("bias", "hints"), Verdict.OPTIONAL));
    }

    assertThat(ClaimsTrainer.fit(claims).get("hints")).isPositive();
  }

  @Test
  void probabilities_are_those_of_articles_left_out() {
    // one sign in all articles, right in one of four; the model was trained on easier sentences
    List<Labelled> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      articles.add(
          new Labelled(
              "a" + i, List.of("bias", "accuses"), i % 4 == 0 ? Verdict.RIGHT : Verdict.WRONG));
    }
    List<Labelled> all = new ArrayList<>(articles);
    all.addAll(claims(400, 0));
    Map<String, Double> weights = ClaimsTrainer.fit(all);
    double before = probability(weights);

    ClaimsTrainer.calibrate(weights, all, articles);

    assertThat(before).isGreaterThan(0.5);
    assertThat(probability(weights)).isBetween(0.2, 0.3);
  }

  @Test
  void the_odds_of_each_kind_of_claim_are_settled_on_real_articles() {
    // said to be as likely right as wrong; of what somebody says one in ten is right, of what
    // nobody is credited with nine in ten
    List<Labelled> real = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      boolean tenth = i % 10 == 0;
      real.add(read("a" + i, Map.of("pair", 1.0), tenth));
      real.add(read("b" + i, Map.of("pair", 1.0, "who UNKNOWN", 1.0), !tenth));
    }
    Map<String, Double> fusion = new HashMap<>(Map.of("pair", 0.0, "who UNKNOWN", 0.0));

    ClaimsTrainer.settle(fusion, real, Map.of());

    assertThat(odds(fusion, "pair")).isBetween(-2.3, -1.8);
    assertThat(odds(fusion, "pair", "who UNKNOWN")).isBetween(1.8, 2.3);
  }

  private static double odds(Map<String, Double> fusion, String... signs) {
    return Arrays.stream(signs).mapToDouble(fusion::get).sum();
  }

  private static Labelled read(String article, Map<String, Double> weights, boolean right) {
    Verdict verdict = right ? Verdict.RIGHT : Verdict.WRONG;
    return new Labelled(article, true, List.of(), weights, Map.of(), "", List.of(), verdict);
  }

  @Test
  void what_stands_with_victims_speaks_for_a_party() {
    List<Labelled> claims = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<Option> options =
          List.of(
              new Option(Map.of("struck", 1.0), true),
              new Option(Map.of("named", 1.0), false),
              new Option(Map.of("nobody", 1.0), false));
      claims.add(
          new Labelled(
              "a" + i, false, List.of(), Map.of(), Map.of(), "theft", options, Verdict.RIGHT));
    }

    Map<String, Double> weights = ClaimsTrainer.victims(claims);

    assertThat(weights.get("struck")).isPositive();
    assertThat(weights.get("named")).isNegative();
    assertThat(weights.get("nobody")).isNegative();
  }

  private static double probability(Map<String, Double> weights) {
    return 1 / (1 + Math.exp(-weights.get("bias") - weights.get("accuses")));
  }

  private static List<Labelled> claims(int right, int wrong) {
    List<Labelled> claims = new ArrayList<>();
    for (int i = 0; i < right; i++) {
      claims.add(new Labelled("r" + i, List.of("bias", "accuses"), Verdict.RIGHT));
    }
    for (int i = 0; i < wrong; i++) {
      claims.add(new Labelled("w" + i, List.of("bias", "asks"), Verdict.WRONG));
    }
    claims.add(new Labelled("x", List.of("bias", "seen once"), Verdict.WRONG));
    return claims;
  }
}
