package ascribe.evaluate;

import ascribe.evaluate.GoldRecord.GoldParty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/**
 * Annotated articles, a line of JSON each: who accuses whom, and between which code points of the
 * text. The text stands in the line, or, where the project may not hold it ({@code
 * corpus/annotations/NAME.jsonl}), lies elsewhere under the article's number.
 */
final class ReferencedArticles {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Begins the number of a stretch of a corpus' development part. */
  private static final String DEV = "dev/";

  private ReferencedArticles() {}

  /**
   * @param annotations a file of annotations
   * @param texts folder that holds {@code text/NAME.jsonl.gz}, or {@code ner/train/NAME.iob2.gz}
   *     and {@code ner/dev}
   * @throws IOException naming what is missing or damaged
   */
  static List<GoldArticle> read(Path annotations, Path texts) throws IOException {
    String name = annotations.getFileName().toString().replaceAll("\\..*", "");
    UnaryOperator<String> byId = null;
    List<GoldArticle> articles = new ArrayList<>();
    for (String line : lines(annotations)) {
      JsonNode node = MAPPER.readTree(line);
      String id = node.required("id").asText();
      if (byId == null && !node.has("text")) {
        byId = texts(name, texts);
      }
      String text = node.has("text") ? node.get("text").asText() : byId.apply(id);
      if (text == null) {
        throw new IOException(
            "%s: no text %s below %s; take the texts that models/en-claims.md names"
                .formatted(annotations, id, texts));
      }
      List<GoldRecord> records = new ArrayList<>();
      for (JsonNode record : node.required("attributions")) {
        records.add(record(record, text));
      }
      articles.add(
          new GoldArticle(node.has("text") ? id : name + "-" + id, text, List.of(), records));
    }
    return articles;
  }

  private static GoldRecord record(JsonNode node, String text) {
    int start = text.offsetByCodePoints(0, node.required("evidence").get(0).asInt());
    int end = text.offsetByCodePoints(0, node.required("evidence").get(1).asInt());
    return new GoldRecord(
        party(node.required("who")),
        node.required("action").asText(),
        node.required("stance").asText(),
        node.path("incident_type").asText(),
        named(node.path("victim")),
        party(node.required("whom")),
        named(node.path("sponsor")),
        text.substring(start, end),
        node.required("optional").asBoolean());
  }

  private static Optional<GoldParty> named(JsonNode node) {
    return node.isObject() ? Optional.of(party(node)) : Optional.empty();
  }

  private static GoldParty party(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.required("names").forEach(n -> names.add(n.asText()));
    return new GoldParty(names, node.path("type").asText(), node.path("country").asText(""));
  }

  /** Gives the text of a number, or null. */
  private static UnaryOperator<String> texts(String name, Path folder) throws IOException {
    Path articles = folder.resolve("text").resolve(name + ".jsonl.gz");
    Path names = folder.resolve("ner");
    Path sentences = names.resolve("train").resolve(name + ".iob2.gz");
    if (Files.exists(articles)) {
      return articles(articles)::get;
    }
    if (Files.exists(sentences)) {
      List<String> train = sentences(sentences);
      Path more = names.resolve("dev").resolve(name + ".iob2.gz");
      List<String> dev = Files.exists(more) ? sentences(more) : List.of();
      return id ->
          id.startsWith(DEV) ? stretch(dev, id.substring(DEV.length())) : stretch(train, id);
    }
    throw new IOException(
        "neither %s nor %s exists; models/en-claims.md says where the texts come from"
            .formatted(articles, sentences));
  }

  private static List<String> lines(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    }
    try (BufferedReader lines = open(file)) {
      return lines.lines().toList();
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  private static Map<String, String> articles(Path file) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = MAPPER.readTree(line);
        texts.put(node.required("id").asText(), node.required("text").asText());
      }
    }
    return texts;
  }

  /** The sentence of a number, or the sentences from one to another number: {@code 00012-00019}. */
  private static String stretch(List<String> sentences, String id) {
    String[] ends = id.split("-");
    int first = Integer.parseInt(ends[0]);
    int last = Integer.parseInt(ends[ends.length - 1]);
    return last < sentences.size() ? String.join("\n\n", sentences.subList(first, last + 1)) : null;
  }

  /** The sentences of a corpus of tagged tokens. */
  private static List<String> sentences(Path file) throws IOException {
    List<String> sentences = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && !line.startsWith("-DOCSTART-")) {
          tokens.add(line.substring(0, line.indexOf('\t')));
        } else if (line.isEmpty() && !tokens.isEmpty()) {
          sentences.add(joined(tokens));
          tokens.clear();
        }
      }
    }
    return sentences;
  }

  /** Tokens as a newspaper prints them. */
  private static String joined(List<String> tokens) {
    return String.join(" ", tokens)
        .replaceAll(" ([.,;:!?)\\]’”%]|'s|’s|n't)", "$1")
        .replaceAll("([(\\[“‘$£€]) ", "$1")
        .replaceAll("\" ([^\"]*) \"", "\"$1\"");
  }
}
