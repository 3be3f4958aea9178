package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import ascribe.mention.Entity;
import ascribe.mention.EntityType;
import ascribe.mention.Form;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.text.Sentence;
import ascribe.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds what {@code it}, {@code they}, {@code the group}, {@code the agency} point back to. By
 * recency: the nearest earlier party of the right kind, the subject of a sentence before its other
 * parts. One per article and thread: it remembers the parties that were introduced without a name.
 */
final class References {
  /** How many sentences back a pronoun may point; definite nouns reach the whole article. */
  private static final int PRONOUN_REACH = 2;

  private record Introduced(Actor actor, int offset) {}

  private final Text text;
  private final Mentions mentions;
  private final Quotations quotations;
  private final Authors authors;
  private List<Actor> suspects = List.of();
  private final List<Introduced> introduced = new ArrayList<>();
  private final List<Introduced> speakers = new ArrayList<>();
  private final java.util.Map<String, Actor> offices = new java.util.HashMap<>();
  private final List<Spokesmen> spokesmen = new ArrayList<>();
  private Cast cast;

  /** {@code researchers at Norvane and Kestrel}: the noun, and for whom they speak. */
  private record Spokesmen(String lemma, List<Actor> bodies, int offset) {}

  References(Text text, Mentions mentions) {
    this.text = text;
    this.mentions = mentions;
    quotations = new Quotations(text, mentions, this::asSpeaker);
    authors = new Authors(text, mentions, m -> cast.of(m));
  }

  /** Codes of the countries that the article says others are against: {@code anti-Iranian}. */
  Set<String> foes() {
    Set<String> foes = new HashSet<>();
    for (Mention mention : mentions.list()) {
      int start = mention.span().start();
      String before = text.chars().substring(Math.max(0, start - 5), start);
      if (mention.type() == EntityType.COUNTRY
          && before.toLowerCase(Locale.ROOT).matches("anti[-–]")) {
        foes.add(mentions.entity(mention).country());
      }
    }
    return foes;
  }

  Authors authors() {
    return authors;
  }

  Quotations quotations() {
    return quotations;
  }

  void use(Cast cast) {
    this.cast = cast;
  }

  String chars() {
    return text.chars();
  }

  /** Remembers hackers or others who have no name, for {@code the group}, {@code they}. */
  void introduce(Actor actor, int offset) {
    introduced.add(new Introduced(actor, offset));
  }

  /** Remembers whose researchers, officials or analysts were named, for {@code the researchers}. */
  void spokeFor(String lemma, List<Actor> bodies, int offset) {
    spokesmen.add(new Spokesmen(lemma, List.copyOf(bodies), offset));
  }

  /** Words for a rule that its own side does not use. */
  private static final Set<String> RULES = Set.of("regime", "junta");

  private final List<Introduced> rules = new ArrayList<>();

  /** Remembers {@code the Assad regime}, for {@code the regime}. */
  void rules(String lemma, Actor government, int offset) {
    if (RULES.contains(lemma)) {
      rules.add(new Introduced(government, offset));
    }
  }

  /** {@code the regime}, which the article calls {@code the Assad regime} only further down. */
  private Optional<Actor> ruleAfter(String lemma, int at) {
    for (Sentence sentence : text.sentences()) {
      for (int t = 1; t < sentence.tokens().size(); t++) {
        ascribe.text.Token token = sentence.tokens().get(t);
        Optional<Mention> ruler =
            mentions
                .at(sentence.tokens().get(t - 1).span().start())
                .filter(m -> m.type() == EntityType.PERSON || m.type() == EntityType.COUNTRY);
        if (token.lemma().equals(lemma) && token.span().start() > at && ruler.isPresent()) {
          return ruler.map(m -> m.type() == EntityType.COUNTRY ? cast.of(m) : ruleOf(m, token));
        }
      }
    }
    return Optional.empty();
  }

  private static Actor ruleOf(Mention ruler, ascribe.text.Token noun) {
    return Actor.described(Kind.GOVERNMENT, ruler.text() + " " + noun.form(), "", noun.span());
  }

  private final java.util.Map<String, Actor> sponsors = new java.util.HashMap<>();

  /** Remembers who the article says stands behind a group. */
  void sponsors(Actor group, Actor body) {
    if (group.kind() == Kind.GROUP) {
      sponsors.putIfAbsent(group.key(), body);
    }
  }

  /** Who stands behind a group by what the article says anywhere. */
  Optional<Actor> sponsorOf(Actor group) {
    return Optional.ofNullable(sponsors.get(group.key()));
  }

  void holdsOffice(Actor person, Actor office) {
    offices.putIfAbsent(person.id(), office);
  }

  Optional<Actor> officeOf(Actor person) {
    return Optional.ofNullable(offices.get(person.id()));
  }

  /** Remembers who spoke, for {@code they}. */
  void spoke(Actor actor, int offset) {
    speakers.add(new Introduced(actor, offset));
  }

  /**
   * Parties that a personal or demonstrative pronoun may stand for; empty where none is at hand.
   */
  List<Actor> pronoun(Parse parse, int t) {
    int at = parse.token(t).span().start();
    Set<Mention> others = doers(parse, t);
    return switch (parse.token(t).form().toLowerCase(Locale.ROOT)) {
      case "he", "she", "him", "her", "his" ->
          nearest(parse.sentence, at, m -> m.type() == EntityType.PERSON && !others.contains(m))
              .map(this::asSpeaker)
              .map(List::of)
              .orElse(List.of());
      case "it", "its", "itself" ->
          nearest(
                  parse.sentence,
                  at,
                  m ->
                      m.type() != EntityType.PERSON
                          && m.form() != Form.DEMONYM
                          && !others.contains(m)
                          && !isWhere(m))
              .map(cast::of)
              .map(List::of)
              .orElse(List.of());
      case "they", "them", "their", "themselves" -> plural(parse, at);
      case "we", "us", "our" ->
          quotations
              .speakerOf(parse.sentence)
              .or(() -> parse.isInQuotation(t) ? Optional.empty() : house())
              .map(List::of)
              .orElse(List.of());
      default -> List.of();
    };
  }

  private static final Pattern WHERE =
      Pattern.compile("(?i)\\b(?:from|in|near|outside|across|into|inside)(?: the)? $");

  /** {@code soldiers from Togo}: a place is not what says something. */
  private boolean isWhere(Mention mention) {
    int start = mention.span().start();
    String before = text.chars().substring(Math.max(0, start - 13), start);
    return mention.type() == EntityType.COUNTRY && WHERE.matcher(before).find();
  }

  /** {@code NCC held it responsible}: who does something to it is not it. */
  private static Set<Mention> doers(Parse parse, int t) {
    int verb = parse.tree.head(t);
    String relation = parse.tree.relation(t);
    if (verb >= 0 && relation.equals("pobj")) {
      verb = parse.tree.head(verb);
    }
    boolean object = verb >= 0 && relation.matches("dobj|pobj|iobj|dative") && parse.isVerb(verb);
    Set<Mention> found = new HashSet<>();
    if (object) {
      for (int subject : parse.subjects(verb)) {
        Mention mention = parse.mention(subject);
        if (mention != null) {
          found.add(mention);
        }
      }
    }
    return found;
  }

  private Optional<Actor> house;

  /** Who speaks of itself as {@code we} in this article. */
  private Optional<Actor> house() {
    if (house == null) {
      house = House.of(text, mentions, cast);
    }
    return house;
  }

  private Actor asSpeaker(Mention person) {
    Actor actor = cast.of(person);
    return cast.office(person)
        .or(() -> officeOf(actor))
        .map(o -> o.spokenForBy(actor.name()))
        .orElse(actor);
  }

  private List<Actor> plural(Parse parse, int at) {
    Optional<Actor> crowd = lastIntroduced(introduced, at, a -> true);
    Optional<Mention> group =
        nearest(parse.sentence, at, m -> m.type() == EntityType.APT_GROUP || isArmed(m));
    if (group.isPresent()) {
      return List.of(cast.of(group.get()));
    }
    if (crowd.isPresent() && at - crowd.get().span().start() < 600) {
      return List.of(crowd.get());
    }
    Optional<Actor> speaker = lastIntroduced(speakers, at, a -> true);
    return speaker.map(List::of).orElse(List.of());
  }

  /** Whom {@code it said} means: who spoke last, in this sentence or shortly before. */
  Optional<Actor> lastSpeaker(Parse parse, int t) {
    int at = parse.token(t).span().start();
    int first = Math.max(0, parse.sentence.index() - PRONOUN_REACH);
    int from = text.sentences().get(first).span().start();
    return lastIntroduced(speakers, at, a -> a.span().start() >= from && a.kind() != Kind.PERSON);
  }

  /** The mention that a pronoun at {@code at} most likely means. */
  private Optional<Mention> nearest(Sentence sentence, int at, Predicate<Mention> right) {
    Optional<Mention> own = firstIn(sentence, at, right);
    if (own.isPresent()) {
      return own;
    }
    for (int back = 1; back <= PRONOUN_REACH && sentence.index() - back >= 0; back++) {
      Optional<Mention> found = firstIn(text.sentences().get(sentence.index() - back), at, right);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> firstIn(Sentence sentence, int before, Predicate<Mention> right) {
    return mentions.within(sentence.span()).stream()
        .filter(m -> m.span().end() <= before)
        .filter(right)
        .findFirst();
  }

  private boolean isArmed(Mention mention) {
    return mention.type() == EntityType.ORGANISATION
        && mentions.entity(mention).kind().equals("armed");
  }

  /** The parties that a token and its phrase stand for. */
  List<Actor> resolve(Parse parse, int t) {
    return cast.resolve(parse, t);
  }

  /** Parties that a definite common noun such as {@code the group} stands for. */
  List<Actor> noun(Parse parse, int t, Words.Noun noun) {
    int at = parse.token(t).span().start();
    return switch (noun) {
      case THREATGROUP -> threat(parse, t, at, a -> Hackers.isThreats(a) && !Hackers.isRegular(a));
      case THREAT -> threat(parse, t, at, Hackers::isThreats);
      case AGENCY -> last(at, m -> isKind(m, "agency") && sharesWord(m, parse.lemma(t)));
      case COMPANY ->
          last(
              at,
              m ->
                  m.type() == EntityType.ORGANISATION
                      && (isKind(m, "company") || mentions.entity(m).kind().isEmpty()));
      case IGO -> last(at, m -> isKind(m, "igo"));
      case NGO -> last(at, m -> isKind(m, "ngo") || ANY.contains(parse.lemma(t)) && isBody(m));
      case MEDIA -> last(at, m -> isKind(m, "media"));
      case SPEAKER -> parse.isDefinite(t) ? lastSpokesmen(parse.lemma(t), at) : List.of();
      case GOVERNMENT ->
          RULES.contains(parse.lemma(t))
              ? lastIntroduced(rules, at, a -> true)
                  .or(() -> ruleAfter(parse.lemma(t), at))
                  .map(List::of)
                  .orElse(List.of())
              : parse.isDefinite(t) && !parse.lemma(t).equals("authority")
                  ? lastGovernment(at)
                  : List.of();
      case PEOPLE -> suspects(parse, t);
      case DOCUMENT, BELIEF, ASSET, WEAPON -> List.of();
    };
  }

  /** What every body may be called. */
  private static final Set<String> ANY = Set.of("organisation", "organization");

  private boolean isBody(Mention mention) {
    return mention.type() == EntityType.ORGANISATION && !isKind(mention, "media");
  }

  /** Remembers who was accused together, for {@code the men}, {@code the suspect}. */
  void accuse(List<Actor> people) {
    if (!people.isEmpty()) {
      suspects = List.copyOf(people);
    }
  }

  private List<Actor> suspects(Parse parse, int t) {
    if (!parse.isDefinite(t)) {
      return List.of();
    }
    boolean one = parse.tag(t).equals("NN");
    return one && suspects.size() > 1 ? List.of() : suspects;
  }

  private List<Actor> lastSpokesmen(String lemma, int before) {
    List<Actor> found = List.of();
    for (Spokesmen one : spokesmen) {
      if (one.offset() < before && one.lemma().equals(lemma)) {
        found = one.bodies();
      }
    }
    return found;
  }

  private List<Actor> threat(Parse parse, int t, int at, Predicate<Actor> right) {
    if (!parse.isDefinite(t)) {
      return List.of();
    }
    if (Hackers.LONERS.contains(parse.lemma(t)) && parse.tag(t).equals("NN")) {
      List<Actor> handle = last(at, m -> Hackers.isLoner(m, text));
      if (!handle.isEmpty()) {
        return handle;
      }
    }
    // the armed forces are no gang
    boolean regular = Hackers.REGULARS.contains(parse.lemma(t));
    List<Actor> named = topic(at, m -> m.type() == EntityType.APT_GROUP && !regular || isArmed(m));
    Optional<Actor> crowd = lastIntroduced(introduced, at, right);
    if (named.isEmpty()) {
      return crowd.map(List::of).orElse(List.of());
    }
    // behind Al-Shabaab and armed fighters the militants are Al-Shabaab, the fighters are the
    // latter
    boolean others =
        crowd
            .filter(c -> c.country().isEmpty() && c.sponsor().isEmpty())
            .filter(c -> !c.text().toLowerCase(Locale.ROOT).contains(parse.lemma(t)))
            .isPresent();
    return crowd.isPresent()
            && crowd.get().span().start() > named.get(0).span().start()
            && !(others && named.get(0).kind() == Kind.ARMED)
        ? List.of(crowd.get())
        : named;
  }

  private List<Actor> lastGovernment(int at) {
    return lastIntroduced(speakers, at, a -> a.kind() == Kind.GOVERNMENT)
        .map(List::of)
        .orElse(List.of());
  }

  private boolean isKind(Mention mention, String kind) {
    return mention.type() == EntityType.ORGANISATION
        && mentions.entity(mention).kind().equals(kind);
  }

  /** {@code the ministry} means a body called ministry; {@code the agency} means any. */
  private boolean sharesWord(Mention mention, String lemma) {
    if (Set.of("agency", "service", "body", "watchdog", "regulator", "office").contains(lemma)) {
      return true;
    }
    Entity entity = mentions.entity(mention);
    return (entity.name() + " " + mention.text()).toLowerCase(Locale.ROOT).contains(lemma);
  }

  private List<Actor> last(int before, Predicate<Mention> right) {
    Mention found = null;
    for (Mention mention : mentions.list()) {
      if (mention.span().end() <= before && right.test(mention)) {
        found = mention;
      }
    }
    return found == null ? List.of() : List.of(cast.of(found));
  }

  /**
   * The party that the nearest sentence is about: its first one. {@code X poses as the gang Y. The
   * group} means X.
   */
  private List<Actor> topic(int before, Predicate<Mention> right) {
    Mention found = null;
    int sentence = -1;
    for (Mention mention : mentions.list()) {
      if (mention.span().end() <= before && right.test(mention)) {
        int own = text.sentenceAt(mention.span().start());
        if (found == null || own != sentence) {
          found = mention;
          sentence = own;
        }
      }
    }
    return found == null ? List.of() : List.of(cast.of(found));
  }

  private static Optional<Actor> lastIntroduced(
      List<Introduced> all, int before, Predicate<Actor> right) {
    Optional<Actor> found = Optional.empty();
    for (Introduced one : all) {
      if (one.offset() < before && right.test(one.actor())) {
        found = Optional.of(one.actor());
      }
    }
    return found;
  }
}
