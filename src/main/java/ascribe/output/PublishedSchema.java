package ascribe.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the JSON files hold, as JSON Schema (2020-12). */
public enum PublishedSchema {
  /** A line of {@code articles.jsonl}. */
  ARTICLES("articles"),
  /** {@code run.json}. */
  RUN("run");

  private final String resource;

  PublishedSchema(String name) {
    resource = "/ascribe/output/" + name + ".schema.json";
  }

  /** Where it lies beside the program. */
  public String resource() {
    return resource;
  }

  /** The schema itself, with its last line end. */
  public String text() {
    try (InputStream in = PublishedSchema.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own files cannot be read", e);
    }
  }
}
