package ascribe.mention;

import ascribe.article.Span;
import ascribe.text.Sentence;
import ascribe.text.Text;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The trained model of people's and organisations' names. Safe for many threads. */
public final class NameModel {
  private static final String RESOURCE = "/ascribe/models/en-names.bin";

  private final WordFacts facts;
  private final NameFeatures features;
  private final Crf crf;
  private final String[] labels;

  public NameModel(WordFacts facts, Crf crf) {
    this.facts = facts;
    this.features = new NameFeatures(facts);
    this.crf = crf;
    this.labels = crf.labels();
  }

  /** Loads the model of the class path. */
  public static NameModel load() {
    try (InputStream in = NameModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no model " + RESOURCE + " on the class path");
      }
      DataInputStream data =
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
      return new NameModel(WordFacts.read(data), Crf.read(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WordFacts facts() {
    return facts;
  }

  /** Writes the model where {@link #load()} of the next build finds it. */
  public void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
      facts.write(out);
      crf.write(out);
    }
  }

  /** The names in the sentences of an article, in order of the text, never overlapping. */
  List<Candidate> find(Text text) {
    List<Candidate> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      found.addAll(find(text.chars(), sentence.span()));
    }
    return found;
  }

  /** The names in one sentence. */
  List<Candidate> find(String text, Span sentence) {
    NameTokens tokens = NameTokens.of(text, sentence.start(), sentence.end());
    List<Candidate> found = new ArrayList<>();
    if (tokens.size() == 0) {
      return found;
    }
    Lattice lattice = crf.lattice(features.of(tokens.forms()));
    int[] best = lattice.best();
    for (int i = 0; i < best.length; i++) {
      String label = labels[best[i]];
      int end = i + 1;
      if (label.startsWith("B-")) {
        int inner = best[i] + 1;
        while (end < best.length && best[end] == inner) {
          end++;
        }
        EntityType type = type(label);
        if (type != null) {
          Span span = new Span(tokens.starts()[i], tokens.ends()[end - 1]);
          double p = lattice.probability(i, end, best[i], inner);
          found.add(
              new Candidate(span, type, Form.NAME, Math.min(1, p), "", Candidate.Origin.MODEL));
        }
      }
      i = end - 1;
    }
    return found;
  }

  private static EntityType type(String label) {
    return switch (label) {
      case "B-PERSON" -> EntityType.PERSON;
      case "B-ORGANISATION" -> EntityType.ORGANISATION;
      default -> null;
    };
  }
}
