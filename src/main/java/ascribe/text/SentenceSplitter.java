package ascribe.text;

import ascribe.article.Span;
import ascribe.article.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Splits a block into sentences with OpenNLP's English model, then mends what the model, learned
 * from web text, does to news: splits behind {@code U.S.} and {@code Gen.}, quotation marks that
 * begin a sentence instead of ending one, two sentences glued by a quotation mark or by a missing
 * space.
 */
final class SentenceSplitter {
  private static final Map<String, Boolean> ABBREVIATIONS = new HashMap<>();

  static {
    for (String[] row : Table.read(SentenceSplitter.class, "abbreviations.tsv", 2)) {
      ABBREVIATIONS.put(row[0], row[1].equals("always"));
    }
  }

  /**
   * Words that begin a sentence far more often than they follow an abbreviation in the middle of
   * one.
   */
  private static final Set<String> STARTERS =
      Set.of(
          "The",
          "A",
          "An",
          "It",
          "He",
          "She",
          "They",
          "We",
          "I",
          "In",
          "On",
          "At",
          "But",
          "And",
          "This",
          "That",
          "These",
          "Those",
          "If",
          "When",
          "While",
          "However",
          "For",
          "As",
          "There",
          "Its",
          "His",
          "Her",
          "Their",
          "You",
          "No",
          "Officials",
          "According",
          "After");

  /**
   * A full stop, a closing quotation mark and the capital of the next sentence: {@code Server.In},
   * {@code attack.” Lipavský}.
   */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=\\p{Ll}{2}[.!?])[”\"]?(?=\\p{Lu}\\p{Ll}+[\\s,])|(?<=\\p{Ll}{2}[.!?])(?=“\\p{Lu})");

  private static final Pattern QUOTE_END = Pattern.compile("(?<=[.!?][”\"])\\s+(?=[“\"]?\\p{Lu})");

  private final ThreadLocal<SentenceDetectorME> detector;

  SentenceSplitter(SentenceModel model) {
    detector = ThreadLocal.withInitial(() -> new SentenceDetectorME(model));
  }

  /**
   * Place, date and agency before the first sentence of a report: {@code KYIV, Ukraine, Feb. 1 (AP)
   * — }.
   */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]+){0,4}|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?(?=[^.]{0,40}\\((?:Reuters|AP|AFP|dpa|DPA|UPI|TASS|Xinhua|Agency|IANS|PTI|ANSA|EFE)\\)))"
              + "(?:,? [\\p{L}.]+){0,3}(?:,? \\d{1,2}(?: \\p{L}+)?)?(?:,? \\d{4})?(?: ?\\(\\p{L}[\\p{L} ]*\\))? ?(?:--|-|–|—|\\|) ");

  /**
   * The sentences of a block, in order, as spans of the whole text; a dateline is one of its own.
   */
  List<Span> split(String text, Span block) {
    Matcher dateline = DATELINE.matcher(block.of(text));
    if (dateline.find() && dateline.end() < block.length()) {
      int cut = block.start() + dateline.end();
      List<Span> sentences = new ArrayList<>();
      sentences.add(new Span(block.start(), cut - 1));
      sentences.addAll(splitProse(text, new Span(cut, block.end())));
      return sentences;
    }
    return splitProse(text, block);
  }

  private List<Span> splitProse(String text, Span block) {
    String chars = block.of(text);
    List<Span> raw = new ArrayList<>();
    for (opennlp.tools.util.Span found : detector.get().sentPosDetect(chars)) {
      addParts(chars, found.getStart(), found.getEnd(), raw);
    }
    List<Span> sentences = new ArrayList<>();
    for (Span next : raw) {
      int last = sentences.size() - 1;
      if (last >= 0 && belongsTogether(sentences.get(last).of(chars), next.of(chars))) {
        sentences.set(last, sentences.get(last).join(next));
      } else {
        sentences.add(next);
      }
    }
    int base = block.start();
    return sentences.stream().map(s -> new Span(base + s.start(), base + s.end())).toList();
  }

  private static void addParts(String chars, int start, int end, List<Span> into) {
    int from = start;
    List<Integer> cuts = new ArrayList<>();
    for (Pattern pattern : List.of(GLUED, QUOTE_END)) {
      Matcher cut = pattern.matcher(chars).region(start, end);
      cut.useTransparentBounds(true);
      while (cut.find()) {
        cuts.add(cut.end());
      }
    }
    cuts.sort(null);
    for (int cut : cuts) {
      from = add(chars, from, cut, into);
    }
    add(chars, from, end, into);
  }

  private static int add(String chars, int from, int to, List<Span> into) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(chars.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(chars.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      into.add(new Span(start, end));
    }
    return to;
  }

  private static boolean belongsTogether(String before, String after) {
    if (after.matches("[”’\"'»)\\].,]+")) {
      return true;
    }
    if (before.length() <= 2 && !before.matches("\\p{L}[.!?]")) {
      return true;
    }
    // $1.5 billion
    if (!before.matches("(?s).*[.!?…][\\p{Punct}”’»]*")
        && Character.isLowerCase(after.codePointAt(0))) {
      return true;
    }
    // a quotation that goes on: “It was Russia!” said X
    if (before.matches("(?s).*[!?.][”\"]") && Character.isLowerCase(after.codePointAt(0))) {
      return true;
    }
    String lastWord = before.substring(before.lastIndexOf(' ') + 1).replaceAll("^[(\\[“\"'‘]+", "");
    if (lastWord.matches("\\p{Lu}\\.") && !STARTERS.contains(firstWord(after))) {
      return true;
    }
    Boolean always = ABBREVIATIONS.get(lastWord);
    return always != null && (always || !STARTERS.contains(firstWord(after)));
  }

  private static String firstWord(String sentence) {
    Matcher word = Pattern.compile("\\p{L}+").matcher(sentence);
    return word.find() ? word.group() : "";
  }
}
