package ascribe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Checks JSON against schemas: our own, and those of STIX 2.1 objects. */
public final class Schemas {
  private static final String STIX =
      "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas";

  private static final JsonSchemaFactory STIX_FACTORY =
      JsonSchemaFactory.getInstance(
          VersionFlag.V7,
          builder -> builder.schemaMappers(m -> m.mapPrefix(STIX, "classpath:stix2-schemas")));

  private static final Map<String, JsonSchema> STIX_SCHEMAS = new ConcurrentHashMap<>();

  private Schemas() {}

  /** What is wrong with a STIX object, by the schema of its type. */
  public static List<String> stix(JsonNode object) {
    String type = object.path("type").asText();
    String folder = type.equals("relationship") ? "/sros/" : "/sdos/";
    return errors(
        STIX_SCHEMAS.computeIfAbsent(
            type, t -> STIX_FACTORY.getSchema(SchemaLocation.of(STIX + folder + t + ".json"))),
        object);
  }

  /**
   * One of our own schemas. It lets keys pass that it does not know, for what later versions add;
   * this version has no others than those in it, which is what is checked here.
   */
  public static JsonSchema own(String resource) throws IOException {
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      JsonNode schema = new ObjectMapper().readTree(in);
      close(schema);
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }
  }

  private static void close(JsonNode schema) {
    if (schema.has("properties") && !schema.has("additionalProperties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
    for (Iterator<JsonNode> parts = schema.elements(); parts.hasNext(); ) {
      close(parts.next());
    }
  }

  public static List<String> errors(JsonSchema schema, JsonNode value) {
    return schema
        .validate(value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream()
        .map(ValidationMessage::toString)
        .sorted()
        .toList();
  }
}
