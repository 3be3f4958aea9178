package ascribe.train;

import ascribe.article.Table;
import ascribe.mention.Crf;
import ascribe.mention.NameFeatures;
import ascribe.mention.NameModel;
import ascribe.mention.WordFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Trains the name model from the corpora that {@code name-corpora.tsv} lists. The same files give
 * the same model.
 */
public final class NamesTrainer {
  private static final List<String> TYPES = List.of("PERSON", "ORGANISATION", "PLACE", "OTHER");

  /** Rarer features are left out. */
  private static final int CUTOFF = 3;

  /** Of a sentence of our own. */
  private static final double OWN_WEIGHT = 1;

  private NamesTrainer() {}

  /**
   * Trains the model and writes it.
   *
   * @param corpora folder with {@code NAME.iob2.gz} (tagged by hand) or {@code NAME.tsv.gz} (with a
   *     column for each annotator) for each corpus of the list; sub-folders are searched
   * @param own folder with the project's own marked sentences ({@code corpus/names})
   * @param nlp4j folder that holds {@code nlp4j-api-1.1.3.jar} and {@code nlp4j-english-1.1.3.jar}
   *     somewhere below it, for the word clusters and name lists
   */
  public static void train(Path corpora, Path own, Path nlp4j, Path model) throws IOException {
    WordFacts facts;
    try (Nlp4jLexica lexica =
        new Nlp4jLexica(
            find(nlp4j, "nlp4j-api-1.1.3.jar"), find(nlp4j, "nlp4j-english-1.1.3.jar"))) {
      facts = WordFactsBuilder.build(lexica);
    }
    List<TaggedSentence> sentences = read(corpora);
    sentences.addAll(MarkedCorpus.read(own, OWN_WEIGHT));
    train(sentences, facts, CrfTrainer.Settings.DEFAULT, CUTOFF).write(model);
  }

  /** The sentences of all corpora of the list. */
  static List<TaggedSentence> read(Path folder) throws IOException {
    SettledNames settled = SettledNames.load();
    List<TaggedSentence> sentences = new ArrayList<>();
    for (String[] row : Table.read(NamesTrainer.class, "name-corpora.tsv", 3)) {
      Set<String> unmarked = row[2].isEmpty() ? Set.of() : Set.of(row[2].split("\\|"));
      Path file = find(folder, row[0]);
      sentences.addAll(Iob2.read(file, unmarked, Double.parseDouble(row[1]), settled));
    }
    return sentences;
  }

  private static Path find(Path folder, String name) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(f -> f.endsWith(name))
          .min(Path::compareTo)
          .orElseThrow(() -> new IOException("no " + name + " below " + folder));
    }
  }

  static NameModel train(
      List<TaggedSentence> sentences, WordFacts facts, CrfTrainer.Settings settings, int cutoff) {
    String[] labels = labels();
    NameFeatures features = new NameFeatures(facts);
    FeatureNumbers numbers = count(sentences, features, cutoff);
    List<CrfTrainer.Instance> instances = new ArrayList<>(sentences.size());
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
    CrfTrainer trainer = new CrfTrainer(labels, hashes.length, settings);
    Crf crf = trainer.train(instances.toArray(CrfTrainer.Instance[]::new), hashes);
    return new NameModel(facts, crf);
  }

  private static FeatureNumbers count(
      List<TaggedSentence> sentences, NameFeatures features, int cutoff) {
    FeatureNumbers numbers = new FeatureNumbers();
    for (TaggedSentence sentence : sentences) {
      for (long[] token : features.of(sentence.forms())) {
        for (long feature : token) {
          numbers.count(feature);
        }
      }
    }
    numbers.cut(cutoff);
    return numbers;
  }

  private static String[] labels() {
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
    return bits;
  }
}
