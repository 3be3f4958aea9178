package ascribe.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of words that the {@link Encoder} knows, without case and accents: of each word the
 * longest known beginning, then the longest known continuation (Schuster and Nakajima 2012; Devlin
 * et al. 2019). Never changes; safe for many threads.
 */
final class WordPieces {
  /** Words, and marks one by one; an underscore is a mark. */
  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}\\s]");

  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");

  /** Longer words are no words. */
  private static final int LONGEST = 60;

  private final Map<String, Integer> begins = new HashMap<>();
  private final Map<String, Integer> goesOn = new HashMap<>();
  final int start;
  final int end;
  private final int unknown;

  /**
   * Reads a vocabulary: a piece a line, numbered from nought; one that goes on inside a word begins
   * with {@code ##}.
   */
  WordPieces(InputStream vocabulary) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("##")) {
        goesOn.put(line.substring(2), number++);
      } else {
        begins.put(line, number++);
      }
    }
    start = begins.get("[CLS]");
    end = begins.get("[SEP]");
    unknown = begins.get("[UNK]");
  }

  Matcher words(String text) {
    return WORD.matcher(text);
  }

  /** The numbers of a word's pieces, in order. */
  void split(String word, IntConsumer to) {
    String plain =
        ACCENT
            .matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    if (plain.length() > LONGEST) {
      to.accept(unknown);
      return;
    }
    int[] found = new int[plain.length()];
    int count = 0;
    for (int at = 0; at < plain.length(); ) {
      Map<String, Integer> known = at == 0 ? begins : goesOn;
      int stop = plain.length();
      Integer piece = null;
      while (stop > at && (piece = known.get(plain.substring(at, stop))) == null) {
        stop--;
      }
      if (piece == null) {
        to.accept(unknown);
        return;
      }
      found[count++] = piece;
      at = stop;
    }
    for (int i = 0; i < count; i++) {
      to.accept(found[i]);
    }
  }
}
