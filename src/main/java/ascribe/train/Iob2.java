package ascribe.train;

import ascribe.mention.NameTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Reads corpora in IOB2: a token, a tab and its tag on each line, an empty line behind a sentence.
 * A tag may be several, parted by {@code |}, where the sources disagree, or {@code ?} where nothing
 * is known. Tokens are cut again as {@link NameTokens} does.
 */
final class Iob2 {
  private final Set<String> unmarked;
  private final double weight;
  private final List<TaggedSentence> sentences = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();
  private final List<List<String>> tags = new ArrayList<>();

  private Iob2(Set<String> unmarked, double weight) {
    this.unmarked = unmarked;
    this.weight = weight;
  }

  /**
   * The sentences of a file.
   *
   * @param unmarked the types that the corpus leaves unmarked: a token without a tag may be one
   */
  static List<TaggedSentence> read(Path file, Set<String> unmarked, double weight)
      throws IOException {
    Iob2 reader = new Iob2(unmarked, weight);
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        int tab = line.indexOf('\t');
        if (line.isEmpty()) {
          reader.endSentence();
        } else if (tab <= 0) {
          throw new IOException(file + ":" + number + ": a token, a tab and a tag expected");
        } else if (!line.startsWith("-DOCSTART-")) {
          reader.add(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    }
    reader.endSentence();
    return reader.sentences;
  }

  private void add(String token, String tag) {
    int last = forms.size() - 1;
    if (last >= 0 && (token.equals("n't") || token.equals("n’t"))) {
      forms.set(last, forms.get(last) + "n't");
      return;
    }
    List<String> allowed = allowed(tag);
    for (String form : NameTokens.of(token, 0, token.length()).forms()) {
      forms.add(form);
      tags.add(allowed);
      allowed = allowed.stream().map(t -> t.startsWith("B-") ? "I-" + t.substring(2) : t).toList();
    }
  }

  private List<String> allowed(String tag) {
    if (tag.equals("?")) {
      return List.of();
    }
    if (!tag.equals("O") || unmarked.isEmpty()) {
      return List.of(tag.split("\\|"));
    }
    List<String> allowed = new ArrayList<>(List.of("O"));
    for (String type : unmarked) {
      allowed.add("B-" + type);
      allowed.add("I-" + type);
    }
    return List.copyOf(allowed);
  }

  private void endSentence() {
    if (!forms.isEmpty()) {
      sentences.add(new TaggedSentence(forms.toArray(String[]::new), List.copyOf(tags), weight));
    }
    forms.clear();
    tags.clear();
  }
}
