package ascribe.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A STIX 2.1 bundle, written as results come in. An object that articles share is written once, as
 * the first of them has it.
 */
final class StixBundle {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonGenerator json;
  private final Set<UUID> written = new HashSet<>();
  private final MessageDigest content = StixId.digest();

  StixBundle(Writer out) throws IOException {
    json = Json.indented(out);
    json.writeStartObject();
    json.writeStringField("type", "bundle");
  }

  void write(Result result) throws IOException {
    if (result instanceof Result.Read read) {
      for (ObjectNode object : new StixArticle(read).objects()) {
        write(object);
      }
    }
  }

  private void write(ObjectNode object) throws IOException {
    String id = object.get("id").asText();
    if (written.isEmpty()) {
      json.writeArrayFieldStart("objects");
    }
    if (written.add(UUID.fromString(id.substring(id.indexOf("--") + 2)))) {
      content.update(id.getBytes(StandardCharsets.UTF_8));
      MAPPER.writeTree(json, object);
    }
  }

  void finish() throws IOException {
    if (!written.isEmpty()) {
      json.writeEndArray();
    }
    json.writeStringField("id", "bundle--" + StixId.uuid(content));
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
