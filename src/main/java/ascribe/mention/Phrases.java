package ascribe.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many phrases at once. Compared without regard to case, accents, hyphens, stops and the
 * place where letters and digits meet; whether the case of a hit fits is the caller's question.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {
  /** Beginnings of phrases (an empty list) and whole phrases, pieces joined by a space. */
  private final Map<String, List<T>> known = new HashMap<>();

  /**
   * A phrase found.
   *
   * @param from first word
   * @param to the word behind the last
   */
  record Hit<T>(int from, int to, List<T> values) {}

  void add(String phrase, T value) {
    StringBuilder key = new StringBuilder();
    List<String> pieces = pieces(phrase);
    for (int i = 0; i < pieces.size(); i++) {
      key.append(i == 0 ? "" : " ").append(pieces.get(i));
      if (i < pieces.size() - 1) {
        known.putIfAbsent(key.toString(), List.of());
      }
    }
    List<T> values = known.getOrDefault(key.toString(), List.of());
    if (!values.contains(value)) {
      List<T> longer = new ArrayList<>(values);
      longer.add(value);
      known.put(key.toString(), List.copyOf(longer));
    }
  }

  private static List<String> pieces(String phrase) {
    List<String> pieces = new ArrayList<>(4);
    String text = Keys.fold(phrase);
    int i = 0;
    while (i < text.length()) {
      int to = end(text, i);
      String piece = text.substring(i, to);
      if (!isSkipped(piece) && !piece.isBlank()) {
        pieces.addAll(Keys.parts(piece.equals("&") ? "and" : piece.replace(".", "")));
      }
      i = to;
    }
    return pieces;
  }

  /** Where the word or mark that begins at {@code from} ends; {@code u.s.} is one word. */
  private static int end(String text, int from) {
    if (text.startsWith("'s", from) && !isWord(text, from + 2)) {
      return from + 2;
    }
    int to = from + 1;
    if (!isWord(text, from)) {
      return to;
    }
    while (isWord(text, to) || isInside(text, from, to)) {
      to++;
    }
    return to;
  }

  /** An apostrophe inside a name, or the stop of an abbreviation of single letters. */
  private static boolean isInside(String text, int from, int i) {
    if (i >= text.length() || !isWord(text, i + 1) && text.charAt(i) != '.') {
      return false;
    }
    boolean possessive = text.startsWith("'s", i) && !isWord(text, i + 2);
    boolean letter = i - from == 1 || text.charAt(i - 2) == '.';
    boolean abbreviation =
        letter
            && isWord(text, i - 1)
            && (isWord(text, i + 1) && !isWord(text, i + 2) || i - from > 1);
    return text.charAt(i) == '\'' && !possessive || text.charAt(i) == '.' && abbreviation;
  }

  private static boolean isWord(String text, int i) {
    if (i >= text.length()) {
      return false;
    }
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isSkipped(String piece) {
    return piece.equals("-") || piece.equals(".") || piece.equals("‑") || piece.equals("‐");
  }

  /** The longest phrase that begins with each word, in order; they may overlap. */
  List<Hit<T>> find(Line line) {
    List<Hit<T>> hits = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Hit<T> hit = longestAt(line, i);
      if (hit != null) {
        hits.add(hit);
      }
    }
    return hits;
  }

  /** The longest phrase that begins with word {@code from}, or null. */
  Hit<T> longestAt(Line line, int from) {
    StringBuilder key = new StringBuilder();
    Hit<T> longest = null;
    for (int i = from; i < line.size(); i++) {
      Word word = line.word(i);
      if (i > from && word.glued() && isSkipped(word.form())) {
        continue;
      }
      List<T> values = extend(key, word);
      if (values == null) {
        break;
      }
      if (!values.isEmpty()) {
        longest = new Hit<>(from, i + 1, values);
      }
    }
    return longest;
  }

  /** Appends the parts of a word; null where no phrase goes on so. */
  private List<T> extend(StringBuilder key, Word word) {
    String form = word.key().equals("&") ? "and" : word.key();
    List<T> values = null;
    for (String part : Keys.parts(form)) {
      key.append(key.isEmpty() ? "" : " ").append(part);
      values = known.get(key.toString());
      if (values == null) {
        return null;
      }
    }
    return values;
  }
}
