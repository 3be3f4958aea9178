package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of an article's claims become records: the likely ones, of several that say the same the
 * best, and none that another one makes void. Nobody is a source like others here; what nobody is
 * credited with gives way the easiest.
 */
final class Selection {
  /**
   * Less likely claims are not written. Of what is printed from here on, two in three and more are
   * right on articles that nothing was trained on; from 0.5 on it is six in ten, for a few more.
   */
  private static final double LEAST = 0.6;

  /**
   * The same for who stands behind a group. Annotated articles hold few such clauses for the {@link
   * Judge} to learn from; the frames ask much of them already.
   */
  private static final double LEAST_TIE = 0.3;

  /** From here on nine in ten are right, and two sources beside each other are two. */
  private static final double SURE = 0.9;

  private List<Candidate> all;

  private Selection(Collection<Candidate> all) {
    this.all = List.copyOf(all);
  }

  static List<Candidate> of(List<Candidate> candidates) {
    Map<String, Candidate> best = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      boolean tie = candidate.claim().frame().gate() == Frame.Gate.SPONSOR;
      if (candidate.score() >= (tie ? LEAST_TIE : LEAST)) {
        best.merge(key(candidate), candidate, Selection::better);
      }
    }
    return new Selection(best.values()).stay();
  }

  private static String key(Candidate c) {
    boolean toldApart = c.isNobodys() && !c.isDeed();
    String deed =
        toldApart ? c.victim().map(Party::name).orElse("") + "|" + (c.claim().what() < 0) : "";
    return String.join(
        "|", c.polarity(), c.isNobodys() ? "" : c.who().key(), c.claim().whom().key(), deed);
  }

  /**
   * The body before the headline, a sentence that says who did it before one that tells what was
   * done, of what nobody is credited with a deed that is told before what somebody is known for,
   * then the higher score, then the earlier.
   */
  private static Candidate better(Candidate a, Candidate b) {
    if (a.isHeadline() != b.isHeadline()) {
      return a.isHeadline() ? b : a;
    }
    if (a.isDeed() != b.isDeed()) {
      return a.isDeed() ? b : a;
    }
    if (a.isNobodys() && b.isNobodys() && a.isTold() != b.isTold()) {
      return a.isTold() ? a : b;
    }
    return b.score() > a.score() + 0.05 ? b : a;
  }

  /**
   * Why a claim gives way to another, in this order: who gave way for one reason makes nobody give
   * way for the next, so that of two that tell against each other one stays.
   */
  private List<Predicate<Candidate>> reasons() {
    return List.of(
        Selection::isTurncoat,
        Selection::isOthersDenial,
        Selection::isOwnGroup,
        this::isCount,
        this::isTwin,
        this::isService,
        this::isCovered,
        this::isRelay,
        this::isVoice,
        this::isOutdone,
        this::isSaid,
        this::isAccusedThere,
        this::isHit,
        this::isServed,
        this::isOfState,
        Selection::isOfNobody);
  }

  private List<Candidate> stay() {
    Map<String, Candidate> named = new LinkedHashMap<>();
    all.stream().map(this::byFullName).forEach(c -> named.merge(key(c), c, Selection::better));
    all = List.copyOf(named.values());
    for (Predicate<Candidate> givesWay : reasons()) {
      all = all.stream().filter(c -> !givesWay.test(c)).toList();
    }
    return all;
  }

  private boolean any(Predicate<Candidate> other) {
    return all.stream().anyMatch(other);
  }

  /** A threat group claims and denies; where it seems to accuse another, it was misread. */
  private static boolean isTurncoat(Candidate c) {
    return c.who().kind() == Kind.GROUP && !c.isOfItself();
  }

  /**
   * A body denies for itself, its state and its people; what a court or a government says for
   * another's is its doubt.
   */
  private static boolean isOthersDenial(Candidate c) {
    Actor whom = c.claim().whom();
    return c.claim().action() == Action.DENY
        && !c.isNobodys()
        && BODIES.contains(c.who().kind())
        && !c.who().key().equals(whom.key())
        && !List.of(whom.country(), whom.listed()).contains(orNone(c.who().country()));
  }

  /** No state says of its own hackers that they did it. */
  private static boolean isOwnGroup(Candidate c) {
    String country = c.who().country();
    return !c.isOfItself()
        && c.claim().action() != Action.CHARGE
        && c.claim().whom().kind() == Kind.GROUP
        && (c.who().kind() == Kind.GOVERNMENT || c.who().kind() == Kind.AGENCY)
        && c.claim().whom().listed().equals(orNone(country));
  }

  private static final Set<Kind> BODIES =
      Set.of(Kind.GOVERNMENT, Kind.AGENCY, Kind.IGO, Kind.COMPANY, Kind.MEDIA, Kind.NGO);

  private static String orNone(String country) {
    return country.isEmpty() ? "none" : country;
  }

  /**
   * What the source of a charge says of the charged besides, and what an official or unnamed
   * prosecutors say that a person did whom the same state charges: a count of the charge.
   */
  private boolean isCount(Candidate c) {
    return c.claim().action() == Action.ATTRIBUTE
        && !c.isNobodys()
        && any(
            o ->
                o.claim().action() == Action.CHARGE
                    && o.accusesSame(c)
                    && (o.who().key().equals(c.who().key())
                        || c.claim().whom().kind() == Kind.PERSON
                            && isOfOneState(c.who(), o.who())));
  }

  private static boolean isOfOneState(Actor accuser, Actor prosecutor) {
    return accuser.id().isEmpty()
        || !accuser.country().isEmpty() && accuser.country().equals(prosecutor.country());
  }

  /** Nobody is credited twice with the same party's deeds in one sentence. */
  private boolean isTwin(Candidate c) {
    return c.isNobodys()
        && any(
            o ->
                o != c
                    && o.isNobodys()
                    && o.claim().parse() == c.claim().parse()
                    && o.accusesSame(c)
                    && (o.score() > c.score()
                        || o.score() == c.score() && all.indexOf(o) < all.indexOf(c)));
  }

  private boolean isCovered(Candidate c) {
    return any(
        o -> o != c && o.polarity().equals(c.polarity()) && (isCredited(c, o) || isNamed(c, o)));
  }

  /** What nobody is credited with, and somebody or a clearer sentence says too. */
  private static boolean isCredited(Candidate c, Candidate other) {
    if (!c.isNobodys() || !other.accusesSame(c)) {
      return false;
    }
    return other.isNobodys()
        ? c.isDeed() && !other.isDeed()
        : c.isDeed()
            || c.polarity().equals("charge")
            || c.isHeadline()
            || c.victim().isPresent()
                && c.victim().map(Party::name).equals(other.victim().map(Party::name));
  }

  /** Hackers without a name, and the group that the same source names for them. */
  private static boolean isNamed(Candidate c, Candidate other) {
    Actor whom = c.claim().whom();
    Actor named = other.claim().whom();
    return whom.kind() == Kind.CROWD
        && named.kind() == Kind.GROUP
        && (c.isNobodys() || other.who().key().equals(c.who().key()))
        && (whom.country().isEmpty()
            || whom.country().equals(named.country())
            || whom.country().equals(named.listed()));
  }

  /**
   * Of two sources that a sentence does not join, the likelier has said it, unless the other has
   * surely said it too: {@code a firm pointed to the group, according to the paper}.
   */
  private boolean isOutdone(Candidate c) {
    Parse parse = c.claim().parse();
    return c.claim().reading().isPresent()
        && !c.isNobodys()
        && c.score() < SURE
        && any(
            o ->
                o != c
                    && !o.isNobodys()
                    && o.who().kind() != Kind.MEDIA
                    && o.score() > c.score()
                    && o.claim().parse() == parse
                    && o.polarity().equals(c.polarity())
                    && o.accusesSame(c)
                    && !areJoined(parse, o.who(), c.who())
                    && !areOneWord(o.claim(), c.claim()));
  }

  /**
   * A paper, beside whom it quotes: {@code a firm pointed to the group, according to the paper}.
   */
  private boolean isRelay(Candidate c) {
    return c.who().kind() == Kind.MEDIA
        && any(
            o ->
                !o.isNobodys()
                    && o.who().kind() != Kind.MEDIA
                    && o.claim().parse() == c.claim().parse()
                    && o.polarity().equals(c.polarity())
                    && o.accusesSame(c));
  }

  /** Whether two sources stand behind the same word: {@code the researchers say}. */
  private static boolean areOneWord(Claim a, Claim b) {
    int said = a.reading().map(Claim.Reading::said).orElse(-1);
    return said >= 0 && b.reading().isPresent() && b.reading().get().said() == said;
  }

  /** Whether two parties are members of one list, or the sentence gives both as one source. */
  private static boolean areJoined(Parse parse, Actor a, Actor b) {
    int first = place(parse, a);
    int second = place(parse, b);
    return first >= 0 && second >= 0 && parse.listHead(first) == parse.listHead(second);
  }

  private static int place(Parse parse, Actor actor) {
    int start = actor.span().start();
    if (start < parse.sentence.span().start() || start >= parse.sentence.span().end()) {
      return -1;
    }
    return parse.nameHead(Math.min(parse.sentence.tokenAt(start), parse.size() - 1));
  }

  /**
   * What nobody is credited with, of a party against whom or of whom somebody says something in the
   * same sentence: {@code Killnet claimed the attack}.
   */
  private boolean isSaid(Candidate c) {
    return c.isNobodys()
        && any(o -> !o.isNobodys() && o.claim().parse() == c.claim().parse() && o.accusesSame(c));
  }

  /**
   * Who is accused by a word has not claimed or denied anything by the same word: {@code Estonia
   * blamed Russia}.
   */
  private boolean isAccusedThere(Candidate c) {
    return c.isOfItself()
        && c.claim().isRead()
        && any(
            o ->
                !o.isOfItself()
                    && !o.isNobodys()
                    && o.claim().parse() == c.claim().parse()
                    && o.claim().whom().span().equals(c.claim().whom().span()));
  }

  /**
   * Who was hit by what the same source lays at another's door: {@code Britain blamed the GRU for
   * the attacks on Georgia}.
   */
  private boolean isHit(Candidate c) {
    return c.claim().isRead()
        && isTarget(c)
        && any(
            o ->
                o.claim().parse() == c.claim().parse()
                    && o.who().key().equals(c.who().key())
                    && o.polarity().equals(c.polarity())
                    && !o.accusesSame(c)
                    && !isTarget(o));
  }

  /** The body whose officers are charged: {@code charged four officers of the Guard}. */
  private boolean isServed(Candidate c) {
    return c.claim().isRead()
        && any(
            o ->
                o.claim().parse() == c.claim().parse()
                    && o.claim().action() == c.claim().action()
                    && (o.claim().action() == Action.CHARGE
                        || o.claim().action() == Action.SANCTION)
                    && o.claim().whom().kind() == Kind.CROWD
                    && o.claim()
                        .whom()
                        .sponsor()
                        .map(Actor::key)
                        .equals(Optional.of(c.claim().whom().key())));
  }

  private static final Set<String> AT = Set.of("on", "against", "at", "upon", "into");

  /** Whether the accused stands where the victim does: {@code for attacks on Georgia}. */
  private static boolean isTarget(Candidate c) {
    Parse parse = c.claim().parse();
    int preposition = above(parse, place(parse, c.claim().whom()), "pobj");
    int deed =
        preposition >= 0 && AT.contains(parse.lemma(preposition))
            ? above(parse, preposition, "prep")
            : -1;
    return deed >= 0 && parse.isNoun(deed) && above(parse, deed, "pobj") >= 0;
  }

  /** The word above, or -1 where it is above by another relation. */
  private static int above(Parse parse, int t, String relation) {
    return t >= 0 && parse.tree.relation(t).equals(relation) ? parse.tree.head(t) : -1;
  }

  /**
   * A state, and a service of the same state, by the same source: two words for one accused as a
   * rule. The likelier stays, of equals the service.
   */
  private boolean isOfState(Candidate c) {
    Actor whom = c.claim().whom();
    return !c.isNobodys()
        && isStateOrService(whom)
        && any(
            o ->
                isStateOrService(o.claim().whom())
                    && o.claim().whom().kind() != whom.kind()
                    && o.claim().whom().country().equals(whom.country())
                    && o.who().key().equals(c.who().key())
                    && o.polarity().equals(c.polarity())
                    && (o.score() > c.score()
                        || o.score() == c.score() && whom.kind() == Kind.GOVERNMENT));
  }

  private static boolean isStateOrService(Actor actor) {
    return !actor.country().isEmpty()
        && (actor.kind() == Kind.GOVERNMENT || actor.kind() == Kind.AGENCY);
  }

  /**
   * The same claim by the fuller name of its source: {@code prosecutors} beside {@code Manhattan
   * federal prosecutors}, who say the same.
   */
  private Candidate byFullName(Candidate c) {
    if (!c.who().id().isEmpty() || c.isNobodys()) {
      return c;
    }
    return all.stream()
        .filter(
            o ->
                !o.isNobodys()
                    && o.polarity().equals(c.polarity())
                    && o.accusesSame(c)
                    && o.who().name().length() > c.who().name().length()
                    && words(o.who()).containsAll(words(c.who())))
        .max(Comparator.comparingInt(o -> o.who().name().length()))
        .map(o -> c.by(o.who()))
        .orElse(c);
  }

  private static final Set<String> SERVICES = Set.of("service", "agency", "authority");

  /** {@code Dutch intelligence services} beside the service of that country that says the same. */
  private boolean isService(Candidate c) {
    Actor who = c.who();
    return who.kind() == Kind.AGENCY
        && who.id().isEmpty()
        && !who.country().isEmpty()
        && isPlural(c, who)
        && any(
            o ->
                o.who().kind() == Kind.AGENCY
                    && !o.who().id().isEmpty()
                    && o.who().country().equals(who.country())
                    && o.polarity().equals(c.polarity())
                    && o.accusesSame(c));
  }

  private static boolean isPlural(Candidate c, Actor who) {
    int place = place(c.claim().parse(), who);
    return place >= 0
        && c.claim().parse().tag(place).equals("NNS")
        && SERVICES.contains(c.claim().parse().lemma(place));
  }

  /** {@code researchers}, without more, beside a body that says the same: its own, as a rule. */
  private boolean isVoice(Candidate c) {
    return c.who().kind() == Kind.VOICES
        && isBare(c.who())
        && any(
            o ->
                !o.isNobodys()
                    && o.who().kind() != Kind.VOICES
                    && o.polarity().equals(c.polarity())
                    && o.accusesSame(c));
  }

  /**
   * {@code Hackers have stolen the data}: nobody says so, and of nobody in particular; {@code the
   * firm saw an actor who sold malware}: somebody says so, but nobody was hit.
   */
  private static boolean isOfNobody(Candidate c) {
    Actor whom = c.claim().whom();
    return whom.kind() == Kind.CROWD
        && whom.country().isEmpty()
        && whom.sponsor().isEmpty()
        && isBare(whom)
        && c.claim().action() != Action.CHARGE
        && (c.isNobodys() || c.isOfItself() || c.victim().isEmpty());
  }

  private static boolean isBare(Actor actor) {
    return actor.name().matches("(?i)(?:(?:the|these|those|some|one) )?\\p{L}+");
  }

  private static Set<String> words(Actor actor) {
    return new HashSet<>(Arrays.asList(actor.name().toLowerCase(Locale.ROOT).split("\\W+")));
  }
}
