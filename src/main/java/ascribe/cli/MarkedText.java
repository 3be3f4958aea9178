package ascribe.cli;

import ascribe.Reading;
import ascribe.article.Span;
import ascribe.attribution.Attribution;
import ascribe.attribution.Evidence;
import ascribe.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The article's text with names and claims marked; the claims' numbers follow their sentences. */
final class MarkedText {
  private final String text;
  private final TreeMap<Integer, Mark> marks = new TreeMap<>();
  private final TreeMap<Integer, List<Integer>> numbers = new TreeMap<>();
  private final Palette palette;

  private record Mark(Span span, UnaryOperator<String> paint) {}

  MarkedText(Reading reading, Palette palette) {
    this.palette = palette;
    text = reading.article().text();
    for (Mention mention : reading.mentions().list()) {
      add(new Mark(mention.span(), words -> palette.name(mention.type(), words)));
    }
    for (int i = 0; i < reading.attributions().size(); i++) {
      Attribution claim = reading.attributions().get(i);
      Evidence evidence = claim.evidence();
      int cue = claim.actionText().isEmpty() ? -1 : sentence(evidence).indexOf(claim.actionText());
      if (cue >= 0) {
        int start = evidence.span().start() + cue;
        add(new Mark(new Span(start, start + claim.actionText().length()), palette::cue));
      }
      numbers.computeIfAbsent(evidence.span().end(), end -> new ArrayList<>()).add(i + 1);
    }
  }

  private String sentence(Evidence evidence) {
    return evidence.span().of(text);
  }

  /** Two marks in one place would garble each other: the first stays. */
  private void add(Mark mark) {
    boolean free =
        marks.headMap(mark.span().end()).values().stream()
            .noneMatch(m -> m.span().overlaps(mark.span()));
    if (free) {
      marks.put(mark.span().start(), mark);
    }
  }

  /** From one offset of the text to another, neither inside a name. */
  String between(int from, int to) {
    StringBuilder out = new StringBuilder();
    int at = from;
    for (Mark mark : marks.subMap(from, to).values()) {
      plain(at, mark.span().start(), out);
      out.append(mark.paint().apply(safe(mark.span().of(text))));
      at = mark.span().end();
    }
    plain(at, Math.max(at, to), out);
    return out.toString();
  }

  private void plain(int from, int to, StringBuilder out) {
    int at = from;
    SortedMap<Integer, List<Integer>> ends = numbers.subMap(from, to + 1);
    for (var end : List.copyOf(ends.entrySet())) {
      out.append(safe(text.substring(at, end.getKey())));
      out.append(
          palette.quiet(
              end.getValue().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(",", " {", "}"))));
      at = end.getKey();
    }
    out.append(safe(text.substring(at, to)));
  }

  /** Control characters of an article must not steer the reader's terminal. */
  static String safe(String text) {
    return text.codePoints()
        .map(c -> Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t' ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
