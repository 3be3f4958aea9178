package ascribe.train;

import ascribe.mention.NameTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the project's own sentences, one a line, with names marked as {@code [[PERSON|Jan Novak]]}.
 * Places and other names are left unmarked there.
 */
final class MarkedCorpus {
  private static final Pattern MARK = Pattern.compile("\\[\\[([A-Z_]+)\\??\\|(.*?)]]");
  private static final List<String> UNMARKED =
      List.of("O", "B-PLACE", "I-PLACE", "B-OTHER", "I-OTHER");

  private MarkedCorpus() {}

  /** The sentences of the {@code .txt} files of a folder. */
  static List<TaggedSentence> read(Path folder, double weight) throws IOException {
    List<TaggedSentence> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank() && !line.startsWith("#")) {
            sentences.add(sentence(line, weight));
          }
        }
      }
    }
    return sentences;
  }

  static TaggedSentence sentence(String line, double weight) {
    StringBuilder text = new StringBuilder();
    List<String> types = new ArrayList<>();
    List<int[]> spans = new ArrayList<>();
    Matcher mark = MARK.matcher(line);
    int at = 0;
    while (mark.find()) {
      text.append(line, at, mark.start());
      spans.add(new int[] {text.length(), text.length() + mark.group(2).length()});
      types.add(Iob2.modelType(mark.group(1)));
      text.append(mark.group(2));
      at = mark.end();
    }
    text.append(line, at, line.length());
    NameTokens tokens = NameTokens.of(text, 0, text.length());
    List<List<String>> tags = new ArrayList<>();
    int next = 0;
    boolean inside = false;
    for (int i = 0; i < tokens.size(); i++) {
      while (next < spans.size() && spans.get(next)[1] <= tokens.starts()[i]) {
        next++;
        inside = false;
      }
      if (next < spans.size() && spans.get(next)[0] < tokens.ends()[i]) {
        tags.add(List.of((inside ? "I-" : "B-") + types.get(next)));
        inside = true;
      } else {
        tags.add(UNMARKED);
      }
    }
    return new TaggedSentence(tokens.forms(), tags, weight);
  }
}
