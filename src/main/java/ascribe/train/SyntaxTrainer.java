package ascribe.train;

import ascribe.text.Lemmas;
import ascribe.text.ParserModel;
import ascribe.text.Tags;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains part-of-speech tagger, lemma table and dependency parser on sentences that a slower,
 * better analyser (the teacher) analysed. The parser learns from tags that a tagger of the other
 * half of the sentences gives (jackknife), so that training looks like run time.
 */
public final class SyntaxTrainer {
  private static final int FOLDS = 4;

  /** How often the parser sees each sentence. */
  private static final int ROUNDS = 10;

  private SyntaxTrainer() {}

  /**
   * Trains all three and writes {@code en-pos.bin}, {@code en-lemmas.tsv} and {@code
   * en-syntax.bin}.
   *
   * @param silver files in the format of {@link SilverSentence}
   * @param models folder to write to
   * @param work folder for intermediate files
   * @throws MissingData where a file is missing; nothing was written
   */
  public static void train(List<Path> silver, Path models, Path work) throws IOException {
    List<SilverSentence> sentences = new ArrayList<>();
    for (Path file : silver) {
      if (!Files.isRegularFile(file)) {
        throw new MissingData(file + " is no file; train silver makes such files");
      }
      sentences.addAll(SilverSentence.read(file));
    }
    Files.createDirectories(models);
    Files.createDirectories(work);
    POSModel tagger = tagger(sentences);
    try (OutputStream out = Files.newOutputStream(work.resolve("en-pos.bin"))) {
      tagger.serialize(out);
    }
    lemmas(sentences, work.resolve("en-lemmas.tsv"));
    parser(jackknifed(sentences), sentences, work.resolve("en-syntax.bin"));
    for (String model : List.of("en-pos.bin", "en-lemmas.tsv", "en-syntax.bin")) {
      Files.move(work.resolve(model), models.resolve(model), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static POSModel tagger(List<SilverSentence> sentences) throws IOException {
    TrainingParameters settings = new TrainingParameters();
    settings.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
    settings.put(TrainingParameters.ITERATIONS_PARAM, 12);
    settings.put(TrainingParameters.CUTOFF_PARAM, 2);
    List<POSSample> samples = new ArrayList<>();
    for (SilverSentence sentence : sentences) {
      samples.add(new POSSample(Tags.normalised(sentence.forms()), sentence.tags()));
    }
    return POSTaggerME.train(
        "en", new CollectionObjectStream<>(samples), settings, new POSTaggerFactory());
  }

  /** For each sentence the tags of a tagger that never saw it. */
  static List<String[]> jackknifed(List<SilverSentence> sentences) throws IOException {
    String[][] tags = new String[sentences.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<SilverSentence> others = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        if (fold(i) != fold) {
          others.add(sentences.get(i));
        }
      }
      POSTaggerME tagger = new POSTaggerME(tagger(others), POSTagFormat.PENN);
      for (int i = 0; i < sentences.size(); i++) {
        if (fold(i) == fold) {
          tags[i] = tagger.tag(Tags.normalised(sentences.get(i).forms()));
        }
      }
    }
    return List.of(tags);
  }

  /** Blocks of a hundred sentences, so that an article does not stand in two folds. */
  private static int fold(int sentence) {
    return sentence / 100 % FOLDS;
  }

  /** Forms whose lemma the rules of {@link Lemmas} miss, with the tag's first two letters. */
  private static void lemmas(List<SilverSentence> sentences, Path file) throws IOException {
    Map<String, Map<String, Integer>> seen = new TreeMap<>();
    for (SilverSentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        String tag = sentence.tags()[i];
        if (tag.startsWith("VB")
            || tag.startsWith("NN") && !tag.startsWith("NNP")
            || tag.startsWith("JJ")
            || tag.startsWith("RB")) {
          String key = sentence.forms()[i].toLowerCase(Locale.ROOT) + "\t" + tag.substring(0, 2);
          seen.computeIfAbsent(key, k -> new HashMap<>())
              .merge(sentence.lemmas()[i].toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
      }
    }
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println(
          "# Lemmas that the suffix rules miss: form, first two letters of the Penn tag, lemma.");
      out.println(
          "# source: counted in the training text as analysed by NLP4J 1.1.3 (Apache-2.0); licence: Apache-2.0");
      seen.forEach(
          (key, counts) -> {
            String[] parts = key.split("\t");
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            String lemma =
                counts.entrySet().stream()
                    .max(
                        Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .get()
                    .getKey();
            if (all >= 2
                && parts[0]
                    .chars()
                    .allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’')
                && !Lemmas.byRule(parts[0], parts[1]).equals(lemma)) {
              out.println(key + "\t" + lemma);
            }
          });
    }
  }

  private static void parser(List<String[]> tags, List<SilverSentence> sentences, Path file)
      throws IOException {
    for (int i = 0; i < sentences.size(); i++) {
      Tags.mend(sentences.get(i).forms(), tags.get(i));
    }
    ParserModel model = new ParserTrainer(ROUNDS, 25, 21).train(sentences, tags);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      model.write(out);
    }
  }
}
