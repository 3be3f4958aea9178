package ascribe.mention;

import ascribe.text.Sentence;
import ascribe.text.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An article as the name finders see it. */
final class Page {
  private final Text source;
  private final List<Line> lines;
  private final Set<String> small = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private Page(Text source, List<Line> lines) {
    this.source = source;
    this.lines = lines;
    for (Line line : lines) {
      for (int i = 0; i < line.size(); i++) {
        counts.merge(line.key(i), 1, Integer::sum);
        if (line.word(i).isLetters() && !line.isCapitalised(i)) {
          small.add(line.key(i));
        }
      }
    }
  }

  static Page of(Text text) {
    return new Page(
        text, text.sentences().stream().map((Sentence s) -> Line.of(text.chars(), s)).toList());
  }

  Text source() {
    return source;
  }

  String text() {
    return source.chars();
  }

  List<Line> lines() {
    return lines;
  }

  /** How often the article has a word, by {@link Word#key()}. */
  int count(String key) {
    return counts.getOrDefault(key, 0);
  }

  /** Whether the article has the word in small letters, too. */
  boolean isSmall(String key) {
    return small.contains(key);
  }

  /** How often the article has a word of the list. */
  int count(Set<String> keys) {
    int sum = 0;
    for (String key : keys) {
      sum += count(key);
    }
    return sum;
  }

  /** The line that holds a place of the text, or null. */
  Line lineAt(int offset) {
    int low = 0;
    int high = lines.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      var span = lines.get(middle).sentence().span();
      if (offset < span.start()) {
        high = middle - 1;
      } else if (offset >= span.end()) {
        low = middle + 1;
      } else {
        return lines.get(middle);
      }
    }
    return null;
  }
}
