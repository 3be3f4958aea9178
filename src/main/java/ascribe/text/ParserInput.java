package ascribe.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * A sentence as the parser sees it: numbers for words and tags. Places outside the sentence have
 * numbers of their own; the place behind the last token is the root.
 */
public final class ParserInput {
  private static final int OUTSIDE = "<outside>".hashCode();
  private static final int ROOT = "<root>".hashCode();

  private final int size;
  private final int[] words;
  private final int[] tags;

  private ParserInput(int size, int[] words, int[] tags) {
    this.size = size;
    this.words = words;
    this.tags = tags;
  }

  /**
   * @param forms as {@link Tags#normalised} gives them
   * @param tags Penn parts of speech
   * @param vocabulary numbers of the words worth telling apart, ascending; any other stands for
   *     those of its ending and shape
   */
  public static ParserInput of(String[] forms, String[] tags, int[] vocabulary) {
    int[] words = new int[forms.length];
    int[] numbers = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      int word = word(forms[i]);
      words[i] = Arrays.binarySearch(vocabulary, word) >= 0 ? word : shape(forms[i]).hashCode();
      numbers[i] = tags[i].hashCode();
    }
    return new ParserInput(forms.length, words, numbers);
  }

  /** The number of a word in a vocabulary. */
  public static int word(String form) {
    return form.toLowerCase(Locale.ROOT).hashCode();
  }

  /** {@code <Xing>}: capital, digit or hyphen, and the last three letters. */
  private static String shape(String form) {
    StringBuilder shape = new StringBuilder("<");
    shape.append(Character.isUpperCase(form.codePointAt(0)) ? 'X' : 'x');
    shape.append(form.chars().anyMatch(Character::isDigit) ? "9" : "");
    shape.append(form.indexOf('-') > 0 ? "-" : "");
    String lower = form.toLowerCase(Locale.ROOT);
    return shape.append(lower.substring(Math.max(0, lower.length() - 3))).append('>').toString();
  }

  /** How many tokens there are. */
  public int size() {
    return size;
  }

  /** The word at a place: of the root at {@link #size()}, of nothing elsewhere outside. */
  int word(int place) {
    return place >= 0 && place < size ? words[place] : place == size ? ROOT : OUTSIDE;
  }

  /** The tag at a place, likewise. */
  int tag(int place) {
    return place >= 0 && place < size ? tags[place] : place == size ? ROOT : OUTSIDE;
  }
}
