package ascribe.mention;

import ascribe.article.ArticleReader;
import ascribe.article.Outcome;
import ascribe.text.Analyzer;
import ascribe.text.Text;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tags the texts of annotated articles ({@code text} in each JSON file of a folder) and writes what
 * {@code score.py} reads. Run by hand: {@code TagFolder FOLDER articles.jsonl}.
 */
final class TagFolder {
  private TagFolder() {}

  public static void main(String[] args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    long begin = System.nanoTime();
    Analyzer analyzer = Analyzer.load();
    long loaded = System.nanoTime();
    Tagger tagger = Tagger.load();
    System.err.printf(
        "analyzer %d ms, tagger %d ms%n",
        (loaded - begin) / 1_000_000, (System.nanoTime() - loaded) / 1_000_000);
    List<Path> files;
    try (Stream<Path> list = Files.list(Path.of(args[0]))) {
      files = list.filter(p -> p.toString().endsWith(".json")).sorted().toList();
    }
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      JsonNode gold = json.readTree(file.toFile());
      lines.add(json.writeValueAsString(tagged(json, analyzer, tagger, file, gold)));
    }
    Files.writeString(Path.of(args[1]), String.join("\n", lines) + "\n");
  }

  private static ObjectNode tagged(
      ObjectMapper json, Analyzer analyzer, Tagger tagger, Path file, JsonNode gold) {
    String source = file.getFileName().toString();
    byte[] bytes = gold.get("text").asText().getBytes(StandardCharsets.UTF_8);
    var read = (Outcome.Read) new ArticleReader().read(bytes, source.replace(".json", ".txt"));
    Text text = analyzer.analyze(read.article());
    Mentions mentions = tagger.tag(text);
    ObjectNode row = json.createObjectNode().put("source", source).put("text", text.chars());
    ArrayNode list = row.putArray("mentions");
    for (Mention m : mentions.list()) {
      String chars = text.chars();
      list.addObject()
          .put("entity", m.entity())
          .put("type", m.type().name())
          .put("start", chars.codePointCount(0, m.span().start()))
          .put("end", chars.codePointCount(0, m.span().end()))
          .put("text", m.text())
          .put("form", m.form().name());
    }
    ArrayNode entities = row.putArray("entities");
    mentions.entities().values().forEach(e -> entities.add(json.valueToTree(e)));
    return row;
  }
}
