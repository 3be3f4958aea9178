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
 * Further columns are the tags of further annotators; {@link Votes} counts them. Tokens are cut
 * again as {@link NameTokens} does.
 */
final class Iob2 {
  private final Set<String> unmarked;
  private final double weight;
  private final SettledNames settled;
  private boolean voted;
  private final List<TaggedSentence> sentences = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();
  private final List<List<String>> tags = new ArrayList<>();

  private Iob2(Set<String> unmarked, double weight, SettledNames settled) {
    this.unmarked = unmarked;
    this.weight = weight;
    this.settled = settled;
  }

  /**
   * The sentences of a file.
   *
   * @param unmarked the types that the corpus leaves unmarked: a token without a tag may be one
   * @param weight of each sentence
   * @param settled decides on names of sentences with several annotators
   */
  static List<TaggedSentence> read(
      Path file, Set<String> unmarked, double weight, SettledNames settled) throws IOException {
    Iob2 reader = new Iob2(unmarked, weight, settled);
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

  private List<String> allowed(String cell) {
    List<String> votes = List.of(cell.split("\t"));
    if (votes.size() > 1) {
      voted = true;
      return Votes.of(votes, unmarked);
    }
    if (!cell.equals("O")) {
      return List.of(modelTag(cell));
    }
    List<String> allowed = new ArrayList<>(List.of("O"));
    for (String type : unmarked) {
      allowed.add("B-" + modelType(type));
      allowed.add("I-" + modelType(type));
    }
    return List.copyOf(allowed);
  }

  static String modelTag(String tag) {
    return tag.equals("O") ? tag : tag.substring(0, 2) + modelType(tag.substring(2));
  }

  /** The type in which the model keeps a type of the corpora. */
  static String modelType(String type) {
    return switch (type) {
      case "PERSON", "ORGANISATION" -> type;
      case "COUNTRY", "LOCATION" -> "PLACE";
      case "MISC", "APT_GROUP" -> "OTHER";
      default -> throw new IllegalArgumentException("unknown type of name: " + type);
    };
  }

  private void endSentence() {
    if (!forms.isEmpty()) {
      if (voted) {
        settled.settle(forms, tags);
      }
      sentences.add(new TaggedSentence(forms.toArray(String[]::new), List.copyOf(tags), weight));
    }
    forms.clear();
    tags.clear();
    voted = false;
  }
}
