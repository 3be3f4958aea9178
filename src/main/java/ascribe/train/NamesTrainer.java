package ascribe.train;

import ascribe.mention.Crf;
import ascribe.mention.NameFeatures;
import ascribe.mention.NameModel;
import ascribe.mention.WordFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  private static final String[] LEXICA = {
    "edu.emory.mathcs.nlp:nlp4j-api:1.1.3", "edu.emory.mathcs.nlp:nlp4j-english:1.1.3"
  };

  /**
   * Trains the model and writes it.
   *
   * @param corpora folder with the files of {@code name-corpora.tsv}; sub-folders are searched
   * @param own folder with the project's own marked sentences ({@code corpus/names})
   * @param jars folder that holds {@code nlp4j-api-1.1.3.jar} and {@code nlp4j-english-1.1.3.jar}
   *     somewhere below it, for the word clusters and name lists
   * @param free whether to take the corpora as they were published, without further annotators
   * @throws MissingData naming all that is missing; nothing was written
   */
  public static void train(Path corpora, Path own, Path jars, Path model, boolean free)
      throws IOException {
    Jars lexicaJars = new Jars(jars);
    Path api = lexicaJars.find(LEXICA[0]);
    Path english = lexicaJars.find(LEXICA[1]);
    List<NameCorpus> files = NameCorpus.find(corpora, free);
    WordFacts facts;
    try (Nlp4jLexica lexica = new Nlp4jLexica(api, english)) {
      facts = WordFactsBuilder.build(lexica);
    }
    List<TaggedSentence> sentences = read(files);
    sentences.addAll(MarkedCorpus.read(own, OWN_WEIGHT));
    Path part = model.resolveSibling(model.getFileName() + ".part");
    train(sentences, facts, CrfTrainer.Settings.DEFAULT, CUTOFF).write(part);
    Files.move(part, model, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<TaggedSentence> read(List<NameCorpus> files) throws IOException {
    SettledNames settled = SettledNames.load();
    List<TaggedSentence> sentences = new ArrayList<>();
    for (NameCorpus corpus : files) {
      sentences.addAll(Iob2.read(corpus.file(), corpus.unmarked(), corpus.weight(), settled));
    }
    return sentences;
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
