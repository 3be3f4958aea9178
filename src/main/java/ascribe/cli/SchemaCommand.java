package ascribe.cli;

import ascribe.output.PublishedSchema;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ascribe schema}: what the JSON files hold. */
@Command(
    name = "schema",
    header = "Print the JSON Schema of the program's JSON.",
    description = {
      "articles is for an article, as in a line of articles.jsonl or an element of the json of export;"
          + " run is for run.json. JSON Schema 2020-12. Later versions may add keys and take none"
          + " away."
    },
    exitCodeList = {"0:printed", "2:wrong usage"},
    footerHeading = "%nExample:%n",
    footer = {"  ascribe schema articles > articles.schema.json"})
final class SchemaCommand implements Callable<Integer> {
  @Mixin private Look look;

  /** As typed. */
  enum Name {
    articles,
    run
  }

  @Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}.")
  private Name name;

  private final Streams streams;

  SchemaCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    PublishedSchema schema = PublishedSchema.valueOf(name.name().toUpperCase(Locale.ROOT));
    streams.out().writeBytes(schema.text().getBytes(StandardCharsets.UTF_8));
    return ExitStatus.OK;
  }
}
