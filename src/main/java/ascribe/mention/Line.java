package ascribe.mention;

import ascribe.article.Span;
import ascribe.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence as the name finders see it: its words by index. Places outside are empty words. */
final class Line {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<abbreviation>\\p{Lu}\\.(?:\\p{Lu}\\.)+|\\p{Lu}(?:\\.\\p{Lu})+\\b)"
              + "|(?<initial>\\p{Lu}\\.)(?=\\s+\\p{Lu})"
              + "|(?<possessive>['’][sS])(?![\\p{L}\\p{N}])"
              + "|[\\p{L}\\p{M}\\p{N}_]+(?:['’](?![sS](?![\\p{L}\\p{N}]))[\\p{L}\\p{M}]+)?"
              + "|\\S");
  private static final Word NONE = new Word(0, 0, " ", "", false);

  private final Sentence sentence;
  private final Word[] words;
  private final boolean titleCased;

  private Line(Sentence sentence, Word[] words) {
    this.sentence = sentence;
    this.words = words;
    this.titleCased = titleCased(words);
  }

  static Line of(String text, Sentence sentence) {
    Span span = sentence.span();
    Matcher next = WORD.matcher(text).region(span.start(), span.end());
    next.useTransparentBounds(true);
    List<Word> words = new ArrayList<>();
    int end = -1;
    while (next.find()) {
      String form = next.group();
      boolean glued = next.start() == end;
      words.add(new Word(next.start(), next.end(), form, key(next, form), glued));
      end = next.end();
    }
    return new Line(sentence, words.toArray(Word[]::new));
  }

  private static String key(Matcher found, String form) {
    if (found.group("possessive") != null) {
      return "'s";
    }
    boolean stops = found.group("abbreviation") != null || found.group("initial") != null;
    return Keys.fold(stops ? form.replace(".", "") : form);
  }

  /**
   * Whether capitals tell nothing here: three of four longer words begin with one. A line that ends
   * in a full stop is a sentence, unless it has no small letters.
   */
  private static boolean titleCased(Word[] words) {
    int capitals = 0;
    int shouted = 0;
    int all = 0;
    for (int i = 0; i < words.length; i++) {
      if (words[i].isLetters() && words[i].form().length() > 3) {
        all++;
        capitals += words[i].isCapitalised() ? 1 : 0;
        shouted += words[i].isAllCaps() ? 1 : 0;
      }
    }
    boolean sentence = words.length > 0 && words[words.length - 1].form().equals(".");
    return all >= 4 && (sentence ? shouted : capitals) * 4 >= all * 3;
  }

  int size() {
    return words.length;
  }

  Word word(int i) {
    return i < 0 || i >= words.length ? NONE : words[i];
  }

  String key(int i) {
    return word(i).key();
  }

  String form(int i) {
    return word(i).form();
  }

  boolean isCapitalised(int i) {
    return word(i).isCapitalised();
  }

  boolean isTitleCased() {
    return titleCased;
  }

  boolean isHyphen(int i) {
    String form = form(i);
    return form.equals("-") || form.equals("‑") || form.equals("‐");
  }

  boolean isGlued(int i) {
    return word(i).glued();
  }

  /** Whether word {@code i} is an apostrophe-s, or the apostrophe behind an s. */
  boolean isPossessive(int i) {
    return key(i).equals("'s") || isGlued(i) && key(i).equals("'") && key(i - 1).endsWith("s");
  }

  Sentence sentence() {
    return sentence;
  }

  /** The part of speech of the token that word {@code i} belongs to; empty outside. */
  String tag(int i) {
    if (i < 0 || i >= words.length) {
      return "";
    }
    int token = sentence.tokenAt(words[i].start());
    return token < sentence.tokens().size() ? sentence.tokens().get(token).tag() : "";
  }

  /** From the first character of word {@code from} to the last of the word before {@code to}. */
  Span span(int from, int to) {
    return new Span(words[from].start(), words[to - 1].end());
  }

  /** The index of the first word that ends behind a place of the text. */
  int wordAt(int offset) {
    int low = 0;
    int high = words.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words[middle].end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
