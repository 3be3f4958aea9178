package ascribe.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The articles of a JSON array or of JSON Lines, one after the other. */
final class JsonArticles {
  static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(200)
                      .maxStringLength(Inputs.LONGEST)
                      .build())
              .build());

  private JsonArticles() {}

  static void read(InputStream in, FieldNames fields, String source, Consumer<Outcome> sink)
      throws IOException {
    BufferedReader text = Charsets.reader(in);
    text.mark(1 << 15);
    int first = text.read();
    while (first >= 0 && Character.isWhitespace(first)) {
      first = text.read();
    }
    if (first == '[') {
      array(text, fields, source, sink);
    } else {
      text.reset();
      lines(text, fields, source, sink);
    }
  }

  /** A broken object ends an array: where the next begins cannot be told. */
  private static void array(Reader rest, FieldNames fields, String source, Consumer<Outcome> sink)
      throws IOException {
    row(new Opened(rest), true, fields, source, sink);
  }

  /** Objects that stand one after the other. */
  static void objects(InputStream in, FieldNames fields, String source, Consumer<Outcome> sink)
      throws IOException {
    row(Charsets.reader(in), false, fields, source, sink);
  }

  private static void row(
      Reader text, boolean bracket, FieldNames fields, String source, Consumer<Outcome> sink)
      throws IOException {
    int number = 0;
    Rationed rationed = new Rationed(text, Inputs.LONGEST);
    try (JsonParser parser = JSON.createParser(rationed)) {
      if (bracket) {
        parser.nextToken();
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        number++;
        JsonNode node = JSON.readTree(parser);
        rationed.renew();
        sink.accept(article(node, fields, Inputs.inner(source, Integer.toString(number))));
      }
    } catch (Rationed.Spent e) {
      sink.accept(tooLong().outcome(Inputs.inner(source, Integer.toString(number))));
    } catch (JsonProcessingException e) {
      sink.accept(broken(e, Inputs.inner(source, Integer.toString(number + 1))));
    }
  }

  private static void lines(
      BufferedReader text, FieldNames fields, String source, Consumer<Outcome> sink)
      throws IOException {
    int number = 0;
    for (String line = line(text); line != null; line = line(text)) {
      number++;
      if (!line.isBlank()) {
        String inner = Inputs.inner(source, Integer.toString(number));
        try {
          if (line.length() >= Inputs.LONGEST) {
            throw tooLong();
          }
          sink.accept(article(JSON.readTree(line), fields, inner));
        } catch (Unreadable e) {
          sink.accept(e.outcome(inner));
        } catch (JsonProcessingException e) {
          sink.accept(broken(e, inner));
        }
      }
    }
  }

  /** A line; of one longer than an article may be, the beginning. */
  private static String line(BufferedReader text) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = text.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = text.read()) {
      if (line.length() < Inputs.LONGEST) {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  static Outcome article(JsonNode node, FieldNames fields, String source) {
    try {
      byte[] bytes = node.toString().getBytes(StandardCharsets.UTF_8);
      return Drafts.outcome(JsonArticle.read(node, fields), Drafts.id(bytes), source);
    } catch (Unreadable e) {
      return e.outcome(source);
    }
  }

  static Unreadable tooLong() {
    return new Unreadable(
        "an article longer than %d million characters; split it or leave it out"
            .formatted(Inputs.LONGEST >> 20),
        "");
  }

  static Outcome broken(JsonProcessingException e, String source) {
    return new Unreadable("no whole JSON object; repair it or leave it out", e.getOriginalMessage())
        .outcome(source);
  }

  /** Gives the bracket back that was read to tell an array. */
  private static final class Opened extends Reader {
    private final Reader rest;
    private boolean given;

    Opened(Reader rest) {
      this.rest = rest;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
      if (given || length == 0) {
        return rest.read(chars, offset, length);
      }
      given = true;
      chars[offset] = '[';
      return 1;
    }

    @Override
    public void close() throws IOException {
      rest.close();
    }
  }
}
