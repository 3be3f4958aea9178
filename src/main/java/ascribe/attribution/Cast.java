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

/**
 * Tells which parties a noun phrase or pronoun stands for: names, offices, {@code Microsoft
 * researchers}, {@code Chinese hackers}. What needs the article ({@code it}, {@code the group}) it
 * asks of {@link References}.
 */
final class Cast {
  private static final Set<String> OWNERS =
      Set.of("of", "at", "from", "with", "in", "for", "within", "inside");

  /** Nouns that only part a whole: the party is the phrase behind {@code of}. */
  private static final Set<String> PARTITIVES = Words.list("partitive");

  /** Speakers who, with a country word and no body, are the government of that country. */
  private static final Set<String> OFFICIALS = Words.list("official");

  private static final Set<String> NAMING = Words.list("naming");

  /** Words before a group that say a state stands behind it. */
  private static final java.util.regex.Pattern SPONSORED =
      java.util.regex.Pattern.compile(
          "(?i)\\b(?:state|government|military|intelligence|regime|army|nation-state|nation state)[- ]?(?:sponsored|backed|run|linked|affiliated|aligned|controlled|funded|directed|supported|connected|tied|owned)|\\p{L}+-(?:sponsored|backed|run|linked|affiliated|aligned|controlled|funded|directed|supported|connected|tied)\\b");

  /** Documents and efforts whose {@code of} names what they are about. */
  private static final Set<String> INQUIRIES = Words.list("inquiry");

  private static final Set<String> CALENDAR = Words.list("calendar");

  /** Whether a lemma is of the calendar: no party, no victim. */
  static boolean isDay(String lemma) {
    return CALENDAR.contains(lemma);
  }

  private final Mentions mentions;
  private final References references;
  private final NamedParties names;

  /** A phrase that is described by others which are described by it leads nowhere. */
  private static final int DEEPEST = 8;

  private int nesting;

  Cast(Mentions mentions, References references) {
    this.mentions = mentions;
    this.references = references;
    names = new NamedParties(mentions);
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

  private List<Actor> resolve(Parse parse, int t, int depth) {
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

  private Actor named(Parse parse, int t, Mention mention) {
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
      String origin = origin(parse, t);
      Actor group = origin.isEmpty() ? actor : actor.from(origin);
      Optional<Actor> body = sponsor(parse, t);
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
    Optional<Actor> alias = namedInside(parse, t);
    Words.Noun noun = Words.noun(lemma).orElse(null);
    if (Set.of("network", "front", "brigade", "movement", "battalion").contains(lemma)
        && isCalled(parse, t)) {
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
    return switch (noun) {
      case GOVERNMENT -> government(parse, t);
      case AGENCY -> agency(parse, t, depth);
      case COMPANY, IGO, NGO, MEDIA -> body(parse, t, noun);
      case SPEAKER -> speaker(parse, t, depth);
      case DOCUMENT -> authors(parse, t, depth);
      case BELIEF -> holders(parse, t, depth);
      case THREAT, THREATGROUP, PEOPLE -> crowd(parse, t, noun, depth);
      case WEAPON -> owner(parse, t);
      case ASSET -> List.of();
    };
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
    return countryOf(parse, t).isPresent() ? government(parse, t) : List.of();
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
    Mention mention = other < 0 ? null : parse.mention(other);
    boolean party = mention != null && mention.type() != EntityType.COUNTRY;
    return party ? Optional.of(named(parse, other, mention)) : Optional.empty();
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
    String origin = origin(parse, t);
    Actor placed = origin.isEmpty() ? group : group.from(origin);
    if (placed.sponsor().isPresent()) {
      return placed;
    }
    Optional<Actor> body = sponsor(parse, t);
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

  private Optional<Actor> firstGroup(Parse parse, int top) {
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

  private List<Actor> owners(Parse parse, int t, Set<String> prepositions, int depth) {
    // his Facebook posts: whoever possesses it is its owner
    List<Actor> found = ownersBefore(parse, t, Set.of("poss"), depth);
    if (found.isEmpty()) {
      found = ownersBefore(parse, t, Set.of("compound", "nmod", "nn", "amod"), depth);
    }
    if (found.isEmpty()) {
      for (int object : parse.prepObjects(t, prepositions)) {
        found.addAll(resolve(parse, object, depth + 1));
      }
    }
    return found;
  }

  private List<Actor> ownersBefore(Parse parse, int t, Set<String> relations, int depth) {
    List<Actor> found = new ArrayList<>();
    for (int child : parse.tree.children(t)) {
      boolean names = parse.mention(child) != null;
      if (relations.contains(parse.tree.relation(child))
          && (names || parse.tag(child).startsWith("PRP$"))
          && !isPlatformOf(parse, child, t)) {
        found.addAll(
            names && parse.mention(child).form() == Form.DEMONYM
                ? List.of(of(parse.mention(child)))
                : resolve(parse, child, depth + 1));
      }
    }
    return found;
  }

  private static final Set<String> PLATFORMS = Words.list("platform");

  private static final Set<String> POSTINGS = Words.list("posting");

  /** {@code Facebook posts}, which others write. */
  private static boolean isPlatformOf(Parse parse, int name, int noun) {
    return POSTINGS.contains(parse.lemma(noun))
        && !parse.tree.relation(name).equals("poss")
        && PLATFORMS.contains(parse.token(name).form().toLowerCase(Locale.ROOT));
  }

  /**
   * Who wrote or leads a document or inquiry: its owner, who issued it, else whoever the article
   * last named for one.
   */
  private List<Actor> authors(Parse parse, int t, int depth) {
    List<Actor> found =
        owners(
                parse,
                t,
                INQUIRIES.contains(parse.lemma(t))
                    ? Set.of("by", "from")
                    : Set.of("by", "from", "of"),
                depth)
            .stream()
            .filter(a -> a.kind() != Kind.CROWD)
            .toList();
    int head = parse.tree.head(t);
    boolean issued = head >= 0 && parse.isVerb(head) && parse.tree.relation(t).equals("dobj");
    if (found.isEmpty() && issued) {
      List<Actor> issuers = new ArrayList<>();
      parse.doers(head).stream()
          .filter(d -> d != t)
          .forEach(d -> issuers.addAll(resolve(parse, d, depth + 1)));
      found = issuers;
    }
    if (found.isEmpty()) {
      List<Actor> known = references.author(parse.lemma(t), parse.token(t).span().start());
      return known.isEmpty() ? itself(parse, t) : known;
    }
    references.wrote(found.get(0), parse.token(t).span().start());
    return found;
  }

  /** Inquiries and resolutions speak for themselves where nobody is named for them. */
  private static final Set<String> SPEAKING = Words.list("speaking-document");

  private List<Actor> itself(Parse parse, int t) {
    if (!SPEAKING.contains(parse.lemma(t))) {
      return List.of();
    }
    String text = parse.nounPhrase(t).of(references.chars());
    return List.of(Actor.described(Kind.VOICES, text, "", parse.token(t).span()));
  }

  /** {@code rumours from a Western service}, {@code rumours, emanating from a Western service}. */
  private List<Actor> holders(Parse parse, int t, int depth) {
    List<Actor> found =
        new ArrayList<>(owners(parse, t, Set.of("from", "of", "among", "by"), depth));
    for (int child : parse.tree.children(t)) {
      if (found.isEmpty() && parse.tree.relation(child).equals("acl")) {
        parse
            .prepObjects(child, Set.of("from", "among", "by"))
            .forEach(o -> found.addAll(resolve(parse, o, depth + 1)));
      }
    }
    return found;
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
    boolean people =
        parse.mention(t) == null
            && Words.noun(parse.lemma(t)).filter(n -> n == Words.Noun.SPEAKER).isPresent();
    if (people && found.stream().allMatch(a -> isFew(parse, t, a))) {
      return found.stream().map(a -> asCrowd(parse, t, a)).toList();
    }
    return found.stream()
        .map(a -> a.kind() == Kind.VOICES ? asCrowd(parse, t, a) : asAccused(a))
        .toList();
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
    String country = countryOf(parse, t).map(c -> of(c).country()).orElse("");
    return List.of(Actor.described(kind, text, country, parse.token(t).span()));
  }

  /**
   * {@code 35 Russian diplomats}, {@code a suspected leader}, {@code six GRU officers}: some
   * people, not their state or service.
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
    String text = parse.nounPhrase(t).of(references.chars());
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

  private List<Actor> government(Parse parse, int t) {
    List<Actor> found = governments(parse, t);
    if (found.size() == 1 && parse.first(t) < t) {
      references.rules(parse.lemma(t), found.get(0), parse.token(t).span().start());
    }
    return found;
  }

  private List<Actor> governments(Parse parse, int t) {
    Optional<Mention> country = countryOf(parse, t);
    String text = parse.nounPhrase(t).of(references.chars());
    if (country.isPresent()) {
      Actor state = of(country.get());
      return List.of(
          new Actor(
              Kind.GOVERNMENT,
              state.name(),
              state.country(),
              "",
              state.id(),
              text,
              parse.token(t).span(),
              "",
              Optional.empty()));
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

  private List<Actor> agency(Parse parse, int t, int depth) {
    List<Mention> bodies = parse.premodifiers(t, EntityType.ORGANISATION);
    if (!bodies.isEmpty()) {
      return List.of(of(bodies.get(bodies.size() - 1)));
    }
    Optional<Mention> country = countryOf(parse, t);
    String text = parse.nounPhrase(t).of(references.chars());
    if (country.isEmpty() && parse.isDefinite(t)) {
      List<Actor> known = references.noun(parse, t, Words.Noun.AGENCY);
      if (!known.isEmpty()) {
        return known;
      }
    }
    return List.of(
        Actor.described(
            Kind.AGENCY,
            text,
            country.map(c -> of(c).country()).orElse(""),
            parse.token(t).span()));
  }

  private List<Actor> body(Parse parse, int t, Words.Noun noun) {
    if (isHarmful(parse, t)) {
      return List.of();
    }
    List<Mention> bodies = parse.premodifiers(t, EntityType.ORGANISATION);
    if (!bodies.isEmpty()) {
      return List.of(of(bodies.get(bodies.size() - 1)));
    }
    String country = countryOf(parse, t).map(c -> of(c).country()).orElse("");
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
    return List.of(
        new Actor(kind, text, country, "", "", text, parse.token(t).span(), "", Optional.empty()));
  }

  /** {@code the phishing campaign}: a deed, not a body. */
  private static boolean isHarmful(Parse parse, int t) {
    return Words.harmNoun(parse.lemma(t)).isPresent()
        && parse.tree.children(t).stream()
            .anyMatch(c -> c < t && Incidents.harm(parse.token(c)).isPresent());
  }

  private List<Actor> speaker(Parse parse, int t, int depth) {
    List<Actor> bodies = new ArrayList<>();
    for (Mention body : parse.premodifiers(t, EntityType.ORGANISATION)) {
      bodies.add(of(body));
    }
    if (bodies.isEmpty()) {
      for (int object : parse.prepObjects(t, OWNERS)) {
        Mention mention = parse.mention(object);
        if (mention != null && mention.type() == EntityType.ORGANISATION) {
          listFrom(parse, object).stream()
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
          bodies.addAll(resolve(parse, object, depth + 1));
        }
      }
    }
    String text = parse.nounPhrase(t).of(references.chars());
    if (!bodies.isEmpty()) {
      references.spokeFor(parse.lemma(t), bodies, parse.token(t).span().start());
      return bodies;
    }
    Optional<Mention> country = countryOf(parse, t);
    if (country.isPresent() && OFFICIALS.contains(parse.lemma(t))) {
      Actor state = of(country.get());
      return List.of(
          new Actor(
              Kind.GOVERNMENT,
              state.name(),
              state.country(),
              "",
              state.id(),
              text,
              parse.token(t).span(),
              "",
              Optional.empty()));
    }
    Optional<Integer> person = appositivePerson(parse, t);
    if (person.isPresent()) {
      return List.of(named(parse, person.get(), parse.mention(person.get())));
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
            country.map(c -> of(c).country()).orElse(""),
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

  /** Of these an armed body stands behind them; they are not the body. */
  private static final Set<String> SERVANTS = Set.of("hacker", "actor", "operative", "spy");

  private List<Actor> crowd(Parse parse, int t, Words.Noun noun, int depth) {
    for (int child : parse.tree.children(t)) {
      boolean clause =
          parse.tree.relation(child).equals("acl")
              || parse.tree.relation(child).equals("relcl")
              || parse.tree.relation(child).equals("prep");
      if (clause && noun != Words.Noun.THREATGROUP) {
        // individuals associated with APT31, members of the gang
        Optional<Actor> group = firstGroup(parse, child);
        boolean served =
            SERVANTS.contains(parse.lemma(t))
                && !parse.tree.relation(child).equals("prep")
                && group.filter(g -> g.kind() == Kind.ARMED).isPresent();
        if (group.isPresent()
            && !served
            && (Set.of("associate", "link", "tie", "affiliate", "connect", "belong")
                    .contains(parse.lemma(child))
                || OWNERS.contains(parse.lemma(child)))) {
          return List.of(withText(group.get(), parse, t));
        }
      }
    }
    Optional<Mention> country = countryOf(parse, t);
    Optional<Actor> sponsor = sponsor(parse, t);
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
    String text = parse.nounPhrase(t).of(references.chars());
    String code = country.map(c -> of(c).country()).orElse(sponsor.map(Actor::country).orElse(""));
    Actor crowd =
        new Actor(Kind.CROWD, text, code, "", "", text, parse.token(t).span(), "", sponsor);
    references.introduce(crowd, parse.token(t).span().start());
    return List.of(crowd);
  }

  /** {@code the Hafiz Gul Bahadur group}: what stands before the noun is its name. */
  private static boolean isCalled(Parse parse, int t) {
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

  /**
   * The country of a phrase: a nationality before the noun, a possessor, or {@code of/in/from} a
   * country.
   */
  Optional<Mention> countryOf(Parse parse, int t) {
    List<Mention> before = parse.premodifiers(t, EntityType.COUNTRY);
    if (!before.isEmpty()) {
      return Optional.of(before.get(0));
    }
    for (int object : parse.prepObjects(t, OWNERS)) {
      Mention mention = parse.mention(object);
      if (mention != null
          && mention.type() == EntityType.COUNTRY
          && mention.form() != Form.DEMONYM) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** Nationality that a phrase gives a group: {@code the China-based APT10 hacking group}. */
  private String origin(Parse parse, int t) {
    List<Mention> before = parse.premodifiers(t, EntityType.COUNTRY);
    if (before.isEmpty()) {
      for (int child : parse.tree.children(t)) {
        if (parse.tree.relation(child).equals("appos") && parse.mention(child) == null) {
          before = countryOf(parse, child).map(List::of).orElse(List.of());
        }
      }
    }
    int head = parse.tree.head(t);
    if (before.isEmpty() && head >= 0 && parse.tree.relation(t).equals("appos")) {
      before = countryOf(parse, head).map(List::of).orElse(List.of());
    }
    return before.isEmpty() ? "" : of(before.get(0)).country();
  }

  /** The state or service that a phrase puts behind hackers or a group. */
  private Optional<Actor> sponsor(Parse parse, int t) {
    int first = parse.first(t);
    String before =
        new Span(parse.token(first).span().start(), parse.token(t).span().end())
            .of(references.chars());
    List<Mention> countries = parse.premodifiers(t, EntityType.COUNTRY);
    if (!countries.isEmpty() && SPONSORED.matcher(before).find()) {
      return Optional.of(of(countries.get(0)));
    }
    for (int child : parse.tree.children(t)) {
      String relation = parse.tree.relation(child);
      boolean tied =
          (relation.equals("acl") || relation.equals("relcl") || relation.equals("amod"))
              && Set.of(
                      "link",
                      "tie",
                      "back",
                      "sponsor",
                      "run",
                      "control",
                      "fund",
                      "support",
                      "connect",
                      "work",
                      "affiliate",
                      "direct",
                      "employ",
                      "act",
                      "operate")
                  .contains(parse.lemma(child));
      if (tied) {
        for (int object : parse.prepObjects(child, Set.of("to", "by", "with", "for"))) {
          Optional<Actor> body =
              resolve(parse, object, 2).stream()
                  .filter(
                      a ->
                          a.kind() == Kind.GOVERNMENT
                              || a.kind() == Kind.AGENCY
                              || a.kind() == Kind.ARMED && SERVANTS.contains(parse.lemma(t)))
                  .findFirst();
          if (body.isPresent()) {
            return body;
          }
        }
      }
      if (relation.equals("appos") && parse.mention(child) == null) {
        Optional<Actor> body = sponsor(parse, child);
        if (body.isPresent()) {
          return body;
        }
      }
    }
    return Optional.empty();
  }
}
