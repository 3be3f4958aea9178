package ascribe.train;

import ascribe.text.Analyzer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the sentences that {@link SyntaxTrainer} learns from: plain texts, cut by the program,
 * analysed by NLP4J.
 */
public final class SilverMaker {
  private SilverMaker() {}

  /**
   * Analyses texts and writes one file in the format of {@link SilverSentence}.
   *
   * @param texts files, and folders with files that end in {@code .txt}
   * @param jars folder that holds the jars of NLP4J somewhere below it
   * @param silver replaced when all is done
   * @return how many texts were analysed
   * @throws MissingData where a jar or the texts are missing
   */
  public static int make(List<Path> texts, Path jars, Path silver) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : texts) {
      try (Stream<Path> below = Files.walk(path)) {
        below
            .filter(f -> Files.isRegularFile(f))
            .filter(f -> f.equals(path) || f.toString().endsWith(".txt"))
            .sorted()
            .forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      throw new MissingData("no text in " + texts + "; name files or folders with .txt files");
    }
    Path part = silver.resolveSibling(silver.getFileName() + ".part");
    try (Nlp4j teacher = Nlp4j.load(new Jars(jars));
        BufferedWriter out = Files.newBufferedWriter(part)) {
      Analyzer analyzer = Analyzer.load();
      for (Path file : files) {
        teacher.analyse(file, analyzer, out);
      }
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, silver, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return files.size();
  }
}
