package ascribe.evaluate;

import ascribe.article.Span;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the places of one text in another that may differ from it in white space. */
final class Alignment {
  /** Where each character of the source stands in the target, -1 where it does not. */
  private final int[] places;

  Alignment(String source, String target) {
    int[] from = letters(source);
    int[] to = letters(target);
    places = new int[source.length()];
    Arrays.fill(places, -1);
    if (from.length == to.length
        && IntStream.range(0, from.length)
            .allMatch(i -> source.charAt(from[i]) == target.charAt(to[i]))) {
      for (int i = 0; i < from.length; i++) {
        places[from[i]] = to[i];
      }
    }
  }

  private static int[] letters(String text) {
    return IntStream.range(0, text.length())
        .filter(
            i -> !Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i)))
        .toArray();
  }

  /** The span in the target; empty where an end of it is not there. */
  Optional<Span> of(Span span) {
    int start = places[span.start()];
    int last = places[span.end() - 1];
    return start < 0 || last < start ? Optional.empty() : Optional.of(new Span(start, last + 1));
  }
}
