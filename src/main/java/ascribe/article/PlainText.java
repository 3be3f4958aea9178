package ascribe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the parts of a plain text: headline, paragraphs, furniture. The text stays as it is.
 *
 * <p>A line is a paragraph, unless the text is wrapped at a column: then the lines up to the next
 * blank one are.
 */
final class PlainText {
  /**
   * A headline is shorter than this, in words: the longest of 2,095 BBC headlines has 8, of 509
   * trade press headlines 23.
   */
  private static final int HEADLINE_WORDS = 26;

  /**
   * Lines of a wrapped text reach at least this column, in characters, and end at the same one give
   * or take {@link #RAGGED}.
   */
  private static final int NARROWEST = 45;

  private static final int WIDEST = 100;
  private static final int RAGGED = 18;

  private PlainText() {}

  /** The parts of a text, in order. */
  static List<Block> blocks(String text) {
    List<Span> lines = lines(text);
    List<Span> units = isWrapped(text, lines) ? paragraphs(text, lines) : lines;
    List<Block> blocks = new ArrayList<>(units.size());
    boolean bodySeen = false;
    for (int i = 0; i < units.size(); i++) {
      String unit = units.get(i).of(text);
      Block.Kind kind =
          kind(
              unit,
              !bodySeen && blocks.stream().noneMatch(b -> b.kind() == Block.Kind.HEADLINE),
              i + 1 < units.size());
      bodySeen |= kind == Block.Kind.PARAGRAPH;
      blocks.add(new Block(units.get(i), kind));
    }
    return blocks;
  }

  private static Block.Kind kind(String unit, boolean first, boolean more) {
    if (Furniture.is(unit)) {
      return Block.Kind.FURNITURE;
    }
    int words = unit.split("\\s+", HEADLINE_WORDS + 2).length;
    boolean sentence = endsLikeASentence(unit);
    if (first && more && words <= HEADLINE_WORDS && !sentence) {
      return Block.Kind.HEADLINE;
    }
    if (unit.startsWith("- ") || unit.startsWith("* ") || unit.startsWith("• ")) {
      return Block.Kind.LIST_ITEM;
    }
    return words <= 12 && !sentence ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
  }

  static boolean endsLikeASentence(String unit) {
    int end = unit.length();
    while (end > 0 && "\"”’'»)]".indexOf(unit.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0) {
      return false;
    }
    char last = unit.charAt(end - 1);
    return last == '?' ? unit.split("\\s+", 16).length > 14 : ".!:;,…".indexOf(last) >= 0;
  }

  /** The headline and, where a line before the body says so, the date. */
  static Optional<PartialDate> dateLine(String text, List<Block> blocks) {
    int checked = 0;
    for (Block block : blocks) {
      String line = block.span().of(text);
      if (block.kind() == Block.Kind.FURNITURE && Dates.isDateLine(line)) {
        return Dates.find(line);
      }
      if (block.kind() == Block.Kind.PARAGRAPH && ++checked > 1) {
        break;
      }
    }
    return Optional.empty();
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      addTrimmed(text, at, end, lines);
      at = end + 1;
    }
    return lines;
  }

  private static void addTrimmed(String text, int from, int to, List<Span> into) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      into.add(new Span(start, end));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static boolean isWrapped(String text, List<Span> lines) {
    int full = 0;
    int broken = 0;
    int widest = lines.stream().mapToInt(Span::length).max().orElse(0);
    if (widest < NARROWEST || widest > WIDEST) {
      return false;
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i);
      boolean goesOn =
          text.substring(line.end(), lines.get(i + 1).start())
                  .chars()
                  .filter(c -> c == '\n')
                  .count()
              == 1;
      if (goesOn) {
        full += line.length() >= widest - RAGGED ? 1 : 0;
        broken++;
      }
    }
    return broken >= 3 && full * 4 >= broken * 3;
  }

  private static List<Span> paragraphs(String text, List<Span> lines) {
    List<Span> paragraphs = new ArrayList<>();
    for (Span line : lines) {
      int last = paragraphs.size() - 1;
      boolean goesOn =
          last >= 0
              && text.substring(paragraphs.get(last).end(), line.start())
                      .chars()
                      .filter(c -> c == '\n')
                      .count()
                  == 1;
      if (goesOn
          && !Furniture.is(line.of(text))
          && !Furniture.is(lastLine(text, paragraphs.get(last)))) {
        paragraphs.set(last, paragraphs.get(last).join(line));
      } else {
        paragraphs.add(line);
      }
    }
    return paragraphs;
  }

  private static String lastLine(String text, Span paragraph) {
    int start = Math.max(paragraph.start(), text.lastIndexOf('\n', paragraph.end() - 1) + 1);
    return text.substring(start, paragraph.end()).strip();
  }
}
