package ascribe.evaluate;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.article.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads the texts of a gold folder as plain-text files and compares. */
public final class Evaluation {
  final MentionScore mentions = new MentionScore();
  final RecordScore records = new RecordScore();

  /** Gold articles that the program did not read. */
  int absent;

  /** Every difference, by article; articles without any are left out. */
  private final Map<String, List<String>> errors = new LinkedHashMap<>();

  private Evaluation() {}

  /**
   * @param folder holds the gold articles, {@code *.json}
   * @param reader makes an article of a file's bytes and its name
   * @throws IOException where the folder or an article in it cannot be read
   */
  public static Evaluation of(
      Path folder, BiFunction<byte[], String, Outcome> reader, Function<Article, Reading> ascribe)
      throws IOException {
    Evaluation evaluation = new Evaluation();
    for (GoldArticle gold : GoldArticle.folder(folder)) {
      Outcome outcome =
          reader.apply(gold.text().getBytes(StandardCharsets.UTF_8), gold.name() + ".txt");
      Optional<Reading> reading =
          outcome instanceof Outcome.Read read
              ? Optional.of(ascribe.apply(read.article()))
              : Optional.empty();
      evaluation.add(gold, reading);
    }
    return evaluation;
  }

  private void add(GoldArticle gold, Optional<Reading> reading) {
    List<String> differences = new ArrayList<>();
    mentions.add(gold, reading, differences);
    records.add(gold, reading.map(Reading::attributions).orElse(List.of()), differences);
    absent += reading.isEmpty() ? 1 : 0;
    if (!differences.isEmpty()) {
      errors.put(gold.name(), differences);
    }
  }

  /** Every difference, one a line under the name of its article. */
  public String errors() {
    StringBuilder lines = new StringBuilder();
    errors.forEach(
        (name, differences) -> {
          lines.append("== ").append(name).append('\n');
          differences.forEach(d -> lines.append("  ").append(d.replace('\n', ' ')).append('\n'));
        });
    return lines.toString();
  }

  /** The figures for people. */
  public String table() {
    return Figures.table(this);
  }

  /** The figures for programs. */
  public String json() throws IOException {
    return Figures.json(this);
  }
}
