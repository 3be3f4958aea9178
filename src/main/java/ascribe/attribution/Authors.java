package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import ascribe.mention.EntityType;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.text.Sentence;
import ascribe.text.Text;
import ascribe.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Knows who wrote the documents that an article speaks of, for {@code the report}. */
final class Authors {
  private record Written(Actor author, int offset) {}

  private final Text text;
  private final Mentions mentions;
  private final Function<Mention, Actor> actor;
  private final List<Written> known = new ArrayList<>();
  private List<Actor> listed;

  /**
   * @param actor whom a mention names
   */
  Authors(Text text, Mentions mentions, Function<Mention, Actor> actor) {
    this.text = text;
    this.mentions = mentions;
    this.actor = actor;
  }

  /** Remembers who wrote a report, for {@code the report}. */
  void wrote(Actor author, int offset) {
    if (author.kind() != Kind.GROUP && author.kind() != Kind.ARMED) {
      known.add(new Written(author, offset));
    }
  }

  /**
   * The authors of a document that a word stands for: whom the article lists as such anywhere, else
   * the last one before. Of an indictment no company.
   */
  List<Actor> of(String document, int before) {
    Predicate<Actor> right = LEGAL.contains(document) ? Authors::isOffice : a -> true;
    List<Actor> all = listed().stream().filter(right).toList();
    return !all.isEmpty()
        ? all
        : last(before, right)
            .or(() -> issuer(before).filter(right))
            .map(List::of)
            .orElse(List.of());
  }

  private Optional<Actor> last(int before, Predicate<Actor> right) {
    return known.stream()
        .filter(w -> w.offset() < before && right.test(w.author()))
        .reduce((a, b) -> b)
        .map(Written::author);
  }

  /** How many words may stand between {@code authors} and {@code include}. */
  private static final int REACH = 4;

  /** {@code The report's authors included the agency NCSC and the firms BAE Systems and PwC}. */
  private List<Actor> listed() {
    if (listed == null) {
      Map<String, Actor> found = new LinkedHashMap<>();
      for (Sentence sentence : text.sentences()) {
        int from = listStart(sentence);
        if (from >= 0) {
          mentions.within(sentence.span()).stream()
              .filter(m -> m.type() == EntityType.ORGANISATION && m.span().start() >= from)
              .map(actor)
              .forEach(a -> found.putIfAbsent(a.key(), a));
        }
      }
      listed = List.copyOf(found.values());
    }
    return listed;
  }

  private static int listStart(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int t = 0; t < tokens.size(); t++) {
      if (NOUNS.contains(tokens.get(t).lemma()) && tokens.get(t).tag().equals("NNS")) {
        for (int verb = t + 1; verb < Math.min(tokens.size(), t + REACH); verb++) {
          if (INCLUDE.contains(tokens.get(verb).lemma())) {
            return tokens.get(verb).span().end();
          }
        }
      }
    }
    return -1;
  }

  private static final Set<String> INCLUDE = Set.of("include", "be", "comprise");

  /** What those are called who write a document. */
  static final Set<String> NOUNS = Words.list("author");

  private static final Set<String> LEGAL = Words.list("legal-document");

  private static boolean isOffice(Actor actor) {
    return actor.kind() == Kind.AGENCY || actor.kind() == Kind.GOVERNMENT;
  }

  /** How far before a word for a document its author's name may stand, in tokens. */
  private static final int PHRASE = 4;

  /**
   * {@code UN chemical weapons report}: the last whose document the text names so before a place.
   */
  private Optional<Actor> issuer(int before) {
    Optional<Actor> found = Optional.empty();
    for (Sentence sentence : text.sentences()) {
      if (sentence.span().start() >= before) {
        break;
      }
      for (int t = 0; t < sentence.tokens().size(); t++) {
        boolean document = Papers.SPEAKING.contains(sentence.tokens().get(t).lemma());
        if (document && sentence.tokens().get(t).span().end() <= before) {
          Optional<Actor> issuer = inPhraseBefore(sentence, t);
          found = issuer.isPresent() ? issuer : found;
        }
      }
    }
    return found;
  }

  private Optional<Actor> inPhraseBefore(Sentence sentence, int noun) {
    for (int t = noun - 1; t >= Math.max(0, noun - PHRASE); t--) {
      Token token = sentence.tokens().get(t);
      Optional<Mention> body =
          mentions.at(token.span().start()).filter(m -> m.type() == EntityType.ORGANISATION);
      if (body.isPresent()) {
        return body.map(actor).filter(a -> a.kind() != Kind.GROUP && a.kind() != Kind.ARMED);
      }
      if (!token.isNoun() && !token.tag().startsWith("J") && !token.tag().equals("POS")) {
        break;
      }
    }
    return Optional.empty();
  }
}
