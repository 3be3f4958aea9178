package ascribe.actors;

import ascribe.mention.CountryCodes;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of threat groups that others keep.
 *
 * @param format for people
 */
record ActorFile(String format, List<ImportedActor> actors) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads a MISP galaxy cluster or a STIX 2 bundle, whichever it is.
   *
   * @throws MalformedFile where it is neither, or damaged
   */
  static ActorFile read(Path file) throws IOException {
    JsonNode document = parse(file);
    String name = file.toString();
    if (document == null || !document.isObject()) {
      throw new MalformedFile(name + " holds no JSON object; " + FORMATS);
    }
    Fields fields = new Fields(name, "", document);
    if (fields.has("objects") && fields.text("type").equals("bundle")) {
      return new ActorFile(
          "STIX bundle", someOf(name, new StixReader(CountryCodes.load()).read(fields)));
    }
    if (fields.has("values")) {
      return new ActorFile(
          "MISP galaxy cluster", someOf(name, new GalaxyReader(CountryCodes.load()).read(fields)));
    }
    throw new MalformedFile(name + " has neither values nor objects; " + FORMATS);
  }

  private static final String FORMATS = "give a MISP galaxy cluster or a STIX 2 bundle (ATT&CK)";

  private static List<ImportedActor> someOf(String file, List<ImportedActor> actors)
      throws MalformedFile {
    if (actors.isEmpty()) {
      throw new MalformedFile(file + " holds no threat group; " + FORMATS);
    }
    return actors;
  }

  private static JsonNode parse(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return JSON.readTree(in);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      String problem = e.getOriginalMessage().lines().findFirst().orElse("").strip();
      throw new MalformedFile(file + where + ": no JSON here: " + problem);
    } catch (NoSuchFileException e) {
      throw new MalformedFile(file + " does not exist; name a file that does");
    }
  }
}
