package ascribe.evaluate;

import ascribe.article.Article;
import ascribe.article.Outcome;
import ascribe.attribution.Party;
import ascribe.attribution.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Annotated articles with the passages that the encoder reads: what it is trained on, a line of
 * JSON an article. Offsets are UTF-16 units.
 */
public final class AnnotatedScenes {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final BiFunction<byte[], String, Outcome> reader;
  private final Function<Article, List<Scene>> scenes;

  /**
   * @param reader makes an article of a file's bytes and its name
   * @param scenes the passages of an article
   */
  public AnnotatedScenes(
      BiFunction<byte[], String, Outcome> reader, Function<Article, List<Scene>> scenes) {
    this.reader = reader;
    this.scenes = scenes;
  }

  /**
   * Writes the articles of a source.
   *
   * @param source as {@link LabelledClaims} takes it
   * @param texts folder of the texts of annotations without text
   * @throws IOException where the source or an article in it cannot be read
   */
  public int write(Path source, Path texts, Writer out) throws IOException {
    List<String> lines =
        LabelledClaims.articles(source, texts).parallelStream()
            .flatMap(gold -> line(gold, source).stream())
            .toList();
    for (String line : lines) {
      out.write(line);
      out.write('\n');
    }
    return lines.size();
  }

  private Optional<String> line(GoldArticle gold, Path source) {
    Outcome outcome =
        reader.apply(gold.text().getBytes(StandardCharsets.UTF_8), gold.name() + ".txt");
    if (!(outcome instanceof Outcome.Read read)) {
      return Optional.empty();
    }
    ObjectNode line = MAPPER.createObjectNode();
    line.put("set", source.getFileName().toString().replaceAll("\\..*", ""));
    line.put("id", gold.name());
    line.put("text", read.article().text());
    gold.records().forEach(r -> record(line.withArray("attributions"), r));
    scenes.apply(read.article()).forEach(s -> scene(line.withArray("passages"), s));
    return Optional.of(line.toString());
  }

  private static void record(ArrayNode list, GoldRecord record) {
    ObjectNode node = list.addObject();
    node.set("who", MAPPER.valueToTree(record.who()));
    node.put("action", record.action());
    node.put("stance", record.stance());
    node.put("incident_type", record.incidentType());
    node.set("victim", MAPPER.valueToTree(record.victim().orElse(null)));
    node.set("whom", MAPPER.valueToTree(record.whom()));
    node.set("sponsor", MAPPER.valueToTree(record.sponsor().orElse(null)));
    node.put("evidence", record.evidence());
    node.put("optional", record.optional());
  }

  private static void scene(ArrayNode list, Scene scene) {
    ObjectNode node = list.addObject();
    node.put("sentence", scene.sentence());
    node.put("odds", Math.round(scene.odds() * 1000) / 1000.0);
    scene.spans().forEach(s -> node.withArray("spans").addArray().add(s.start()).add(s.end()));
    scene.signs().stream().sorted().forEach(node.withArray("signs")::add);
    ArrayNode roles = node.putArray("roles");
    for (Scene.Part part : scene.roles()) {
      ObjectNode role = roles.addObject();
      role.put("start", part.span().start()).put("end", part.span().end());
      role.put("form", part.form());
      if (part.who() != null) {
        role.set("who", party(part.who()));
        role.put("who_kind", part.whoKind()).put("who_key", part.whoKey());
      }
      if (part.whom() != null) {
        role.set("whom", party(part.whom()));
        role.put("whom_kind", part.whomKind()).put("whom_key", part.whomKey());
      }
    }
  }

  private static JsonNode party(Party party) {
    return MAPPER
        .createObjectNode()
        .put("name", party.name())
        .put("type", party.type())
        .put("country", party.country());
  }
}
