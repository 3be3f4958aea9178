package ascribe.evaluate;

import ascribe.article.Span;
import ascribe.mention.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mention that an annotator marked.
 *
 * @param span in the gold text
 * @param optional good annotators would disagree: neither required nor an error
 */
record GoldMention(Span span, EntityType type, boolean optional) {
  private static final Pattern MARK =
      Pattern.compile(
          "\\[\\[(PERSON|COUNTRY|ORGANISATION|APT_GROUP)(\\??)\\|(.*?)]]", Pattern.DOTALL);

  /** The mentions of a text in which they stand as {@code [[TYPE|words]]}. */
  static List<GoldMention> in(String marked) {
    List<GoldMention> found = new ArrayList<>();
    int markup = 0;
    for (Matcher mark = MARK.matcher(marked); mark.find(); ) {
      int start = mark.start() - markup;
      int length = mark.end(3) - mark.start(3);
      found.add(
          new GoldMention(
              new Span(start, start + length),
              EntityType.valueOf(mark.group(1)),
              !mark.group(2).isEmpty()));
      markup += mark.end() - mark.start() - length;
    }
    return found;
  }
}
