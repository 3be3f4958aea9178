package ascribe.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * The articles in lists within an object, as news interfaces answer ({@code {"status": "ok",
 * "articles": [...]}}), and objects that stand one after the other; one article at a time.
 */
final class JsonLists {
  private JsonLists() {}

  /**
   * What begins with an object: an article, several in a row, or lists of them.
   *
   * @param head the first megabyte, or all
   */
  static Format shape(byte[] head, FieldNames fields) {
    boolean listed = false;
    boolean article = false;
    String name = "";
    int depth = 0;
    try (JsonParser parser = JsonArticles.JSON.createParser(Charsets.decode(head))) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.START_OBJECT) {
          if (depth++ == 0 && !name.isEmpty()) {
            return Format.JSON_OBJECTS;
          }
        } else if (t == JsonToken.END_OBJECT) {
          depth--;
        } else if (t == JsonToken.FIELD_NAME) {
          name = parser.currentName();
        } else if (t == JsonToken.START_ARRAY && fields.isList(name)) {
          listed |= parser.nextToken() == JsonToken.START_OBJECT && isArticle(parser, fields);
        } else if (depth == 1 && t == JsonToken.VALUE_STRING && isText(parser, name, fields)) {
          article = true;
        }
      }
    } catch (IOException endOfHead) {
      // What was seen of it decides.
    }
    return listed && !article ? Format.JSON_LISTS : Format.JSON;
  }

  /** Whether the object that the parser stands at has the fields of one. */
  private static boolean isArticle(JsonParser parser, FieldNames fields) throws IOException {
    return JsonArticle.hasText(JsonArticles.JSON.readTree(parser), fields);
  }

  /** A feed may describe itself in a few words. */
  private static boolean isText(JsonParser parser, String name, FieldNames fields)
      throws IOException {
    String folded = FieldNames.fold(name);
    return fields.of("text").contains(folded)
        && (parser.getTextLength() > 300
            || !folded.equals("description") && !folded.equals("summary"));
  }

  static void read(InputStream in, FieldNames fields, String source, Consumer<Outcome> sink)
      throws IOException {
    Rationed rationed = new Rationed(Charsets.reader(in), Inputs.LONGEST);
    int number = 0;
    String name = "";
    try (JsonParser parser = JsonArticles.JSON.createParser(rationed)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        rationed.renew();
        if (t == JsonToken.FIELD_NAME) {
          name = parser.currentName();
        } else if (t == JsonToken.START_ARRAY && fields.isList(name)) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode node = JsonArticles.JSON.readTree(parser);
            rationed.renew();
            number++;
            String inner = Inputs.inner(source, Integer.toString(number));
            sink.accept(JsonArticles.article(node, fields, inner));
          }
        }
      }
    } catch (Rationed.Spent e) {
      sink.accept(
          JsonArticles.tooLong().outcome(Inputs.inner(source, Integer.toString(number + 1))));
    } catch (JsonProcessingException e) {
      sink.accept(JsonArticles.broken(e, Inputs.inner(source, Integer.toString(number + 1))));
    }
  }
}
