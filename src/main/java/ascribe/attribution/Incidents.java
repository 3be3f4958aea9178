package ascribe.attribution;

import ascribe.article.Span;
import ascribe.attribution.Actor.Kind;
import ascribe.mention.EntityType;
import ascribe.mention.Form;
import ascribe.mention.Mention;
import ascribe.text.Text;
import ascribe.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was done, of what type, to whom: reads a deed off its phrase, and knows the deed that an
 * article is about.
 */
final class Incidents {
  private static final Set<String> TARGET =
      Set.of("on", "against", "at", "of", "targeting", "into", "upon");
  private static final Set<String> NOT_A_VICTIM = Words.list("no-victim");

  /** Weapons with people in them, which are hit too. */
  private static final Set<String> CRAFT = Words.list("craft");

  /** What is stolen by breaking in; of money it is theft. */
  private static final Set<String> DATA = Words.list("data");

  /** Types that a more telling word beside them overrides. */
  private static final Set<String> VAGUE = Set.of("", "intrusion", "other");

  /** A deed named by an article, for {@code the attack} further down. */
  record Deed(String what, int offset, Optional<Party> victim) {}

  /** {@code the documents}: what is taken or used, and nobody. */
  static boolean isThing(Party party) {
    String name = party.name().toLowerCase(java.util.Locale.ROOT);
    String head = name.substring(name.lastIndexOf(' ') + 1);
    return party.id().isEmpty()
        && party.country().isEmpty()
        && name.equals(party.name())
        && (isThing(head) || head.endsWith("s") && isThing(head.substring(0, head.length() - 1)));
  }

  private static boolean isThing(String lemma) {
    return NOT_A_VICTIM.contains(lemma)
        || Words.noun(lemma).filter(n -> n == Words.Noun.WEAPON).isPresent()
            && !CRAFT.contains(lemma);
  }

  private final Text text;
  private final Cast cast;
  private final String articleType;
  private final boolean harmful;
  private final String density;
  private final int groups;
  private final boolean aboutSpying;
  private final List<Deed> deeds = new ArrayList<>();

  /** Whom the deeds of the article hit, with the sentences that say so. */
  private final Map<Party, List<Integer>> hits = new LinkedHashMap<>();

  Incidents(Text text, Cast cast) {
    this.text = text;
    this.cast = cast;
    Map<String, Integer> types = new HashMap<>();
    int strong = 0;
    for (var sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        Optional<Words.Harm> harm = harm(token);
        if (harm.isPresent() && harm.get().strength() == Words.Strength.STRONG) {
          strong++;
          types.merge(harm.get().type(), 1, Integer::sum);
        }
      }
    }
    harmful = strong >= 2;
    int words = Math.max(1, text.article().words());
    density =
        words < SHORT
            ? "short"
            : String.valueOf(Math.min(6, (int) Math.round(Math.sqrt(strong * 100.0 / words) * 2)));
    groups = cast.groups();
    articleType =
        types.entrySet().stream()
            .filter(e -> !VAGUE.contains(e.getKey()))
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(types.containsKey("intrusion") ? "intrusion" : "other");
    aboutSpying = types.containsKey("espionage");
  }

  /** Whether the article is about harmful deeds at all. */
  boolean isHarmfulArticle() {
    return harmful;
  }

  /** Fewer words are a sentence or two, which any deed fills. */
  private static final int SHORT = 60;

  /**
   * How thick the article is with harmful deeds, from 0 to 6; {@code short} where it is too short
   * to tell.
   */
  String density() {
    return density;
  }

  /** Whether every fiftieth word or so is a strong one of harm. */
  boolean isDense() {
    return density.equals("short") || density.compareTo("3") >= 0;
  }

  /** How often the article names threat groups. */
  int groups() {
    return groups;
  }

  static Optional<Words.Harm> harm(Token token) {
    if (token.isVerb()) {
      return Words.harmVerb(token.lemma())
          .or(
              () ->
                  token.tag().equals("VBG")
                      ? Words.harmNoun(token.form().toLowerCase(Locale.ROOT))
                      : Optional.empty());
    }
    return token.isNoun()
        ? Words.harmNoun(token.lemma()).or(() -> Words.harmName(token.form()))
        : Optional.empty();
  }

  /**
   * Whether a phrase names a harmful deed: by its head, by what it holds, or as {@code it} in an
   * article about one.
   */
  boolean isHarm(Parse parse, int t) {
    if (t < 0) {
      return false;
    }
    if (parse.tag(t).startsWith("PRP")
        || parse.tag(t).equals("DT")
        || parse.tag(t).startsWith("W")) {
      return harmful;
    }
    if (isSham(parse, t)) {
      return true;
    }
    Words.Harm harm = harm(parse.token(t)).orElse(null);
    if (harm != null && harm.strength() == Words.Strength.STRONG) {
      return true;
    }
    boolean inside = holdsStrongHarm(parse, t);
    return inside || harm != null && harmful;
  }

  private static final Set<String> INFLUENCE = Words.list("influence-asset");
  private static final Set<String> SHAM = Words.list("sham");
  private static final Set<String> TAKEDOWN = Words.list("takedown");

  /**
   * What influence is bought or faked with, where it is called a sham or taken off a platform:
   * {@code removed 652 pages}, {@code a network of fake accounts}.
   */
  static boolean isSham(Parse parse, int t) {
    if (!INFLUENCE.contains(parse.lemma(t)) || !parse.isNoun(t)) {
      return false;
    }
    boolean sham = parse.tree.children(t).stream().anyMatch(c -> SHAM.contains(parse.lemma(c)));
    return sham
        || isTakenDown(parse, t)
        || parse.prepObjects(t, Set.of("of")).stream().anyMatch(o -> isSham(parse, o));
  }

  private static boolean isTakenDown(Parse parse, int t) {
    int above = parse.tree.head(t);
    if (above < 0) {
      return false;
    }
    if (parse.lemma(above).equals("of") && parse.tree.head(above) >= 0) {
      return isTakenDown(parse, parse.tree.head(above)); // a network of accounts
    }
    boolean particle =
        parse.tree.children(above).stream().anyMatch(c -> parse.lemma(c).equals("down"));
    return TAKEDOWN.contains(parse.lemma(above))
        && parse.undergoers(above).contains(t)
        && (particle || !parse.lemma(above).matches("shut|take"));
  }

  private static boolean holdsStrongHarm(Parse parse, int top) {
    Span phrase = parse.phrase(top, true);
    for (int t = 0; t < parse.size(); t++) {
      if (phrase.contains(parse.token(t).span())
          && t != top
          && parse.tree.isWithin(t, top)
          && harm(parse.token(t)).filter(h -> h.strength() == Words.Strength.STRONG).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Verbs and nouns that only lead up to the deed: {@code attempting to hack}, {@code attempts to
   * hack}.
   */
  private static final Set<String> LEADS = Words.list("leading-verb");

  private static final Set<String> CHARGES = Words.list("leads-to-charge");

  /** The deed itself where a phrase leads up to it. */
  static int core(Parse parse, int t) {
    if (t >= 0 && parse.isNoun(t) && CHARGES.contains(parse.lemma(t))) {
      // arrested in connection with the theft, on suspicion of hacking
      List<Integer> deed = parse.prepObjects(t, Set.of("with", "of", "to"));
      return deed.isEmpty() ? t : deed.get(0);
    }
    if (t < 0 || !LEADS.contains(parse.lemma(t))) {
      return t;
    }
    int below = parse.tree.child(t, "xcomp", "acl");
    if (below >= 0 && parse.isVerb(below)) {
      return below;
    }
    List<Integer> inside = parse.prepObjects(t, Set.of("in"));
    return inside.isEmpty() ? t : inside.get(0);
  }

  /** The words of a deed, without what only adds to it. */
  String what(Parse parse, int t) {
    if (t < 0) {
      return "";
    }
    String words = deedSpan(parse, t).of(text.chars()).replaceAll("\\s+", " ");
    if (isAnaphoric(parse, t)) {
      Optional<Deed> earlier = deedBefore(parse.token(t).span().start());
      if (earlier.isPresent()) {
        return earlier.get().what();
      }
    }
    return words.length() > 240 ? words.substring(0, words.lastIndexOf(' ', 240)) + " …" : words;
  }

  /** Of a noun its phrase; of a verb what stands from it on, without who did it. */
  private static Span deedSpan(Parse parse, int t) {
    Span phrase = parse.phrase(t, !parse.isVerb(t));
    return parse.isVerb(t) && !parse.isPassive(t)
        ? new Span(
            parse.token(t).span().start(), Math.max(phrase.end(), parse.token(t).span().end()))
        : phrase;
  }

  private static boolean isAnaphoric(Parse parse, int t) {
    String tag = parse.tag(t);
    if (tag.startsWith("PRP") || tag.equals("DT") || tag.startsWith("W")) {
      return true;
    }
    List<Integer> children = parse.tree.children(t);
    boolean definite =
        children.stream()
            .anyMatch(
                c -> Set.of("the", "this", "that", "these", "those").contains(parse.lemma(c)));
    boolean bare =
        children.stream()
            .noneMatch(
                c ->
                    Set.of("prep", "relcl", "acl", "poss", "compound", "nmod")
                        .contains(parse.tree.relation(c)));
    return definite && bare && parse.isNoun(t);
  }

  private Optional<Deed> deedBefore(int offset) {
    return deeds.stream()
        .filter(d -> d.offset() < offset)
        .max((a, b) -> Integer.compare(a.offset(), b.offset()));
  }

  /** Remembers a deed that a claim names in full. */
  void remember(Parse parse, int t, Optional<Party> victim) {
    if (t >= 0 && !isAnaphoric(parse, t)) {
      deeds.add(new Deed(what(parse, t), parse.token(t).span().start(), victim));
    }
  }

  /** Who was hit, by the deed's own phrase, or by the deed that it points back to. */
  Optional<Party> victim(Parse parse, int t, Actor accused) {
    if (t < 0) {
      return Optional.empty();
    }
    Optional<Party> own = ownVictim(parse, t, accused);
    if (own.isEmpty()) {
      own = besides(parse, t, accused);
    }
    if (own.isEmpty() && parse.isNoun(t)) {
      Optional<Party> earlier = deedBefore(parse.token(t).span().start()).flatMap(Deed::victim);
      return earlier.or(() -> mainVictim(accused));
    }
    return own;
  }

  /**
   * Who was hit where the deed's own phrase does not say: {@code the deaths of four people}, whom
   * another deed of the sentence hits ({@code a bombing that killed six}), the country where it
   * happened.
   */
  private Optional<Party> besides(Parse parse, int t, Actor accused) {
    if (parse.isNoun(t)
        && harm(parse.token(t)).isEmpty()
        && (parse.mention(t) != null
            || Words.noun(parse.lemma(t))
                .filter(n -> n == Words.Noun.PEOPLE || n == Words.Noun.SPEAKER)
                .isPresent())) {
      Optional<Party> itself = party(parse, t, accused);
      if (itself.isPresent()) {
        return itself;
      }
    }
    for (int verb = 0; verb < parse.size(); verb++) {
      boolean bodily =
          parse.isVerb(verb)
              && Words.harmVerb(parse.lemma(verb))
                  .filter(h -> h.strength() == Words.Strength.STRONG && h.type().equals("kinetic"))
                  .isPresent();
      if (bodily && verb != t) {
        for (int object : parse.undergoers(verb)) {
          Optional<Party> victim = hit(parse, object, accused);
          if (victim.isPresent() && !victim.get().name().equals(accused.name())) {
            return victim;
          }
        }
      }
    }
    for (int place : parse.prepObjects(t, Set.of("in", "inside", "across"))) {
      Mention mention = parse.mention(place);
      if (mention != null && mention.type() == EntityType.COUNTRY) {
        return party(parse, place, accused);
      }
    }
    return Optional.empty();
  }

  /** Whom the deeds of the article hit most often. */
  Optional<Party> mainVictim(Actor accused) {
    return hits.entrySet().stream()
        .filter(e -> !e.getKey().name().equals(accused.name()))
        // of a description one mention is too few
        .filter(
            e ->
                !e.getKey().id().isEmpty()
                    || !e.getKey().country().isEmpty()
                    || e.getValue().size() > 1)
        .filter(e -> accused.country().isEmpty() || !e.getKey().country().equals(accused.country()))
        .max(Comparator.comparingInt(e -> e.getValue().size()))
        .map(Map.Entry::getKey);
  }

  /**
   * Counts who was hit by the deeds of a sentence, claimed or not: the article's victim is hit most
   * often.
   */
  void survey(Parse parse) {
    for (int t = 0; t < parse.size(); t++) {
      boolean strong =
          harm(parse.token(t)).filter(h -> h.strength() == Words.Strength.STRONG).isPresent();
      if (strong || parse.isVerb(t) && STRIKING.contains(parse.lemma(t))) {
        ownVictim(parse, t, Actor.UNKNOWN)
            .ifPresent(
                v -> hits.computeIfAbsent(v, k -> new ArrayList<>()).add(parse.sentence.index()));
      }
    }
  }

  /** Whom the deeds of the article hit, with the sentences that say so. */
  Map<Party, List<Integer>> hits() {
    return Collections.unmodifiableMap(hits);
  }

  /** Whom a deed hit, by what says so: its own words, others beside it, the deed it points to. */
  Map<String, Party> victims(Parse parse, int t, Actor accused) {
    Map<String, Party> found = new LinkedHashMap<>();
    if (t >= 0) {
      ownVictim(parse, t, accused).ifPresent(v -> found.put("own", v));
      besides(parse, t, accused).ifPresent(v -> found.put("beside", v));
      deedBefore(parse.token(t).span().start())
          .flatMap(Deed::victim)
          .ifPresent(v -> found.put("before", v));
    }
    mainVictim(accused).ifPresent(v -> found.put("main", v));
    return found;
  }

  /** Weak words for a deed whose object is its victim all the same. */
  private static final Set<String> STRIKING =
      Set.of("target", "hit", "strike", "cripple", "disrupt");

  private Optional<Party> ownVictim(Parse parse, int t, Actor accused) {
    if (parse.isVerb(t)) {
      for (int object : parse.undergoers(t)) {
        Optional<Party> victim = hit(parse, object, accused);
        if (victim.isPresent()) {
          return victim;
        }
      }
    }
    for (int object : parse.prepObjects(t, TARGET)) {
      Optional<Party> victim = hit(parse, object, accused);
      if (victim.isPresent()) {
        return victim;
      }
    }
    for (int child : parse.tree.children(t)) {
      String relation = parse.tree.relation(child);
      Mention mention = parse.mention(child);
      boolean before =
          relation.equals("compound")
              || relation.equals("nmod")
              || relation.equals("poss")
              || relation.equals("nn")
              || relation.equals("amod");
      if (before
          && mention != null
          && mention.type() == EntityType.ORGANISATION
          && !cast.of(mention).key().equals(accused.key())) {
        return Optional.of(cast.of(mention).asParty());
      }
      if (relation.equals("acl")
          && Set.of("target", "hit", "affect", "aim").contains(parse.lemma(child))) {
        for (int object : parse.objects(child)) {
          Optional<Party> victim = party(parse, object, accused);
          if (victim.isPresent()) {
            return victim;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** {@code the theft of data from Yahoo}, {@code Yahoo's servers}: the victim behind the thing. */
  private Optional<Party> ofObject(Parse parse, int object, Actor accused) {
    for (int child : parse.tree.children(object)) {
      String relation = parse.tree.relation(child);
      if ((relation.equals("poss") || relation.equals("compound") || relation.equals("nmod"))
          && parse.mention(child) != null
          && (parse.mention(child).form() != Form.DEMONYM || !isPeople(parse, object))) {
        Optional<Party> owner = party(parse, child, accused);
        if (owner.isPresent()) {
          return owner;
        }
      }
    }
    for (int owner : parse.prepObjects(object, Set.of("from", "of", "at", "against", "on"))) {
      Optional<Party> victim = party(parse, owner, accused);
      if (victim.isPresent()) {
        return victim;
      }
    }
    return Optional.empty();
  }

  private static boolean isPeople(Parse parse, int t) {
    return Words.noun(parse.lemma(t))
        .filter(
            n ->
                n == Words.Noun.PEOPLE
                    || n == Words.Noun.SPEAKER
                    || n == Words.Noun.THREAT
                    || n == Words.Noun.THREATGROUP)
        .isPresent();
  }

  /** The thing or body hit; of things the body that owns them, where it is named. */
  private Optional<Party> hit(Parse parse, int object, Actor accused) {
    Mention mention = parse.mention(object);
    Optional<Party> owner =
        mention == null && parse.lastOfName(object) == object
            ? ofObject(parse, object, accused)
            : Optional.empty();
    return owner.isPresent() ? owner : party(parse, object, accused);
  }

  private Optional<Party> party(Parse parse, int t, Actor accused) {
    Mention mention = parse.mention(t);
    if (mention != null
        && (mention.form() != Form.DEMONYM
            || !parse.isNoun(t)
            || parse.token(t).form().endsWith("s"))) {
      Actor actor = cast.of(mention);
      return actor.key().equals(accused.key()) ? Optional.empty() : Optional.of(actor.asParty());
    }
    if (!parse.isNoun(t)
        || Cast.isDay(parse.lemma(t))
        || NOT_A_VICTIM.contains(parse.lemma(t))
        || harm(parse.token(t)).isPresent()) {
      return Optional.empty();
    }
    String phrase = parse.nounPhrase(t).of(text.chars());
    String country = cast.countryOf(parse, t).map(m -> cast.of(m).country()).orElse("");
    if (country.isEmpty()) {
      int owner = parse.tree.child(t, "poss");
      if (owner >= 0 && parse.tag(owner).startsWith("PRP")) {
        country =
            cast.resolve(parse, owner).stream()
                .filter(a -> a.kind() == Kind.GOVERNMENT && !a.country().equals(accused.country()))
                .map(Actor::country)
                .findFirst()
                .orElse("");
      }
    }
    return Optional.of(new Party(phrase, "", country, "", "", phrase));
  }

  /** Whether a phrase is of data, documents or tools that can be leaked. */
  static boolean isData(Parse parse, int top) {
    for (int t = 0; t < parse.size(); t++) {
      if (parse.tree.isWithin(t, top)
          && (DATA.contains(parse.lemma(t)) || LEAKED.contains(parse.lemma(t)))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> LEAKED = Words.list("leaked");

  private static boolean holdsData(Parse parse, int top) {
    for (int t = 0; t < parse.size(); t++) {
      if (DATA.contains(parse.lemma(t)) && parse.tree.isWithin(t, top)) {
        return true;
      }
    }
    return false;
  }

  /** What the other deeds of a sentence are, where they agree. */
  private static Optional<String> typeOf(Parse parse) {
    Set<String> types = new java.util.TreeSet<>();
    for (int i = 0; i < parse.size(); i++) {
      harm(parse.token(i))
          .filter(h -> h.strength() == Words.Strength.STRONG && !VAGUE.contains(h.type()))
          .ifPresent(h -> types.add(h.type()));
    }
    return types.size() == 1 ? Optional.of(types.iterator().next()) : Optional.empty();
  }

  /** The incident type, by the deed's words, then its sentence, then the article. */
  String type(Parse parse, int t, Actor accused, Optional<Party> victim) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    if (t >= 0) {
      Span phrase = parse.phrase(t, false);
      for (int i = 0; i < parse.size(); i++) {
        if (phrase.contains(parse.token(i).span())) {
          harm(parse.token(i))
              .map(Words.Harm::type)
              .filter(type -> !type.isEmpty())
              .ifPresent(type -> votes.merge(type, 1, Integer::sum));
        }
      }
    }
    boolean state =
        accused.kind() == Kind.GOVERNMENT
            || accused.sponsor().isPresent()
            || !accused.country().isEmpty()
            || accused.kind() == Kind.GROUP && !accused.listed().isEmpty();
    Optional<String> own =
        votes.keySet().stream().filter(type -> !VAGUE.contains(type)).findFirst();
    if (own.isPresent()) {
      boolean data = own.get().equals("theft") && holdsData(parse, t);
      boolean spying = (data || own.get().equals("data-breach")) && state && aboutSpying;
      return spying ? "espionage" : data ? "data-breach" : own.get();
    }
    if (t < 0) {
      return articleType.equals("other") && accused.kind() == Kind.ARMED ? "kinetic" : articleType;
    }
    if (votes.isEmpty() || votes.keySet().stream().allMatch(VAGUE::contains)) {
      Optional<String> around = typeOf(parse);
      if (around.isPresent() && !state || around.filter("kinetic"::equals).isPresent()) {
        return around.get();
      }
      if (accused.kind() == Kind.ARMED && articleType.equals("other")) {
        return "kinetic";
      }
    }
    boolean official =
        victim
            .filter(
                v ->
                    v.id().startsWith("country:")
                        || v.name()
                            .toLowerCase(Locale.ROOT)
                            .matches(
                                ".*(ministr|government|parliament|embass|military|agenc|army|defen[cs]e).*"))
            .isPresent();
    if (votes.containsKey("intrusion") && state && (official || aboutSpying)) {
      return "espionage";
    }
    if (votes.isEmpty()
        || articleType.equals("ransomware")
        || articleType.equals("espionage")
        || articleType.equals("ddos")) {
      return articleType;
    }
    return votes.keySet().iterator().next();
  }
}
