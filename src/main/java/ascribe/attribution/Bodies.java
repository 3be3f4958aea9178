package ascribe.attribution;

import ascribe.article.Span;
import ascribe.attribution.Actor.Kind;
import ascribe.mention.EntityType;
import ascribe.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which parties common nouns stand for: governments, agencies, firms, speakers, hackers, by what is
 * said beside them, else by what the article named before.
 */
final class Bodies {
  /** Speakers who, with a country word and no body, are the government of that country. */
  private static final Set<String> OFFICIALS = Words.list("official");

  private final Cast cast;
  private final Origins origins;
  private final References references;

  Bodies(Cast cast, Origins origins, References references) {
    this.cast = cast;
    this.origins = origins;
    this.references = references;
  }

  List<Actor> government(Parse parse, int t) {
    List<Actor> found = governments(parse, t);
    if (found.size() == 1 && parse.first(t) < t) {
      references.rules(parse.lemma(t), found.get(0), parse.token(t).span().start());
    }
    return found;
  }

  private Actor state(Mention country, String text, Span span) {
    Actor state = cast.of(country);
    return new Actor(
        Kind.GOVERNMENT,
        state.name(),
        state.country(),
        "",
        state.id(),
        text,
        span,
        "",
        Optional.empty());
  }

  private List<Actor> governments(Parse parse, int t) {
    Optional<Mention> country = origins.countryOf(parse, t);
    String text = parse.nounPhrase(t).of(references.chars());
    if (country.isPresent()) {
      return List.of(state(country.get(), text, parse.token(t).span()));
    }
    List<Mention> people = parse.premodifiers(t, EntityType.PERSON);
    if (!people.isEmpty()) {
      return List.of(Actor.described(Kind.GOVERNMENT, text, "", parse.token(t).span()));
    }
    List<Actor> known = references.noun(parse, t, Words.Noun.GOVERNMENT);
    boolean rule = parse.tree.relation(t).matches("compound|amod|nmod|poss");
    return known.isEmpty() && !rule
        ? List.of(Actor.described(Kind.GOVERNMENT, text, "", parse.token(t).span()))
        : known;
  }

  private static final Set<String> COURTS = Set.of("court", "tribunal", "jury");

  List<Actor> agency(Parse parse, int t, int depth) {
    List<Mention> bodies = parse.premodifiers(t, EntityType.ORGANISATION);
    if (!bodies.isEmpty()) {
      return List.of(cast.of(bodies.get(bodies.size() - 1)));
    }
    Optional<Mention> country = origins.countryOf(parse, t);
    String text = parse.nounPhrase(t).of(references.chars());
    if (country.isEmpty() && parse.isDefinite(t)) {
      List<Actor> known = references.noun(parse, t, Words.Noun.AGENCY);
      if (!known.isEmpty()) {
        return known;
      }
    }
    if (COURTS.contains(parse.lemma(t))) {
      // a court in Tallinn
      for (int place : parse.prepObjects(t, Set.of("in"))) {
        if (parse.tag(place).startsWith("NNP") && parse.tree.head(place) == place - 1) {
          int start = parse.nounPhrase(t).start();
          text = references.chars().substring(start, parse.token(place).span().end());
        }
      }
    }
    return List.of(
        Actor.described(
            Kind.AGENCY,
            text,
            country.map(c -> cast.of(c).country()).orElse(""),
            parse.token(t).span()));
  }

  List<Actor> body(Parse parse, int t, Words.Noun noun) {
    if (isHarmful(parse, t)) {
      return List.of();
    }
    List<Mention> bodies = parse.premodifiers(t, EntityType.ORGANISATION);
    if (!bodies.isEmpty()) {
      return List.of(cast.of(bodies.get(bodies.size() - 1)));
    }
    String country = origins.countryOf(parse, t).map(c -> cast.of(c).country()).orElse("");
    boolean mentionedBefore =
        parse.tag(t).equals("NNS") ? parse.isDefinite(t) : !parse.isIndefinite(t);
    List<Actor> known = mentionedBefore ? references.noun(parse, t, noun) : List.of();
    boolean another = known.stream().anyMatch(a -> !(country + a.country()).matches("|..|(..)\\1"));
    if (!known.isEmpty() && !another) {
      return known;
    }
    Kind kind =
        noun == Words.Noun.COMPANY
            ? Kind.COMPANY
            : noun == Words.Noun.IGO ? Kind.IGO : noun == Words.Noun.NGO ? Kind.NGO : Kind.MEDIA;
    String text = parse.nounPhrase(t).of(references.chars());
    return List.of(Actor.described(kind, text, country, parse.token(t).span()));
  }

  /** {@code the phishing campaign}: a deed, not a body. */
  private static boolean isHarmful(Parse parse, int t) {
    return Words.harmNoun(parse.lemma(t)).isPresent()
        && parse.tree.children(t).stream()
            .anyMatch(c -> c < t && Incidents.harm(parse.token(c)).isPresent());
  }

  List<Actor> speaker(Parse parse, int t, int depth) {
    List<Actor> bodies = new ArrayList<>();
    for (Mention body : parse.premodifiers(t, EntityType.ORGANISATION)) {
      bodies.add(cast.of(body));
    }
    if (bodies.isEmpty()) {
      for (int object : parse.prepObjects(t, Cast.OWNERS)) {
        Mention mention = parse.mention(object);
        if (mention != null && mention.type() == EntityType.ORGANISATION) {
          cast.listFrom(parse, object).stream()
              .filter(a -> bodies.stream().noneMatch(b -> b.key().equals(a.key())))
              .forEach(bodies::add);
        } else if (mention == null
            && Words.noun(parse.lemma(object))
                .filter(
                    n ->
                        n == Words.Noun.AGENCY
                            || n == Words.Noun.COMPANY
                            || n == Words.Noun.GOVERNMENT)
                .isPresent()) {
          bodies.addAll(cast.resolve(parse, object, depth + 1));
        }
      }
    }
    String text = parse.nounPhrase(t).of(references.chars());
    if (!bodies.isEmpty()) {
      references.spokeFor(parse.lemma(t), bodies, parse.token(t).span().start());
      return bodies;
    }
    Optional<Mention> country = origins.countryOf(parse, t);
    if (country.isPresent() && OFFICIALS.contains(parse.lemma(t))) {
      return List.of(state(country.get(), text, parse.token(t).span()));
    }
    Optional<Integer> person = appositivePerson(parse, t);
    if (person.isPresent()) {
      return List.of(cast.named(parse, person.get(), parse.mention(person.get())));
    }
    List<Actor> known =
        country.isPresent() ? List.of() : references.noun(parse, t, Words.Noun.SPEAKER);
    if (!known.isEmpty()) {
      return known;
    }
    return List.of(
        Actor.described(
            Kind.VOICES,
            text,
            country.map(c -> cast.of(c).country()).orElse(""),
            parse.token(t).span()));
  }

  private static Optional<Integer> appositivePerson(Parse parse, int t) {
    return parse.tree.children(t).stream()
        .filter(
            c ->
                parse.tree.relation(c).equals("appos")
                    && parse.mention(c) != null
                    && parse.mention(c).type() == EntityType.PERSON)
        .findFirst();
  }

  private static final Set<String> NO_AGENTS = Words.list("no-agent");

  /** {@code mustard agent}, {@code travel agent}. */
  private static boolean isOtherAgent(Parse parse, int t) {
    return t > 0 && parse.lemma(t).equals("agent") && NO_AGENTS.contains(parse.lemma(t - 1));
  }

  List<Actor> crowd(Parse parse, int t, Words.Noun noun, int depth) {
    if (isOtherAgent(parse, t)) {
      return List.of();
    }
    for (int child : parse.tree.children(t)) {
      boolean clause =
          parse.tree.relation(child).equals("acl")
              || parse.tree.relation(child).equals("relcl")
              || parse.tree.relation(child).equals("prep");
      if (clause && noun != Words.Noun.THREATGROUP) {
        // individuals associated with APT31, members of the gang
        Optional<Actor> group = cast.firstGroup(parse, child);
        boolean own =
            parse.lemma(child).equals("of") && group.isEmpty() && FIGHTERS.contains(parse.lemma(t));
        if (own) {
          Optional<Actor> body = ownBody(parse, child);
          if (body.isPresent()) {
            return List.of(withText(body.get(), parse, t));
          }
        }
        boolean served =
            (Origins.SERVANTS.contains(parse.lemma(t)) || Cast.isNumbered(parse, t))
                && !parse.tree.relation(child).equals("prep")
                && group.filter(g -> g.kind() == Kind.ARMED).isPresent();
        if (group.isPresent()
            && !served
            && (Set.of("associate", "link", "tie", "affiliate", "connect", "belong")
                    .contains(parse.lemma(child))
                || Cast.OWNERS.contains(parse.lemma(child)))) {
          return List.of(withText(group.get(), parse, t));
        }
      }
    }
    Optional<Mention> country = origins.countryOf(parse, t);
    Optional<Actor> sponsor = origins.sponsor(parse, t);
    boolean bare = country.isEmpty() && sponsor.isEmpty();
    if (bare && noun == Words.Noun.THREATGROUP && isCalled(parse, t)) {
      String name =
          parse.nounPhrase(t).of(references.chars()).replaceFirst("^(?i)(?:the|a|an) ", "");
      return List.of(Actor.described(Kind.ARMED, name, "", parse.token(t).span()));
    }
    if (bare && (parse.isDefinite(t) || parse.tag(t).equals("NNS"))) {
      List<Actor> known = references.noun(parse, t, noun);
      if (!known.isEmpty()) {
        return known;
      }
    }
    String text = followed(parse, t);
    String code =
        country.map(c -> cast.of(c).country()).orElse(sponsor.map(Actor::country).orElse(""));
    Actor crowd =
        new Actor(Kind.CROWD, text, code, "", "", text, parse.token(t).span(), "", sponsor);
    references.introduce(crowd, parse.token(t).span().start());
    return List.of(crowd);
  }

  /** The phrase with the leader whose men they are: {@code militias of Khalifa Haftar}. */
  private String followed(Parse parse, int t) {
    Span phrase = parse.nounPhrase(t);
    int end =
        parse.prepObjects(t, Set.of("of")).stream()
            .filter(o -> parse.mention(o) != null)
            .filter(o -> parse.mention(o).type() == EntityType.PERSON)
            .mapToInt(o -> parse.mention(o).span().end())
            .findFirst()
            .orElse(phrase.end());
    return references.chars().substring(phrase.start(), Math.max(end, phrase.end()));
  }

  private static final Set<String> FIGHTERS = Words.list("fighter");

  /** {@code jihadists of the Katiba}: an armed body, whatever else bears such names. */
  private Optional<Actor> ownBody(Parse parse, int of) {
    int object = parse.tree.child(of, "pobj");
    Mention mention = object < 0 ? null : parse.mention(object);
    return mention != null && mention.type() == EntityType.ORGANISATION
        ? Optional.of(cast.of(mention)).filter(Actor::isUnlisted).map(a -> a.as(Kind.ARMED))
        : Optional.empty();
  }

  /**
   * The state that is accused with its men, {@code Azerbaijani troops}; what three of them do it
   * may not do.
   */
  Optional<Actor> stateOf(Parse parse, int t) {
    return areOfState(parse, t) && origins.sponsor(parse, t).isEmpty()
        ? origins
            .countryOf(parse, t)
            .map(c -> state(c, parse.nounPhrase(t).of(references.chars()), parse.token(t).span()))
        : Optional.empty();
  }

  private static boolean areOfState(Parse parse, int t) {
    return TROOPS.contains(parse.lemma(t))
        && parse.tag(t).equals("NNS")
        && parse.first(t) >= t - 2
        && parse.premodifiers(t, EntityType.COUNTRY).size() == 1
        && parse.tree.children(t).stream()
            .allMatch(c -> c > t || parse.mention(c) != null || parse.tag(c).equals("DT"));
  }

  private static final Set<String> TROOPS = Words.list("troops");

  /** {@code the Hafiz Gul Bahadur group}: what stands before the noun is its name. */
  static boolean isCalled(Parse parse, int t) {
    return parse.tag(t).equals("NN")
        && t > 0
        && parse.tree.head(t - 1) == t
        && parse.tag(t - 1).startsWith("NNP")
        && parse.tree.relation(t - 1).equals("compound")
        && (parse.mention(t - 1) == null || parse.mention(t - 1).type() == EntityType.PERSON);
  }

  private Actor withText(Actor actor, Parse parse, int t) {
    String text = parse.phrase(t, false).of(references.chars());
    return new Actor(
        actor.kind(),
        actor.name(),
        actor.country(),
        actor.listed(),
        actor.id(),
        text,
        actor.span(),
        actor.spokesperson(),
        actor.sponsor());
  }
}
