package ascribe.mention;

import java.util.Arrays;
import java.util.Set;

/**
 * A stretch of text cut into the small tokens the name model reads: hyphens, quotes and possessives
 * stand alone, initials and abbreviations keep their full stop. Cutting by rule makes corpora that
 * disagree on tokens alike, and lets a name begin or end inside a word of {@link
 * ascribe.text.Token}.
 *
 * @param forms the tokens, with typographic quotes made plain
 * @param starts where each begins in the text, in UTF-16 units
 * @param ends where each ends, exclusive
 */
public record NameTokens(String[] forms, int[] starts, int[] ends) {
  private static final Set<String> CLITICS = Set.of("s", "S", "re", "ve", "ll", "d", "m");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("Mr Mrs Ms Messrs Dr Prof Gen Col Lt Sgt Cpl Pvt Capt Maj Adm Cmdr Cdr Brig Sen Rep Reps"
                  + " Gov Rev Hon St Jr Sr Inc Corp Co Ltd Bros No Jan Feb Aug Sept Sep Oct Nov Dec"
                  + " vs Supt Insp Ft Mt Pty Pte Univ Dept")
              .split(" "));

  public int size() {
    return forms.length;
  }

  /** Cuts {@code text} from {@code from} to {@code to}. */
  public static NameTokens of(CharSequence text, int from, int to) {
    Cutter cutter = new Cutter(text, from, to);
    cutter.run();
    return new NameTokens(
        Arrays.copyOf(cutter.forms, cutter.count),
        Arrays.copyOf(cutter.starts, cutter.count),
        Arrays.copyOf(cutter.ends, cutter.count));
  }

  private static final class Cutter {
    final CharSequence text;
    final int to;
    int at;
    int count;
    String[] forms = new String[48];
    int[] starts = new int[48];
    int[] ends = new int[48];

    Cutter(CharSequence text, int from, int to) {
      this.text = text;
      this.at = from;
      this.to = to;
    }

    void run() {
      while (at < to) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b') {
          at++;
        } else if (isWord(c)) {
          add(wordEnd());
        } else {
          add(markEnd(c));
        }
      }
    }

    void add(int end) {
      if (count == starts.length) {
        forms = Arrays.copyOf(forms, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      forms[count] = plain(text.subSequence(at, end).toString());
      starts[count] = at;
      ends[count++] = end;
      at = end;
    }

    int wordEnd() {
      int end = at + 1;
      while (end < to && (isWord(text.charAt(end)) || isGlue(end))) {
        end++;
      }
      return end < to && text.charAt(end) == '.' && keepsStop(end) ? end + 1 : end;
    }

    /**
     * Whether the mark at {@code i}, behind a word character, holds two parts of a word together.
     */
    boolean isGlue(int i) {
      if (i + 1 >= to || !isWord(text.charAt(i + 1))) {
        return false;
      }
      char before = text.charAt(i - 1);
      char after = text.charAt(i + 1);
      return switch (text.charAt(i)) {
        case '.' -> !(Character.isLowerCase(before) && Character.isUpperCase(after));
        case ',' -> Character.isDigit(before) && Character.isDigit(after);
        case '\'', '\u2019' -> cliticEnd(i) < 0;
        case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
        case '@' -> true;
        default -> false;
      };
    }

    /** Whether the full stop at {@code stop} belongs to the word before it. */
    boolean keepsStop(int stop) {
      if (stop - at == 1) {
        return Character.isUpperCase(text.charAt(at));
      }
      if (stop - at > 2 && text.charAt(stop - 2) == '.') {
        return Character.isLetter(text.charAt(stop - 1));
      }
      return stop - at <= 6 && ABBREVIATIONS.contains(text.subSequence(at, stop).toString());
    }

    int markEnd(char c) {
      if (c == '\'' || c == '\u2019') {
        int end = cliticEnd(at);
        if (end > 0) {
          return end;
        }
      }
      int end = at + 1;
      if (Character.isHighSurrogate(c) && end < to) {
        return end + 1;
      }
      while (end < to && "-.'`*_=".indexOf(c) >= 0 && text.charAt(end) == c) {
        end++;
      }
      return end;
    }

    /** The end of {@code 's}, {@code 'll} … that begins with the apostrophe at {@code i}, or -1. */
    int cliticEnd(int i) {
      int end = i + 1;
      while (end < to && end - i < 4 && isWord(text.charAt(end))) {
        end++;
      }
      return CLITICS.contains(text.subSequence(i + 1, end).toString()) ? end : -1;
    }

    static boolean isWord(char c) {
      return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static String plain(String form) {
      return form.indexOf('\u2019') < 0 && form.indexOf('\u201c') < 0 && form.indexOf('\u201d') < 0
          ? form
          : form.replace('\u2019', '\'').replace('\u201c', '"').replace('\u201d', '"');
    }
  }
}
