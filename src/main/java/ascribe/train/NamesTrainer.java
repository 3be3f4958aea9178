package ascribe.train;

import ascribe.mention.Crf;
import ascribe.mention.NameFeatures;
import ascribe.mention.NameModel;
import ascribe.mention.WordFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Trains the name model. */
public final class NamesTrainer {
  private static final List<String> TYPES = List.of("PERSON", "ORGANISATION", "PLACE", "OTHER");

  static Crf last;

  private NamesTrainer() {}

  static NameModel train(
      List<TaggedSentence> sentences, WordFacts facts, CrfTrainer.Settings settings, int cutoff) {
    String[] labels = labels();
    NameFeatures features = new NameFeatures(facts);
    FeatureNumbers numbers = new FeatureNumbers();
    for (TaggedSentence sentence : sentences) {
      for (long[] token : features.of(sentence.forms())) {
        for (long feature : token) {
          numbers.count(feature);
        }
      }
    }
    numbers.cut(cutoff);
    List<CrfTrainer.Instance> instances = new ArrayList<>();
    for (TaggedSentence sentence : sentences) {
      long[][] hashes = features.of(sentence.forms());
      int[][] ids = new int[hashes.length][];
      int[] allowed = new int[hashes.length];
      for (int t = 0; t < hashes.length; t++) {
        ids[t] = numbers.of(hashes[t]);
        allowed[t] = bits(labels, sentence.tags().get(t));
      }
      instances.add(new CrfTrainer.Instance(ids, allowed, sentence.weight()));
    }
    long[] hashes = numbers.hashes();
    System.err.println(sentences.size() + " sentences, " + hashes.length + " features");
    CrfTrainer trainer = new CrfTrainer(labels, hashes.length, settings);
    last = trainer.train(instances.toArray(CrfTrainer.Instance[]::new), hashes);
    return new NameModel(facts, last);
  }

  static String[] labels() {
    List<String> labels = new ArrayList<>(List.of("O"));
    for (String type : TYPES) {
      labels.add("B-" + type);
      labels.add("I-" + type);
    }
    return labels.toArray(String[]::new);
  }

  private static int bits(String[] labels, List<String> tags) {
    int bits = 0;
    for (String tag : tags) {
      bits |= 1 << Arrays.asList(labels).indexOf(tag);
    }
    return tags.isEmpty() ? (1 << labels.length) - 1 : bits;
  }
}
