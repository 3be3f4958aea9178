package ascribe.evaluate;

import ascribe.evaluate.GoldRecord.GoldParty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An annotated article. */
record GoldArticle(String name, String text, List<GoldMention> mentions, List<GoldRecord> records) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The articles of a folder's {@code *.json}, by name. */
  static List<GoldArticle> folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.getFileName().toString().endsWith(".json")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException(folder + " holds no annotated article (*.json)");
    }
    List<GoldArticle> articles = new ArrayList<>();
    for (Path file : files) {
      articles.add(read(file));
    }
    return articles;
  }

  private static GoldArticle read(Path file) throws IOException {
    String name = file.getFileName().toString();
    try {
      JsonNode gold = MAPPER.readTree(file.toFile());
      List<GoldRecord> records = new ArrayList<>();
      for (JsonNode node : gold.required("attributions")) {
        records.add(record(node));
      }
      return new GoldArticle(
          name.substring(0, name.length() - ".json".length()),
          gold.required("text").asText(),
          GoldMention.in(gold.required("marked").asText()),
          records);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IOException(file + " is not in the format of gold articles: " + e.getMessage(), e);
    }
  }

  private static GoldRecord record(JsonNode node) {
    return new GoldRecord(
        party(node.required("who")).orElseThrow(),
        node.required("action").asText(),
        node.required("stance").asText(),
        node.path("incident_type").asText(),
        party(node.path("victim")),
        party(node.required("whom")).orElseThrow(),
        party(node.path("sponsor")),
        node.path("evidence").asText(),
        node.path("optional").asBoolean());
  }

  private static Optional<GoldParty> party(JsonNode node) {
    if (node.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    node.path("names").forEach(name -> names.add(name.asText()));
    return Optional.of(
        new GoldParty(names, node.path("type").asText(), node.path("country").asText("")));
  }
}
