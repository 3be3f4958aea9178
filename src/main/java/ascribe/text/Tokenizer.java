package ascribe.text;

import ascribe.article.Span;
import ascribe.article.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a sentence into tokens by rule, in the manner of the Penn Treebank: {@code China ’s},
 * {@code did n't}, {@code $ 2.5 m}; {@code U.S.}, {@code APT-C-36} and {@code NoName057(16)} stay
 * whole, {@code Russian-backed} is three tokens, {@code state-sponsored} one.
 *
 * <p>OpenNLP's English model is not used for this: it was trained on text with straight apostrophes
 * and leaves {@code China’s}, {@code didn't} and {@code EU-} whole, which hides names from the
 * tables and verbs from the parser.
 */
final class Tokenizer {
  private static final String OPENERS = "([{“”\"'‘’`«»<¿¡*…";
  private static final String CLOSERS = ")]}“”\"'‘’»«>.,;:!?…%*";
  private static final Set<String> ABBREVIATIONS = new HashSet<>();
  private static final Set<String> CLITICS = Set.of("s", "ll", "re", "ve", "d", "m");

  /** First parts that do not stand alone: the hyphen belongs to the word. */
  private static final Set<String> PREFIXES =
      Set.of(
          "e",
          "co",
          "re",
          "non",
          "anti",
          "pre",
          "ex",
          "multi",
          "cyber",
          "semi",
          "mid",
          "spear",
          "un",
          "sub",
          "inter",
          "counter",
          "mega",
          "air",
          "break",
          "so",
          "vice",
          "post",
          "self",
          "al",
          "el",
          "ul",
          "ur",
          "as",
          "ad",
          "ash",
          "de",
          "spin",
          "follow",
          "start",
          "well",
          "coronavirus",
          "built");

  static {
    for (String[] row : Table.read(Tokenizer.class, "abbreviations.tsv", 2)) {
      ABBREVIATIONS.add(row[0]);
    }
  }

  private Tokenizer() {}

  /** The tokens of a stretch of text, in order, as spans of the whole text. */
  static List<Span> split(String text, Span sentence) {
    List<Span> tokens = new ArrayList<>(sentence.length() / 5);
    int at = sentence.start();
    while (at < sentence.end()) {
      if (isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < sentence.end() && !isSpace(text.charAt(end))) {
        end++;
      }
      word(text, at, end, isLast(text, end, sentence.end()), tokens);
      at = end;
    }
    return tokens;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isLast(String text, int end, int sentenceEnd) {
    for (int i = end; i < sentenceEnd; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Splits a run without white space: marks before it, the word, marks behind it. */
  private static void word(String text, int from, int to, boolean last, List<Span> tokens) {
    int start = from;
    int end = to;
    while (start < end
        && OPENERS.indexOf(text.charAt(start)) >= 0
        && !startsClitic(text, start, end)) {
      start = mark(text, start, end, tokens);
    }
    List<Span> behind = new ArrayList<>(2);
    while (end > start && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      if (text.charAt(end - 1) == '.'
          && keepsStop(
              text,
              start,
              end,
              last && behind.stream().noneMatch(s -> text.charAt(s.start()) == '.'))) {
        break;
      }
      if (text.charAt(end - 1) == ')'
          && text.lastIndexOf('(', end) > start
          && Character.isLetterOrDigit(text.charAt(text.lastIndexOf('(', end) - 1))) {
        break;
      }
      int mark = end - 1;
      while (mark > start && text.charAt(mark) == '.' && text.charAt(mark - 1) == '.') {
        mark--;
      }
      behind.add(new Span(mark, end));
      end = mark;
    }
    if (end > start) {
      inner(text, start, end, tokens);
    }
    for (int i = behind.size() - 1; i >= 0; i--) {
      tokens.add(behind.get(i));
    }
  }

  private static int mark(String text, int start, int end, List<Span> tokens) {
    int stop = start + 1;
    while (stop < end
        && text.charAt(stop) == text.charAt(start)
        && (text.charAt(start) == '.' || text.charAt(start) == '`' || text.charAt(start) == '\'')) {
      stop++;
    }
    tokens.add(new Span(start, stop));
    return stop;
  }

  /** A clitic that stands alone after a mark: {@code ’s} behind a closing quotation mark. */
  private static boolean startsClitic(String text, int start, int end) {
    char c = text.charAt(start);
    return (c == '\'' || c == '’')
        && end - start <= 3
        && CLITICS.contains(text.substring(start + 1, end).toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a stop at the end of a word belongs to it: {@code U.S.}, {@code Gen.}, {@code J.}; not
   * {@code NATO.}
   */
  private static boolean keepsStop(String text, int start, int end, boolean last) {
    String word = text.substring(start, end);
    boolean initials =
        word.length() >= 4 && isInitials(word)
            || word.length() == 2 && Character.isUpperCase(word.charAt(0)) && !last;
    if (initials || !last && ABBREVIATIONS.contains(word)) {
      return true;
    }
    return last && ABBREVIATIONS.contains(word) && word.indexOf('.') < word.length() - 1;
  }

  private static boolean isInitials(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private static void inner(String text, int start, int end, List<Span> tokens) {
    int clitic = clitic(text, start, end);
    if (clitic > start) {
      inner(text, start, clitic, tokens);
      tokens.add(new Span(clitic, end));
      return;
    }
    if (isAddress(text, start, end)) {
      tokens.add(new Span(start, end));
      return;
    }
    int cut = cut(text, start, end);
    if (cut < 0) {
      tokens.add(new Span(start, end));
      return;
    }
    int width = text.startsWith("--", cut) ? 2 : isJoint(text.charAt(cut)) ? 1 : 0;
    if (cut > start) {
      inner(text, start, cut, tokens);
    }
    if (width > 0) {
      tokens.add(new Span(cut, cut + width));
    }
    if (cut + width < end) {
      word(text, cut + width, end, false, tokens);
    }
  }

  private static boolean isJoint(char c) {
    return "-–—/,;:()[]“”\"‘&$€£¥…".indexOf(c) >= 0;
  }

  /** Where {@code 's}, {@code n't}, {@code 'll} begins at the end of a word, or -1. */
  private static int clitic(String text, int start, int end) {
    for (int i = end - 1; i > start && i >= end - 3; i--) {
      char c = text.charAt(i);
      if (c == '\'' || c == '’') {
        String tail = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
        if (tail.equals("t")
            && i - 1 > start
            && (text.charAt(i - 1) == 'n' || text.charAt(i - 1) == 'N')) {
          return i - 1;
        }
        return CLITICS.contains(tail) && Character.isLetterOrDigit(text.charAt(i - 1))
                || CLITICS.contains(tail) && text.charAt(i - 1) == '.'
            ? i
            : -1;
      }
    }
    return -1;
  }

  private static boolean isAddress(String text, int start, int end) {
    String word = text.substring(start, end);
    return word.contains("://")
        || word.startsWith("www.")
        || word.contains("@") && word.contains(".")
        || word.contains("[.]");
  }

  /** Where a word falls in two, or -1. */
  private static int cut(String text, int start, int end) {
    if ("$€£¥".indexOf(text.charAt(start)) >= 0 && end - start > 1) {
      return start;
    }
    for (int i = start + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      if (c == '—'
          || c == '–' && !isDigits(text, i)
          || c == '-' && text.charAt(i + 1) == '-'
          || "“”\"…;".indexOf(c) >= 0) {
        return i;
      }
      if (c == ',' && !isDigits(text, i)
          || c == ':'
              && Character.isLetter(text.charAt(i - 1))
              && Character.isLetter(text.charAt(i + 1))) {
        return i;
      }
      if (c == '-' && splitsHyphen(text, start, i, end)) {
        return i;
      }
      if (c == '/'
          && Character.isLetter(text.charAt(i - 1))
          && Character.isLetter(text.charAt(i + 1))) {
        return i;
      }
      if (c == '(' && text.charAt(end - 1) != ')') {
        return i;
      }
      if ("$€£".indexOf(c) >= 0) {
        return i;
      }
      if (Character.isLetter(c) && i > start && isMoney(text, start, i, end)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDigits(String text, int i) {
    return Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
  }

  /** {@code 2.5m}, {@code 400bn}: a number and a short unit. */
  private static boolean isMoney(String text, int start, int i, int end) {
    return Character.isDigit(text.charAt(i - 1))
        && end - i <= 2
        && text.substring(i, end).matches("m|bn|tn|k|am|pm|km")
        && text.substring(start, i).matches("[\\d.,]+");
  }

  /**
   * {@code Russian-backed} falls in three, so that the name stands free; other compounds stay
   * whole.
   */
  private static boolean splitsHyphen(String text, int start, int hyphen, int end) {
    String left = text.substring(start, hyphen);
    char next = text.charAt(hyphen + 1);
    boolean word =
        left.length() >= 2 && left.chars().allMatch(c -> Character.isLetter(c) || c == '.');
    if (!word
        || Character.isLowerCase(left.charAt(0))
        || PREFIXES.contains(left.toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean lower =
        Character.isLowerCase(next)
            && !(Character.isUpperCase(left.charAt(0))
                && isNameTail(text.substring(hyphen + 1, end)));
    return lower;
  }

  /**
   * The lower-case half of a name: {@code Kai-yi}, {@code Jong-un}; adjectives such as {@code
   * -based} end like participles.
   */
  private static boolean isNameTail(String tail) {
    return tail.length() <= 4
        && !tail.matches("run|led|made|paid|tied|held|born|wide|like|era|only|free|Wide");
  }
}
