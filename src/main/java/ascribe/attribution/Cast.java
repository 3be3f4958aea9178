package ascribe.attribution;

import ascribe.article.Span;
import ascribe.attribution.Actor.Kind;
import ascribe.mention.EntityType;
import ascribe.mention.Form;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which parties a noun phrase or pronoun stands for: names, offices, {@code Microsoft
 * researchers}, {@code Chinese hackers}. What needs the article ({@code it}, {@code the group}) it
 * asks of {@link References}.
 */
final class Cast {
  static final Set<String> OWNERS =
      Set.of("of", "at", "from", "with", "in", "for", "within", "inside");

  /** Nouns that only part a whole: the party is the phrase behind {@code of}. */
  private static final Set<String> PARTITIVES = Words.list("partitive");

  private static final Set<String> NAMING = Words.list("naming");

  private static final Set<String> CALENDAR = Words.list("calendar");

  /** Whether a lemma is of the calendar: no party, no victim. */
  static boolean isDay(String lemma) {
    return CALENDAR.contains(lemma);
  }

  private final Mentions mentions;
  private final References references;
  private final NamedParties names;
  private final Origins origins;
  private final Papers papers;
  private final Bodies bodies;

  /** A phrase that is described by others which are described by it leads nowhere. */
  private static final int DEEPEST = 8;

  private int nesting;

  Cast(Mentions mentions, References references) {
    this.mentions = mentions;
    this.references = references;
    names = new NamedParties(mentions);
    origins = new Origins(this, references.chars());
    papers = new Papers(this, references);
    bodies = new Bodies(this, origins, references);
  }

  /** The party that a name stands for. */
  Actor of(Mention mention) {
    return names.of(mention);
  }

  /** The body that a person speaks for by office, with the person as speaker. */
  Optional<Actor> office(Mention person) {
    return names.office(person);
  }

  /** How often the article names threat groups. */
  int groups() {
    return (int) mentions.list().stream().filter(m -> m.type() == EntityType.APT_GROUP).count();
  }

  /** The parties that a token and its phrase stand for; empty where it is no party. */
  List<Actor> resolve(Parse parse, int t) {
    return resolve(parse, t, 0);
  }

  List<Actor> resolve(Parse parse, int t, int depth) {
    if (depth > 3 || nesting == DEEPEST) {
      return List.of();
    }
    nesting++;
    try {
      return resolved(parse, t, depth);
    } finally {
      nesting--;
    }
  }

  private List<Actor> resolved(Parse parse, int t, int depth) {
    String tag = parse.tag(t);
    if (tag.startsWith("PRP") || isDemonstrative(parse, t)) {
      return references.pronoun(parse, t);
    }
    int relative = parse.relativeHead(t);
    if (relative != t) {
      return resolve(parse, relative, depth + 1);
    }
    Mention mention = parse.mention(t);
    if (mention != null && coversHead(parse, t, mention)) {
      return List.of(named(parse, t, mention));
    }
    if (mention == null && tag.startsWith("NNP") && Words.noun(parse.lemma(t)).isEmpty()) {
      Optional<Actor> half = half(parse, t);
      if (half.isPresent()) {
        return List.of(half.get());
      }
      return unlisted(parse, t);
    }
    if (!parse.isNoun(t)
        && !tag.equals("CD")
        && !tag.equals("DT")
        && !tag.equals("JJ")
        && !tag.equals("NNP")) {
      return List.of();
    }
    return described(parse, t, depth);
  }

  /** {@code the North}, where the article speaks of North Korea. */
  private Optional<Actor> half(Parse parse, int t) {
    String form = parse.token(t).form();
    boolean half =
        Set.of("North", "South").contains(form) && parse.first(t) == t - 1 && parse.isDefinite(t);
    return mentions.list().stream()
        .filter(m -> half && m.type() == EntityType.COUNTRY && m.form() != Form.DEMONYM)
        .filter(m -> mentions.entity(m).name().startsWith(form + " "))
        .map(this::of)
        .findFirst();
  }

  /**
   * A proper name that no table and no model knows, in a place where only parties stand: a firm or
   * body of that name. Products, months and places end up here too, so the callers ask for it only
   * where the frame wants a party.
   */
  private List<Actor> unlisted(Parse parse, int t) {
    if (CALENDAR.contains(parse.lemma(t)) || parse.tree.relation(t).equals("npadvmod")) {
      return List.of();
    }
    String name = parse.nounPhrase(t).of(references.chars());
    boolean name2 =
        Character.isUpperCase(name.codePointAt(0))
                && name.codePoints().anyMatch(Character::isLowerCase)
            || name.length() <= 6;
    return name2
        ? List.of(Actor.described(Kind.COMPANY, name, "", parse.token(t).span()))
        : List.of();
  }

  private static boolean isDemonstrative(Parse parse, int t) {
    return parse.tag(t).equals("DT")
        && Set.of("this", "that", "these", "those", "both").contains(parse.lemma(t))
        && parse.tree.children(t).isEmpty();
  }

  /**
   * A country word before a common noun ({@code Chinese hackers}) does not name the phrase's party.
   */
  private static boolean coversHead(Parse parse, int t, Mention mention) {
    return mention.type() != EntityType.COUNTRY
        || mention.form() != Form.DEMONYM
        || parse.tag(t).startsWith("NNP") && parse.token(t).form().endsWith("s")
        || parse.tag(t).equals("NNPS");
  }

  Actor named(Parse parse, int t, Mention mention) {
    Actor actor = of(mention);
    if (actor.kind() == Kind.GOVERNMENT && mention.form() == Form.DEMONYM) {
      return new Actor(
          Kind.CROWD,
          mention.text(),
          actor.country(),
          "",
          "",
          mention.text(),
          mention.span(),
          "",
          Optional.empty());
    }
    if (actor.kind() == Kind.COMPANY && actor.isUnlisted() && isOfThreat(parse, t)) {
      return actor.as(Kind.ARMED);
    }
    if (actor.kind() == Kind.GROUP) {
      String origin = origins.origin(parse, t);
      Actor group = origin.isEmpty() ? actor : actor.from(origin);
      Optional<Actor> body = origins.sponsor(parse, t);
      body.ifPresent(b -> references.sponsors(group, b));
      return group.sponsoredBy(body);
    }
    if (actor.kind() == Kind.PERSON) {
      Optional<Actor> office =
          office(mention).or(() -> officeBeside(parse, t)).or(() -> references.officeOf(actor));
      office.ifPresent(o -> references.holdsOffice(actor, o));
      return office.map(o -> o.spokenForBy(actor.name())).orElse(actor);
    }
    return actor;
  }

  /** {@code the rebel group Hizbul Mujahedin}, {@code a gang called X}. */
  private static boolean isOfThreat(Parse parse, int t) {
    int head = parse.tree.head(t);
    for (int steps = 0; head >= 0 && steps < 3; steps++, head = parse.tree.head(head)) {
      if (parse.isNoun(head) && parse.mention(head) == null) {
        return Words.noun(parse.lemma(head))
            .filter(n -> n == Words.Noun.THREAT || n == Words.Noun.THREATGROUP)
            .isPresent();
      }
      boolean naming = NAMING.contains(parse.lemma(head)) || parse.lemma(head).equals("as");
      if (!naming) {
        return false;
      }
    }
    return false;
  }

  /**
   * The body that an apposition or a possessor gives a person: {@code Jane Roe, an analyst with the
   * firm Norvane}, {@code Norvane's Jane Roe}.
   */
  private Optional<Actor> officeBeside(Parse parse, int t) {
    int owner = parse.tree.child(t, "poss");
    Mention employer = owner < 0 ? null : parse.mention(owner);
    if (employer != null && employer.type() == EntityType.ORGANISATION) {
      return Optional.of(of(employer));
    }
    for (int child : parse.tree.children(t)) {
      boolean role =
          parse.tree.relation(child).equals("appos")
              && parse.mention(child) == null
              && Words.noun(parse.lemma(child)).filter(n -> n == Words.Noun.SPEAKER).isPresent();
      if (role) {
        List<Actor> bodies = new ArrayList<>();
        for (int object : parse.prepObjects(child, OWNERS)) {
          bodies.addAll(bodiesBelow(parse, object));
        }
        parse.premodifiers(child, EntityType.ORGANISATION).forEach(m -> bodies.add(of(m)));
        if (!bodies.isEmpty()) {
          return Optional.of(bodies.get(bodies.size() - 1));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The bodies that a phrase names, itself or behind {@code at}, {@code with}: {@code research with
   * the firm Norvane}.
   */
  private List<Actor> bodiesBelow(Parse parse, int top) {
    List<Actor> found = new ArrayList<>();
    for (int t = 0; t < parse.size(); t++) {
      Mention mention = parse.mention(t);
      if (mention != null
          && mention.type() == EntityType.ORGANISATION
          && parse.tree.isWithin(t, top)) {
        found.add(of(mention));
      }
    }
    return found;
  }

  private List<Actor> described(Parse parse, int t, int depth) {
    String lemma = parse.lemma(t);
    Optional<Actor> same = sameAs(parse, t);
    if (same.isPresent()) {
      // APT28 are spies who work for the GRU
      boolean group = same.get().kind() == Kind.GROUP;
      return List.of(group ? withContext(parse, t, same.get()) : same.get());
    }
    Optional<Actor> next = groupBehind(parse, t);
    if (next.isPresent()) {
      return List.of(next.get());
    }
    List<Actor> authors = papers.ofAuthors(parse, t, depth);
    if (!authors.isEmpty()) {
      return authors;
    }
    Optional<Actor> alias = namedInside(parse, t);
    Words.Noun noun = Words.noun(lemma).orElse(null);
    if (Set.of("network", "front", "brigade", "movement", "battalion").contains(lemma)
        && Bodies.isCalled(parse, t)) {
      noun = Words.Noun.THREATGROUP;
    }
    if (alias.isPresent()
        && (noun == null
            || noun == Words.Noun.THREAT
            || noun == Words.Noun.THREATGROUP
            || noun == Words.Noun.PEOPLE
            || alias.get().kind() != Kind.GROUP)
        && noun != Words.Noun.SPEAKER) {
      return List.of(alias.get());
    }
    if (PARTITIVES.contains(lemma) || parse.tag(t).equals("CD") || parse.tag(t).equals("DT")) {
      List<Actor> whole = new ArrayList<>();
      parse.prepObjects(t, Set.of("of")).forEach(o -> whole.addAll(resolve(parse, o, depth + 1)));
      if (!whole.isEmpty()) {
        return whole;
      }
    }
    Optional<Actor> branch = branch(parse, t);
    if (branch.isPresent()) {
      return List.of(branch.get());
    }
    if (noun == null) {
      return List.of();
    }
    if (noun == Words.Noun.THREAT && isArmedForce(parse, t)) {
      return bodies.agency(parse, t, depth);
    }
    return switch (noun) {
      case GOVERNMENT -> bodies.government(parse, t);
      case AGENCY -> bodies.agency(parse, t, depth);
      case COMPANY, IGO, NGO, MEDIA -> bodies.body(parse, t, noun);
      case SPEAKER -> bodies.speaker(parse, t, depth);
      case DOCUMENT -> papers.authors(parse, t, depth);
      case BELIEF -> papers.holders(parse, t, depth);
      case THREAT, THREATGROUP, PEOPLE -> bodies.crowd(parse, t, noun, depth);
      case WEAPON -> owner(parse, t);
      case ASSET -> List.of();
    };
  }

  /** {@code the air force}, {@code the armed forces}: a body of a state. */
  private static boolean isArmedForce(Parse parse, int t) {
    return parse.lemma(t).equals("force")
        && t > 0
        && parse.tree.head(t - 1) == t
        && Set.of("air", "armed", "defence", "defense").contains(parse.lemma(t - 1));
  }

  /** {@code al-Qaida's North African branch}, {@code Zarqawi's network}: a body of its own. */
  private Optional<Actor> branch(Parse parse, int t) {
    int owner = parse.tree.child(t, "poss");
    Mention mention = owner < 0 ? null : parse.mention(owner);
    boolean part =
        PARTITIVES.contains(parse.lemma(t))
            || Words.noun(parse.lemma(t)).filter(n -> n == Words.Noun.THREATGROUP).isPresent();
    if (mention == null || !part) {
      return Optional.empty();
    }
    Kind kind = of(mention).kind();
    if (kind != Kind.ARMED && kind != Kind.PERSON) {
      return Optional.empty();
    }
    String text = parse.nounPhrase(t).of(references.chars());
    return Optional.of(Actor.described(Kind.ARMED, text, "", parse.token(t).span()));
  }

  /** Whose arms they are: a state's, an alliance's, an armed organisation's. */
  private List<Actor> owner(Parse parse, int t) {
    for (Mention body : parse.premodifiers(t, EntityType.ORGANISATION)) {
      Actor actor = of(body);
      if (actor.kind() == Kind.IGO || actor.kind() == Kind.ARMED) {
        return List.of(actor);
      }
    }
    return origins.countryOf(parse, t).isPresent() ? bodies.government(parse, t) : List.of();
  }

  /**
   * The name that a noun stands beside or is said to be: {@code APT28, a group}, {@code APT28 is a
   * group}.
   */
  private Optional<Actor> sameAs(Parse parse, int t) {
    int head = parse.tree.head(t);
    String relation = parse.tree.relation(t);
    if (head < 0 || Words.noun(parse.lemma(t)).isEmpty()) {
      return Optional.empty();
    }
    boolean copula = relation.equals("attr") && parse.lemma(head).equals("be");
    int other = relation.equals("appos") ? head : copula ? parse.tree.child(head, "nsubj") : -1;
    if (other < 0) {
      other = before(parse, t);
    }
    if (copula && other >= 0 && parse.tag(other).equals("PRP")) {
      // Clop says it is the gang that stole the data
      return references.pronoun(parse, other).stream().findFirst();
    }
    Mention mention = other < 0 ? null : parse.mention(other);
    boolean party = mention != null && mention.type() != EntityType.COUNTRY;
    return party
        ? Optional.of(named(parse, other, mention)).filter(a -> mayBeFrom(parse, t, a))
        : Optional.empty();
  }

  /** Not so {@code Russia's GRU, Denmark's military intelligence service said}. */
  private boolean mayBeFrom(Parse parse, int t, Actor actor) {
    return origins
        .countryOf(parse, t)
        .map(c -> of(c).country())
        .filter(c -> !c.isEmpty() && !actor.country().isEmpty() && !c.equals(actor.country()))
        .isEmpty();
  }

  /**
   * A name inside the phrase that is the same party: {@code the hacking group APT28}, {@code a gang
   * called Evil Corp}.
   */
  private Optional<Actor> namedInside(Parse parse, int t) {
    for (int child : parse.tree.children(t)) {
      String relation = parse.tree.relation(child);
      boolean list = parse.tag(t).equals("NNS") && parse.tree.child(child, "conj") > child;
      if (relation.equals("appos")
          && !list
          && parse.mention(child) != null
          && parse.mention(child).type() != EntityType.COUNTRY) {
        return Optional.of(named(parse, child, parse.mention(child)));
      }
      boolean naming =
          (relation.equals("acl") || relation.equals("relcl"))
              && NAMING.contains(parse.lemma(child));
      if (naming) {
        Optional<Actor> body = firstNamed(parse, child);
        if (body.isPresent()) {
          return body.map(g -> withContext(parse, t, g));
        }
      }
      boolean modifier =
          relation.equals("compound")
              || relation.equals("nmod")
              || relation.equals("amod")
              || relation.equals("nn");
      if (naming || modifier) {
        Optional<Actor> group = firstGroup(parse, child);
        if (group.isPresent()) {
          return group.map(g -> withContext(parse, t, g));
        }
      }
    }
    return Optional.empty();
  }

  private Actor withContext(Parse parse, int t, Actor group) {
    String origin = origins.origin(parse, t);
    Actor placed = origin.isEmpty() ? group : group.from(origin);
    if (placed.sponsor().isPresent()) {
      return placed;
    }
    Optional<Actor> body = origins.sponsor(parse, t);
    body.ifPresent(b -> references.sponsors(placed, b));
    return placed.sponsoredBy(body);
  }

  /** The first group, body or quoted pseudonym below a word of naming. */
  private Optional<Actor> firstNamed(Parse parse, int top) {
    for (int t = top + 1; t < parse.size(); t++) {
      Mention mention = parse.mention(t);
      boolean party = mention != null && mention.type() != EntityType.COUNTRY;
      if (party && parse.tree.isWithin(t, top)) {
        return Optional.of(named(parse, t, mention));
      }
      if (parse.tag(t).equals(",") || parse.isVerb(t)) {
        break;
      }
    }
    return quoted(parse, top);
  }

  /** A name in quotation marks right behind a word of naming. */
  private Optional<Actor> quoted(Parse parse, int top) {
    for (int t = top + 1; t < Math.min(parse.size(), top + 6); t++) {
      if ("\"“‘'".contains(parse.token(t).form())) {
        int end = t + 1;
        while (end < parse.size() && end < t + 6 && !"\"”’'".contains(parse.token(end).form())) {
          end++;
        }
        if (end > t + 1 && end < parse.size() && parse.token(t + 1).isCapitalised()) {
          String name =
              new Span(parse.token(t + 1).span().start(), parse.token(end - 1).span().end())
                  .of(references.chars())
                  .replaceAll("[,.]$", "");
          int head = parse.tree.head(top);
          boolean single =
              head >= 0
                  && Words.noun(parse.lemma(head))
                      .filter(n -> n == Words.Noun.THREAT || n == Words.Noun.PEOPLE)
                      .isPresent()
                  && parse.tag(head).equals("NN");
          return Optional.of(
              new Actor(
                  single ? Kind.PERSON : Kind.GROUP,
                  name,
                  "",
                  "",
                  "",
                  name,
                  parse.token(t + 1).span(),
                  "",
                  Optional.empty()));
        }
      }
    }
    return Optional.empty();
  }

  Optional<Actor> firstGroup(Parse parse, int top) {
    for (int t = 0; t < parse.size(); t++) {
      Mention mention = parse.mention(t);
      if (mention != null
          && (mention.type() == EntityType.APT_GROUP || of(mention).kind() == Kind.ARMED)
          && parse.tree.isWithin(t, top)) {
        return Optional.of(named(parse, t, mention));
      }
    }
    return Optional.empty();
  }

  /**
   * {@code APT28, a group tied to the GRU,}: the name right before the comma before this noun's
   * phrase, or -1.
   */
  private static int before(Parse parse, int t) {
    int comma = parse.first(t) - 1;
    boolean indefinite = comma > 0 && Set.of("a", "an", "one").contains(parse.lemma(comma + 1));
    return indefinite && parse.token(comma).form().equals(",") && parse.mention(comma - 1) != null
        ? comma - 1
        : -1;
  }

  /**
   * The parties that may be accused in a phrase: a person as such, not the office that the person
   * holds.
   */
  List<Actor> accused(Parse parse, int t) {
    List<Actor> found = resolve(parse, t);
    Optional<Actor> joint = counted(parse, t);
    Optional<Actor> whole = joint.or(() -> bodies.stateOf(parse, t));
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    boolean people =
        parse.mention(t) == null
            && (parse.lemma(t).equals("member")
                || Words.noun(parse.lemma(t)).filter(n -> n == Words.Noun.SPEAKER).isPresent());
    if (people && found.stream().allMatch(a -> isFew(parse, t, a))) {
      return found.stream().map(a -> asCrowd(parse, t, a)).toList();
    }
    return found.stream()
        .map(a -> a.kind() == Kind.VOICES ? asCrowd(parse, t, a) : asAccused(a))
        .toList();
  }

  /** {@code ten people and two companies}: one crowd, as an article tells of them. */
  private Optional<Actor> counted(Parse parse, int t) {
    List<Integer> list = parse.withConjuncts(parse.listHead(t));
    if (list.size() < 2
        || !list.contains(t)
        || !list.stream().allMatch(i -> isCounted(parse, i))
        || !isBehindAnd(parse, list.get(list.size() - 1))) {
      return Optional.empty();
    }
    Span first = parse.nounPhrase(list.get(0));
    Span last = parse.nounPhrase(list.get(list.size() - 1));
    String text = references.chars().substring(first.start(), Math.max(first.end(), last.end()));
    List<Actor> parts = list.stream().flatMap(i -> resolve(parse, i).stream()).toList();
    Optional<Actor> sponsor = parts.stream().flatMap(a -> a.sponsor().stream()).findFirst();
    String country =
        Stream.concat(parts.stream(), sponsor.stream())
            .map(Actor::country)
            .filter(c -> !c.isEmpty())
            .findFirst()
            .orElse("");
    return Optional.of(
        Actor.described(Kind.CROWD, text, country, parse.token(t).span()).sponsoredBy(sponsor));
  }

  /** Not {@code four men, three of them officials}. */
  private static boolean isBehindAnd(Parse parse, int t) {
    int before = parse.first(t) - 1;
    return before > 0 && parse.lemma(before).equals("and");
  }

  private static boolean isCounted(Parse parse, int t) {
    return parse.tag(t).equals("NNS")
        && parse.mention(t) == null
        && Words.noun(parse.lemma(t))
            .filter(
                n ->
                    Set.of(
                            Words.Noun.PEOPLE,
                            Words.Noun.THREAT,
                            Words.Noun.SPEAKER,
                            Words.Noun.COMPANY,
                            Words.Noun.AGENCY,
                            Words.Noun.NGO,
                            Words.Noun.MEDIA,
                            Words.Noun.THREATGROUP)
                        .contains(n))
            .isPresent()
        && isNumbered(parse, t);
  }

  static boolean isNumbered(Parse parse, int t) {
    return parse.tree.children(t).stream().anyMatch(c -> c < t && parse.tag(c).equals("CD"));
  }

  /**
   * Whoever a noun stands for in a place where only people and bodies stand: {@code a former aide
   * was charged}, {@code protesters accuse}.
   */
  List<Actor> somebody(Parse parse, int t, Kind kind) {
    boolean thing =
        !parse.isNoun(t)
            || parse.mention(t) != null
            || Words.isAsset(parse.lemma(t))
            || Words.noun(parse.lemma(t))
                .filter(
                    n ->
                        n == Words.Noun.DOCUMENT
                            || n == Words.Noun.BELIEF
                            || n == Words.Noun.WEAPON)
                .isPresent()
            || Incidents.harm(parse.token(t)).isPresent()
            || CALENDAR.contains(parse.lemma(t));
    if (thing) {
      return List.of();
    }
    List<Mention> bodies = parse.premodifiers(t, EntityType.ORGANISATION);
    if (!bodies.isEmpty()) {
      return List.of(of(bodies.get(bodies.size() - 1)));
    }
    String text = parse.nounPhrase(t).of(references.chars());
    String country = origins.countryOf(parse, t).map(c -> of(c).country()).orElse("");
    return List.of(Actor.described(kind, text, country, parse.token(t).span()));
  }

  /**
   * {@code 35 Russian diplomats}, {@code a suspected leader}, {@code six GRU officers}, {@code four
   * members of the army}: some people, not their state or service.
   */
  private static boolean isFew(Parse parse, int t, Actor actor) {
    List<Integer> children = parse.tree.children(t);
    boolean numbered = children.stream().anyMatch(c -> parse.tag(c).equals("CD"));
    boolean counted =
        numbered
            || children.stream()
                .anyMatch(
                    c -> c < t && Set.of("a", "an", "several", "some").contains(parse.lemma(c)));
    return actor.spokesperson().isEmpty()
        && switch (actor.kind()) {
          case VOICES, GOVERNMENT ->
              counted
                  || Set.of("officer", "diplomat", "employee", "engineer").contains(parse.lemma(t));
          case AGENCY, ARMED, COMPANY -> numbered;
          default -> false;
        };
  }

  private Actor asCrowd(Parse parse, int t, Actor actor) {
    Span phrase = parse.nounPhrase(t);
    int end =
        parse.prepObjects(t, Set.of("of")).stream()
            .mapToInt(o -> parse.nounPhrase(o).end())
            .findFirst()
            .orElse(phrase.end());
    String text = references.chars().substring(phrase.start(), Math.max(end, phrase.end()));
    Actor crowd = Actor.described(Kind.CROWD, text, actor.country(), parse.token(t).span());
    boolean served = actor.kind() == Kind.AGENCY || actor.kind() == Kind.ARMED;
    return served ? crowd.sponsoredBy(Optional.of(actor)) : crowd;
  }

  /** The person who spoke, not the office: the one that is accused. */
  Actor asAccused(Actor actor) {
    if (actor.spokesperson().isEmpty()) {
      return actor;
    }
    return mentions.list().stream()
        .filter(
            m ->
                m.type() == EntityType.PERSON
                    && mentions.entity(m).name().equals(actor.spokesperson()))
        .findFirst()
        .map(m -> actor.kind() == Kind.GOVERNMENT ? of(m).from(actor.country()) : of(m))
        .orElse(actor);
  }

  /**
   * {@code the Chinese group Advanced Persistent Threat 31}: the name right behind the noun,
   * wherever the parser hung it.
   */
  private Optional<Actor> groupBehind(Parse parse, int t) {
    boolean threat =
        Words.noun(parse.lemma(t))
            .filter(n -> n == Words.Noun.THREAT || n == Words.Noun.THREATGROUP)
            .isPresent();
    Mention next = t + 1 < parse.size() ? parse.mention(t + 1) : null;
    if (threat
        && parse.tag(t).equals("NN")
        && (next == null || next.type() == EntityType.ORGANISATION)) {
      Optional<Actor> unknown = unknownBehind(parse, t);
      if (unknown.isPresent()) {
        return unknown;
      }
    }
    return threat && next != null && next.type() == EntityType.APT_GROUP
        ? Optional.of(withContext(parse, t, named(parse, t + 1, next)))
        : Optional.empty();
  }

  /** {@code the hacktivist group Red Lantern}: a group of that name, which no table knows. */
  private Optional<Actor> unknownBehind(Parse parse, int t) {
    int end = t + 1;
    while (end < parse.size()
        && parse.tag(end).startsWith("NNP")
        && Character.isUpperCase(parse.token(end).form().codePointAt(0))
        && !CALENDAR.contains(parse.lemma(end))) {
      end++;
    }
    if (end == t + 1 || parse.isVerb(t)) {
      return Optional.empty();
    }
    Span span = new Span(parse.token(t + 1).span().start(), parse.token(end - 1).span().end());
    Mention known = parse.mention(t + 1);
    Kind kind =
        known != null && of(known).kind() == Kind.ARMED
            ? Kind.ARMED
            : Words.noun(parse.lemma(t)).get() == Words.Noun.THREATGROUP ? Kind.GROUP : Kind.PERSON;
    String name =
        known != null && known.span().end() >= span.end()
            ? of(known).name()
            : span.of(references.chars());
    return Optional.of(new Actor(kind, name, "", "", "", name, span, "", Optional.empty()));
  }

  /**
   * The names of a list that runs on behind a mention, commas, {@code and} and articles apart,
   * wherever the parser cut it.
   */
  List<Actor> listFrom(Parse parse, int t) {
    List<Actor> found = new ArrayList<>();
    Mention first = parse.mention(t);
    Mention last = first;
    for (int i = t; first != null && i < parse.size(); i++) {
      Mention mention = parse.mention(i);
      if (mention != null && mention.type() == first.type()) {
        Actor actor = of(mention);
        if (found.stream().noneMatch(a -> a.key().equals(actor.key()))) {
          found.add(actor);
        }
        last = mention;
      } else if (mention == null
              && !Set.of(",", "and", "&", "the", "as", "well", "(", ")", "'s", "’s", "its")
                  .contains(parse.token(i).form().toLowerCase(Locale.ROOT))
          || last == null) {
        break;
      }
    }
    return found;
  }

  /** The country of a phrase, by a word of its own. */
  Optional<Mention> countryOf(Parse parse, int t) {
    return origins.countryOf(parse, t);
  }
}
