package ascribe.train;

import ascribe.Ascribe;
import ascribe.article.ArticleReader;
import ascribe.attribution.Attribution;
import ascribe.evaluate.LabelledClaims;
import ascribe.evaluate.LabelledClaims.Labelled;
import ascribe.evaluate.LabelledClaims.Option;
import ascribe.evaluate.LabelledClaims.Verdict;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Trains the judgement of claims: how likely a claim of a frame is right by its signs ({@code
 * en-claims.tsv}), and what that and the encoder's judgement are worth together ({@code
 * en-fusion.tsv}). Logistic regressions with an L2 penalty, by LIBLINEAR, on what is found in
 * annotated articles; the second on the articles that neither the first nor the encoder has seen.
 * The same articles give the same models.
 */
public final class ClaimsTrainer {
  /** Signs seen less often say nothing. */
  private static final int CUTOFF = 3;

  /**
   * LIBLINEAR's C: the smaller, the closer the weights stay to nought. On articles left out of
   * training 0.05 and 0.1 were as good, on others smaller was better.
   */
  private static final double COST = 0.05;

  /** How many parts the articles are cut into to see how likely unseen claims are right. */
  private static final int FOLDS = 5;

  private ClaimsTrainer() {}

  /**
   * Trains both models and writes them.
   *
   * @param sources folders of annotated articles, tables of frame examples, annotated articles or
   *     annotations of texts that lie elsewhere
   * @param texts folder of those texts
   * @param folder where {@code en-claims.tsv} and {@code en-fusion.tsv} go
   * @throws IOException where a source cannot be read; nothing was written
   */
  public static void train(List<Path> sources, Path texts, Path folder) throws IOException {
    Files.createDirectories(folder);
    Ascribe ascribe = Ascribe.load();
    ArticleReader reader = new ArticleReader();
    List<Labelled> framed = new ArrayList<>();
    List<Labelled> whole = new ArrayList<>();
    List<Labelled> held = new ArrayList<>();
    List<Labelled> real = new ArrayList<>();
    List<Labelled> typed = new ArrayList<>();
    List<Labelled> hit = new ArrayList<>();
    List<List<Labelled>> found;
    try {
      found = sources.parallelStream().map(s -> labelled(s, texts, reader, ascribe)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (int i = 0; i < sources.size(); i++) {
      Path source = sources.get(i);
      for (Labelled claim : found.get(i)) {
        boolean learnt = isOfArticles(source) && !claim.held();
        if (isOfArticles(source) && claim.held() && !claim.victims().isEmpty()) {
          hit.add(claim);
        }
        if (learnt && !claim.type().isEmpty()) {
          typed.add(claim);
        }
        if (isOfArticles(source) && claim.held()) {
          held.addAll(Collections.nCopies(weight(source), claim));
          if (weight(source) > 1) {
            real.add(claim);
          }
        } else if (!claim.signs().isEmpty()) {
          for (int n = 0; n < weight(source); n++) {
            framed.add(claim);
          }
          if (isOfArticles(source)) {
            whole.add(claim);
          }
        }
      }
    }
    Map<String, Double> signs = fit(framed);
    if (!whole.isEmpty()) {
      calibrate(signs, framed, whole);
    }
    Map<String, Double> fusion = fuse(held, signs);
    settle(fusion, real, signs);
    write(
        folder.resolve("en-claims.tsv"),
        table(
            "# What each sign of a claim is worth (log odds). See en-claims.md.",
            signs,
            framed.size()));
    write(
        folder.resolve("en-fusion.tsv"),
        table(
            "# What the judgements of frames and encoder are worth together (log odds). See en-claims.md.",
            fusion,
            held.size()));
    write(folder.resolve("en-types.tsv"), types(typed));
    write(
        folder.resolve("en-victims.tsv"),
        table(
            "# What speaks for a party as the victim of a claim (log odds). See en-claims.md.",
            victims(hit),
            hit.size()));
  }

  private static List<Labelled> labelled(
      Path source, Path texts, ArticleReader reader, Ascribe ascribe) {
    try {
      return LabelledClaims.of(source, texts, reader::read, ascribe::weigh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final List<String> TYPES = Attribution.INCIDENT_TYPES;

  /** LIBLINEAR's C for the types, which have many rare words for signs. */
  private static final double TYPES_COST = 0.05;

  /** Signs that say less of every type are left out. */
  private static final double LEAST_WEIGHT = 0.15;

  /** One regression a type, in a row a sign. */
  static String types(List<Labelled> claims) {
    Map<String, Integer> numbers = numbered(claims.stream().map(c -> c.ofType().keySet()));
    List<FeatureNode[]> rows = new ArrayList<>();
    for (Labelled claim : claims) {
      rows.add(row(claim.ofType(), numbers));
    }
    double[][] weights = new double[TYPES.size()][];
    for (int i = 0; i < weights.length; i++) {
      String type = TYPES.get(i);
      List<Double> labels = claims.stream().map(c -> c.type().equals(type) ? 1.0 : -1.0).toList();
      weights[i] = logistic(rows, labels, numbers.size(), TYPES_COST);
    }
    StringBuilder table =
        new StringBuilder(
                "# What each sign says of the type of incident (log odds). See en-claims.md.")
            .append("\n# columns: name, then weights for ")
            .append(String.join(", ", TYPES))
            .append("\n# trained on ")
            .append(claims.size())
            .append(" claims; licence: Apache-2.0\n");
    numbers.forEach(
        (name, n) -> {
          StringBuilder row = new StringBuilder(name);
          double most = 0;
          for (double[] of : weights) {
            most = Math.max(most, Math.abs(of[n - 1]));
            row.append('\t').append(String.format(Locale.ROOT, "%.2f", of[n - 1]));
          }
          if (most >= LEAST_WEIGHT) {
            table.append(row).append('\n');
          }
        });
    return table.toString();
  }

  /** The signs seen often enough, numbered from 1. */
  private static Map<String, Integer> numbered(Stream<? extends Collection<String>> seen) {
    Map<String, Integer> counts = new TreeMap<>();
    seen.forEach(signs -> signs.forEach(s -> counts.merge(s, 1, Integer::sum)));
    counts.values().removeIf(n -> n < CUTOFF);
    Map<String, Integer> numbers = new TreeMap<>();
    counts.keySet().forEach(s -> numbers.put(s, numbers.size() + 1));
    return numbers;
  }

  private static FeatureNode[] row(Map<String, Double> signs, Map<String, Integer> numbers) {
    return signs.entrySet().stream()
        .filter(e -> numbers.containsKey(e.getKey()))
        .map(e -> new FeatureNode(numbers.get(e.getKey()), e.getValue()))
        .sorted(Comparator.comparingInt(FeatureNode::getIndex))
        .toArray(FeatureNode[]::new);
  }

  /** What the signs of those who may have been hit are worth; of each claim's many one is right. */
  static Map<String, Double> victims(List<Labelled> claims) {
    List<Option> options =
        claims.stream()
            .filter(c -> c.victims().stream().anyMatch(Option::right))
            .flatMap(c -> c.victims().stream())
            .toList();
    Map<String, Integer> numbers = numbered(options.stream().map(o -> o.signs().keySet()));
    List<FeatureNode[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (Option option : options) {
      rows.add(row(option.signs(), numbers));
      labels.add(option.right() ? 1.0 : -1.0);
    }
    double[] found = logistic(rows, labels, numbers.size(), FUSION_COST);
    Map<String, Double> weights = new TreeMap<>();
    numbers.forEach((name, n) -> weights.put(name, found[n - 1]));
    return weights;
  }

  private static void write(Path model, String table) throws IOException {
    Path part = model.resolveSibling(model.getFileName() + ".part");
    Files.writeString(part, table, StandardCharsets.UTF_8);
    Files.move(part, model, StandardCopyOption.REPLACE_EXISTING);
  }

  /** LIBLINEAR's C for the second model, which has few weights. */
  private static final double FUSION_COST = 0.3;

  /**
   * What the judgements are worth, learnt from claims of articles that neither has seen.
   *
   * @param signs the first model, whose odds replace those of the program's own
   */
  static Map<String, Double> fuse(List<Labelled> held, Map<String, Double> signs) {
    Map<String, Integer> numbers = numbered(held.stream().map(c -> c.weights().keySet()));
    numbers.put("bias", numbers.size() + 1);
    List<FeatureNode[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (Labelled claim : held) {
      rows.add(row(judged(claim, signs), numbers));
      labels.add(claim.verdict() == Verdict.WRONG ? -1.0 : 1.0);
    }
    double[] found = logistic(rows, labels, numbers.size(), FUSION_COST);
    Map<String, Double> weights = new TreeMap<>();
    numbers.forEach((name, n) -> weights.put(name, found[n - 1]));
    return weights;
  }

  /** What frames and encoder make of a claim, with the odds that the first model gives. */
  private static Map<String, Double> judged(Labelled claim, Map<String, Double> signs) {
    double odds = Math.max(-4, Math.min(4, sum(signs, claim)));
    Map<String, Double> judged = new TreeMap<>(claim.weights());
    judged.replaceAll((name, value) -> name.endsWith(" frame") ? odds : value);
    judged.put("bias", 1.0);
    return judged;
  }

  /** How strongly what is added to the odds of a kind of claim is drawn to nought. */
  private static final double SETTLING = 2;

  /**
   * Adds to the odds of each kind of claim what makes them true of real articles: there the encoder
   * alone is right more often where nobody is credited, and less often where somebody is, than in
   * those written for training.
   */
  static void settle(Map<String, Double> fusion, List<Labelled> real, Map<String, Double> signs) {
    double both = shift(fusion, real, signs, c -> c.weights().containsKey("both"));
    double framed = shift(fusion, real, signs, c -> c.weights().containsKey("frame"));
    double somebody = shift(fusion, real, signs, c -> isRead(c) && !isNobodys(c));
    double nobody = shift(fusion, real, signs, c -> isRead(c) && isNobodys(c));
    fusion.merge("both", both, Double::sum);
    fusion.merge("frame", framed, Double::sum);
    fusion.merge("pair", somebody, Double::sum);
    fusion.merge("who UNKNOWN", nobody - somebody, Double::sum);
  }

  private static boolean isRead(Labelled claim) {
    return claim.weights().containsKey("pair");
  }

  private static boolean isNobodys(Labelled claim) {
    return claim.weights().containsKey("who UNKNOWN");
  }

  /** Finds by Newton's method what the log odds of some claims lack. */
  private static double shift(
      Map<String, Double> fusion,
      List<Labelled> real,
      Map<String, Double> signs,
      Predicate<Labelled> kind) {
    double shift = 0;
    for (int step = 0; step < 50; step++) {
      double slope = -SETTLING * shift;
      double bend = SETTLING;
      for (Labelled claim : real) {
        if (kind.test(claim)) {
          double odds =
              judged(claim, signs).entrySet().stream()
                  .mapToDouble(e -> fusion.getOrDefault(e.getKey(), 0.0) * e.getValue())
                  .sum();
          double likely = 1 / (1 + Math.exp(-odds - shift));
          slope += (claim.verdict() == Verdict.WRONG ? 0 : 1) - likely;
          bend += likely * (1 - likely);
        }
      }
      shift += slope / bend;
    }
    return shift;
  }

  /**
   * Whole articles and profiles about hacking are what the program is for, so they count thrice; on
   * articles that were held back the difference was small.
   */
  private static int weight(Path source) {
    String real = "(casie|misp|annoctr|cyner|re3d|uner-ewt)[.].*";
    return source.getFileName().toString().matches(real) ? 3 : 1;
  }

  /** Single sentences are clearer than what the program will read. */
  private static boolean isOfArticles(Path source) {
    return !source.getFileName().toString().matches("bbc.*|gmb.*|.*\\.tsv");
  }

  /**
   * Makes the probabilities true of articles that the model has not seen (Platt 1999): stretches
   * and shifts the sums of weights by what the models of the other folds say of each article.
   */
  static void calibrate(Map<String, Double> weights, List<Labelled> claims, List<Labelled> whole) {
    List<FeatureNode[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Map<String, Double> others = fit(claims.stream().filter(c -> fold(c) != left).toList());
      for (Labelled claim : whole) {
        if (fold(claim) == fold) {
          rows.add(
              new FeatureNode[] {new FeatureNode(1, sum(others, claim)), new FeatureNode(2, 1)});
          labels.add(claim.verdict() == Verdict.WRONG ? -1.0 : 1.0);
        }
      }
    }
    double[] found = logistic(rows, labels, 2, 1000);
    weights.replaceAll((sign, weight) -> weight * found[0]);
    weights.merge("bias", found[1], Double::sum);
  }

  private static int fold(Labelled claim) {
    return Math.floorMod(claim.article().hashCode(), FOLDS);
  }

  private static double sum(Map<String, Double> weights, Labelled claim) {
    return claim.signs().stream().distinct().mapToDouble(s -> weights.getOrDefault(s, 0.0)).sum();
  }

  /** The weight of each sign, by name. */
  static Map<String, Double> fit(List<Labelled> claims) {
    Map<String, Integer> numbers = numbered(claims.stream().map(Labelled::signs));
    List<FeatureNode[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (Labelled claim : claims) {
      FeatureNode[] row =
          claim.signs().stream()
              .filter(numbers::containsKey)
              .mapToInt(numbers::get)
              .distinct()
              .sorted()
              .mapToObj(n -> new FeatureNode(n, 1))
              .toArray(FeatureNode[]::new);
      rows.add(row);
      // what annotators would disagree on is true all the same
      labels.add(claim.verdict() == Verdict.WRONG ? -1.0 : 1.0);
    }
    double[] found = logistic(rows, labels, numbers.size(), COST);
    Map<String, Double> weights = new TreeMap<>();
    numbers.forEach((name, n) -> weights.put(name, found[n - 1]));
    return weights;
  }

  /** The weights of features numbered from 1, in favour of 1 against -1. */
  private static double[] logistic(
      List<FeatureNode[]> rows, List<Double> labels, int features, double cost) {
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = features;
    problem.x = rows.toArray(FeatureNode[][]::new);
    problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, 0.0001));
    double sign = model.getLabels()[0] > 0 ? 1 : -1;
    return java.util.Arrays.stream(model.getFeatureWeights()).map(w -> sign * w).toArray();
  }

  private static String table(String title, Map<String, Double> weights, int claims) {
    StringBuilder table = new StringBuilder(title);
    table.append("\n# columns: name, weight\n");
    table.append("# trained on ").append(claims).append(" claims; licence: Apache-2.0\n");
    weights.forEach(
        (name, weight) ->
            table
                .append(name)
                .append('\t')
                .append(String.format(Locale.ROOT, "%.4f", weight))
                .append('\n'));
    return table.toString();
  }
}
