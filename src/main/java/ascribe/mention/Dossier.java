package ascribe.mention;

import ascribe.article.Span;
import java.util.ArrayList;
import java.util.List;

/** The places of one name in an article, and what they say together. */
final class Dossier {
  private final List<Span> places = new ArrayList<>();
  private final Evidence.Weights weights = new Evidence.Weights();
  private boolean inside;
  private boolean proper;
  private boolean introduced;

  void add(Line line, int from, Span place) {
    places.add(place);
    inside |= from > 0 && line.word(from - 1).isAlphanumeric();
    proper |= line.tag(from).isEmpty() || line.tag(from).startsWith("NNP");
  }

  void introduce() {
    introduced = true;
  }

  /** Whether the article introduces the name as a group of hackers. */
  boolean isIntroduced() {
    return introduced;
  }

  List<Span> places() {
    return places;
  }

  Evidence.Weights weights() {
    return weights;
  }

  /** Whether the name stands only where a sentence begins, so that its capital says nothing. */
  boolean isOpening() {
    return !inside;
  }

  /** Whether the tagger takes it for a proper noun anywhere. */
  boolean isProper() {
    return proper;
  }
}
