package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import ascribe.mention.EntityType;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.text.Sentence;
import ascribe.text.Text;
import ascribe.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The body that speaks of itself as {@code we} in what it publishes: a vendor in its report, a
 * ministry in its statement. Its publisher, where the text names it; else who stands in the byline;
 * else who is said to have found something in the first sentences.
 */
final class House {
  /** Sentences in which a house introduces itself. */
  private static final int BEGINNING = 5;

  /** A byline is not longer, in tokens. */
  private static final int BYLINE = 10;

  /** A newspaper says {@code we} now and then; who writes of itself does so again and again. */
  private static final int OFTEN = 3;

  private static final Set<String> WE = Set.of("we", "our", "us");
  private static final Set<String> HELPERS = Set.of("have", "be");
  private static final Set<Kind> KINDS =
      Set.of(Kind.COMPANY, Kind.AGENCY, Kind.GOVERNMENT, Kind.IGO, Kind.NGO);

  private final Text text;
  private final Mentions mentions;
  private final Cast cast;

  private House(Text text, Mentions mentions, Cast cast) {
    this.text = text;
    this.mentions = mentions;
    this.cast = cast;
  }

  static Optional<Actor> of(Text text, Mentions mentions, Cast cast) {
    House house = new House(text, mentions, cast);
    Optional<Actor> publisher = house.publisher();
    return publisher.isPresent() || !house.speaksOfItself()
        ? publisher
        : house.byline().or(house::finder);
  }

  private Optional<Actor> publisher() {
    String publisher = " " + text.article().publisher().toLowerCase(Locale.ROOT) + " ";
    return publisher.isBlank()
        ? Optional.empty()
        : mentions.list().stream()
            .filter(m -> m.type() == EntityType.ORGANISATION)
            .filter(
                m ->
                    publisher.contains(
                        " " + mentions.entity(m).name().toLowerCase(Locale.ROOT) + " "))
            .findFirst()
            .flatMap(this::house);
  }

  private Optional<Actor> house(Mention mention) {
    return Optional.of(cast.of(mention)).filter(a -> KINDS.contains(a.kind()));
  }

  private boolean speaksOfItself() {
    return text.sentences().stream()
            .filter(s -> !s.span().of(text.chars()).matches("(?s).*[\"“”].*"))
            .flatMap(s -> s.tokens().stream())
            .filter(t -> WE.contains(t.form().toLowerCase(Locale.ROOT)))
            .limit(OFTEN)
            .count()
        == OFTEN;
  }

  private Optional<Actor> byline() {
    List<Sentence> sentences = text.sentences();
    for (int i = 1; i < Math.min(BEGINNING, sentences.size()); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.tokens().size() <= BYLINE
          && sentence.tokens().stream().noneMatch(Token::isVerb)) {
        Optional<Actor> found = organisations(sentence).stream().findFirst().flatMap(this::house);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Actor> finder() {
    return text.sentences().stream()
        .filter(s -> !s.isHeadline())
        .limit(BEGINNING)
        .flatMap(s -> organisations(s).stream().filter(m -> finds(s, m)))
        .findFirst()
        .flatMap(this::house);
  }

  private List<Mention> organisations(Sentence sentence) {
    return mentions.within(sentence.span()).stream()
        .filter(m -> m.type() == EntityType.ORGANISATION)
        .toList();
  }

  /** {@code researchers at Norvane discovered}, {@code Kestrel has been tracking}. */
  private static boolean finds(Sentence sentence, Mention mention) {
    int next = sentence.tokenAt(mention.span().end());
    for (int t = next; t < Math.min(next + 4, sentence.tokens().size()); t++) {
      Token token = sentence.tokens().get(t);
      if (Set.of(",", "and", "that", "which").contains(token.lemma())) {
        return false;
      }
      if (token.isVerb() && !HELPERS.contains(token.lemma())) {
        return Words.list("house").contains(token.lemma());
      }
    }
    return false;
  }
}
