package ascribe.train;

import ascribe.text.ArcFeatures;
import ascribe.text.Beam;
import ascribe.text.Configuration;
import ascribe.text.LabelFeatures;
import ascribe.text.ParserInput;
import ascribe.text.ParserModel;
import ascribe.text.Tags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * Trains the parser: an averaged perceptron over whole parses, found with a beam and changed where
 * the wrong parse is furthest ahead of the right one (Huang, Fayong and Guo 2012); and another over
 * the relations of right trees. The same sentences give the same model.
 */
final class ParserTrainer {
  /** Words seen less often stand for those of their ending and shape. */
  private static final int CUTOFF = 4;

  private static final int WIDTH = 8;
  private static final int MOVE_ROWS = 1_500_000;
  private static final int LABEL_ROWS = 160_000;

  private final int rounds;
  private final int moveBits;
  private final int labelBits;

  /**
   * @param rounds how often each sentence is seen
   * @param moveBits a power of two: how many features of moves are told apart
   * @param labelBits the same of relations
   */
  ParserTrainer(int rounds, int moveBits, int labelBits) {
    this.rounds = rounds;
    this.moveBits = moveBits;
    this.labelBits = labelBits;
  }

  /** A sentence with its right tree; a root's head is the size of the sentence. */
  private record Example(ParserInput in, int[] heads, int[] labels) {}

  /**
   * Trains a model.
   *
   * @param tags of each sentence, as the program's tagger would give them
   */
  ParserModel train(List<SilverSentence> sentences, List<String[]> tags) {
    int[] vocabulary = vocabulary(sentences);
    TreeSet<String> names = new TreeSet<>();
    sentences.forEach(s -> names.addAll(List.of(s.relations())));
    List<String> labels = List.copyOf(names);
    Map<String, Integer> numbers = new HashMap<>();
    labels.forEach(l -> numbers.put(l, numbers.size()));
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      SilverSentence s = sentences.get(i);
      ParserInput in = ParserInput.of(Tags.normalised(s.forms()), tags.get(i), vocabulary);
      int[] heads = Arrays.stream(s.heads()).map(h -> h < 0 ? s.size() : h).toArray();
      int[] relations = Arrays.stream(s.relations()).mapToInt(numbers::get).toArray();
      examples.add(new Example(in, heads, relations));
    }
    CompletableFuture<HashedWeights> relations =
        CompletableFuture.supplyAsync(() -> relations(examples, labels.size()));
    HashedWeights moves = moves(examples);
    return new ParserModel(
        vocabulary, labels, moves.packed(MOVE_ROWS), relations.join().packed(LABEL_ROWS));
  }

  private static int[] vocabulary(List<SilverSentence> sentences) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (SilverSentence s : sentences) {
      for (String form : Tags.normalised(s.forms())) {
        counts.merge(ParserInput.word(form), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= CUTOFF)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  private HashedWeights moves(List<Example> examples) {
    HashedWeights weights = new HashedWeights(moveBits, Configuration.MOVES);
    List<Example> order = new ArrayList<>();
    for (Example example : examples) {
      if (isProjective(example.heads())) {
        order.add(example);
      }
    }
    Random random = new Random(1);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        learn(example, weights);
        weights.tick();
      }
    }
    return weights;
  }

  /** Whether no two arcs cross, those of the roots to the place behind the sentence included. */
  static boolean isProjective(int[] heads) {
    Configuration c = new Configuration(heads.length);
    while (!c.isDone()) {
      c.make(c.towards(heads));
    }
    for (int t = 0; t < heads.length; t++) {
      if (c.head(t) != heads[t]) {
        return false;
      }
    }
    return true;
  }

  private static void learn(Example example, HashedWeights weights) {
    int size = example.in().size();
    Beam beam = new Beam(example.in(), weights, WIDTH);
    Configuration right = new Configuration(size);
    ArcFeatures features = new ArcFeatures(example.in());
    double[] worth = new double[Configuration.MOVES];
    double score = 0;
    int[] gold = new int[2 * size];
    int[] wrong = new int[0];
    double furthest = Double.NEGATIVE_INFINITY;
    while (!right.isDone()) {
      int move = right.towards(example.heads());
      weights.score(features.of(right), features.count(), worth);
      score += worth[move];
      gold[right.made()] = move;
      right.make(move);
      beam.advance();
      Configuration best = beam.ways().get(0);
      if (best.score() - score >= furthest && !same(best, gold)) {
        furthest = best.score() - score;
        wrong = moves(best);
      }
    }
    if (!same(beam.ways().get(0), gold)) {
      change(example, gold, wrong, weights);
    }
  }

  private static boolean same(Configuration parse, int[] moves) {
    for (int i = parse.made() - 1; i >= 0; i--) {
      if (parse.move(i) != moves[i]) {
        return false;
      }
    }
    return true;
  }

  private static int[] moves(Configuration parse) {
    int[] moves = new int[parse.made()];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = parse.move(i);
    }
    return moves;
  }

  private static void change(Example example, int[] gold, int[] wrong, HashedWeights weights) {
    int parting = 0;
    while (gold[parting] == wrong[parting]) {
      parting++;
    }
    replay(example, gold, parting, wrong.length, 1, weights);
    replay(example, wrong, parting, wrong.length, -1, weights);
  }

  private static void replay(
      Example example, int[] moves, int from, int to, float by, HashedWeights weights) {
    Configuration c = new Configuration(example.in().size());
    ArcFeatures features = new ArcFeatures(example.in());
    for (int i = 0; i < to; i++) {
      if (i >= from) {
        weights.change(features.of(c), features.count(), moves[i], by);
      }
      c.make(moves[i]);
    }
  }

  private HashedWeights relations(List<Example> examples, int labels) {
    HashedWeights weights = new HashedWeights(labelBits, labels);
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(1);
    double[] worth = new double[labels];
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        int[] heads = new int[example.heads().length];
        for (int t = 0; t < heads.length; t++) {
          heads[t] = example.heads()[t] == heads.length ? -1 : example.heads()[t];
        }
        LabelFeatures features = new LabelFeatures(example.in(), heads);
        for (int t : features.order()) {
          long[] found = features.of(t, example.labels());
          weights.score(found, features.count(), worth);
          int best = 0;
          for (int l = 1; l < labels; l++) {
            best = worth[l] > worth[best] ? l : best;
          }
          int gold = example.labels()[t];
          if (best != gold) {
            weights.change(found, features.count(), gold, 1);
            weights.change(found, features.count(), best, -1);
          }
        }
        weights.tick();
      }
    }
    return weights;
  }
}
