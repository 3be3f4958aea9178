package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.List;
import java.util.Set;

/**
 * Reasons why a claim gives way to another of the same party that has a better source: of the words
 * of a sentence or an article that seem to name who says so, one as a rule does.
 */
final class SourceRivals {
  /** From here on nine in ten are right, and two sources beside each other are two. */
  private static final double SURE = 0.9;

  private SourceRivals() {}

  /**
   * What nobody is credited with, of a party against whom or of whom somebody says something in the
   * same sentence: {@code Killnet claimed the attack}; or a deed that somebody there lays at
   * another's door: {@code Kestrel succeeds Merlin, which the FBI says robbed banks}.
   */
  static boolean isSaid(Candidate c, List<Candidate> all) {
    return c.isNobodys()
        && all.stream()
            .anyMatch(
                o ->
                    !o.isNobodys()
                        && o.claim().parse() == c.claim().parse()
                        && (o.accusesSame(c) || isSameDeed(o.claim(), c.claim())));
  }

  private static boolean isSameDeed(Claim a, Claim b) {
    return b.isRead() && a.what() >= 0 && a.what() == b.what();
  }

  /**
   * Who is accused by a word has not claimed or denied anything by the same word: {@code Estonia
   * blamed Russia}.
   */
  static boolean isAccusedThere(Candidate c, List<Candidate> all) {
    return c.isOfItself()
        && c.claim().isRead()
        && all.stream()
            .anyMatch(
                o ->
                    !o.isOfItself()
                        && !o.isNobodys()
                        && o.claim().parse() == c.claim().parse()
                        && o.claim().whom().span().equals(c.claim().whom().span())
                        && o.isReadBefore(c));
  }

  /** {@code researchers}, without more, beside a body that says the same: its own, as a rule. */
  static boolean isVoice(Candidate c, List<Candidate> all) {
    return c.who().kind() == Kind.VOICES
        && c.who().isBare()
        && all.stream()
            .anyMatch(
                o ->
                    !o.isNobodys()
                        && o.who().kind() != Kind.VOICES
                        && o.polarity().equals(c.polarity())
                        && o.accusesSame(c));
  }

  /**
   * A paper, beside whom it quotes: {@code a firm pointed to the group, according to the paper}.
   */
  static boolean isRelay(Candidate c, List<Candidate> all) {
    return c.who().kind() == Kind.MEDIA
        && all.stream()
            .anyMatch(
                o ->
                    !o.isNobodys()
                        && o.who().kind() != Kind.MEDIA
                        && o.claim().parse() == c.claim().parse()
                        && o.polarity().equals(c.polarity())
                        && o.accusesSame(c));
  }

  /** {@code Dutch intelligence services} beside the service of that country that says the same. */
  static boolean isService(Candidate c, List<Candidate> all) {
    Actor who = c.who();
    return who.kind() == Kind.AGENCY
        && who.id().isEmpty()
        && !who.country().isEmpty()
        && isPlural(c, who)
        && all.stream()
            .anyMatch(
                o ->
                    o.who().kind() == Kind.AGENCY
                        && !o.who().id().isEmpty()
                        && o.who().country().equals(who.country())
                        && o.polarity().equals(c.polarity())
                        && o.accusesSame(c));
  }

  private static final Set<String> SERVICES = Set.of("service", "agency", "authority");

  private static boolean isPlural(Candidate c, Actor who) {
    int place = c.place(who);
    return place >= 0
        && c.claim().parse().tag(place).equals("NNS")
        && SERVICES.contains(c.claim().parse().lemma(place));
  }

  /** {@code the Chinese embassy} and China, {@code Turkey's MIT} and Turkey: two deniers of one. */
  static boolean isSecondVoice(Candidate c, List<Candidate> all) {
    return c.claim().action() == Action.DENY
        && c.who().isStateOrService()
        && all.stream()
            .anyMatch(
                o ->
                    o.claim().action() == Action.DENY
                        && o.claim().parse() == c.claim().parse()
                        && o.who().isStateOrService()
                        && o.who().country().equals(c.who().country())
                        && !o.who().key().equals(c.who().key())
                        && (o.accusesSame(c) || c.isOfSource() && o.isOfSource())
                        && !areJoined(c, o.who())
                        && (owns(c, o) || o.score() > c.score() && !owns(o, c)));
  }

  /** {@code Turkey} in {@code Turkey's MIT}, which speaks of itself. */
  private static boolean owns(Candidate c, Candidate other) {
    int owner = other.isOfSource() ? c.place(c.who()) : -1;
    return owner >= 0
        && c.claim().parse().tree.relation(owner).equals("poss")
        && c.claim().parse().tree.head(owner) == other.place(other.who());
  }

  /**
   * Of two sources that a sentence does not join, the likelier has said it, unless the other has
   * surely said it too: {@code a firm pointed to the group, according to the paper}.
   */
  static boolean isOutdone(Candidate c, List<Candidate> all) {
    return c.claim().reading().isPresent()
        && !c.isNobodys()
        && c.score() < SURE
        && all.stream()
            .anyMatch(
                o ->
                    o != c
                        && !o.isNobodys()
                        && o.who().kind() != Kind.MEDIA
                        && o.score() > c.score()
                        && o.claim().parse() == c.claim().parse()
                        && o.polarity().equals(c.polarity())
                        && o.accusesSame(c)
                        && !areJoined(c, o.who())
                        && !areOneWord(o.claim(), c.claim()));
  }

  /** Whether two sources stand behind the same word: {@code the researchers say}. */
  private static boolean areOneWord(Claim a, Claim b) {
    int said = a.reading().map(Claim.Reading::said).orElse(-1);
    return said >= 0 && b.reading().isPresent() && b.reading().get().said() == said;
  }

  /** Whether two sources are members of one list, or the sentence gives both as one. */
  private static boolean areJoined(Candidate c, Actor other) {
    int first = c.place(c.who());
    int second = c.place(other);
    Parse parse = c.claim().parse();
    return first >= 0 && second >= 0 && parse.listHead(first) == parse.listHead(second);
  }
}
