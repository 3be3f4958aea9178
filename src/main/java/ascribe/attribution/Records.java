package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import ascribe.text.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Joins the claims of an article into records: one per who, whom and claim. A headline gives way to
 * the body that makes it precise, a claim of nobody to the same claim of somebody, unnamed hackers
 * to the group that the same source names.
 */
final class Records {
  private final Text text;
  private final Incidents incidents;
  private final ClaimDates dates;
  private final Responses responses;

  private final Signs signs;
  private final References references;

  /** What the encoder found. */
  private final List<Claim> read;

  Records(
      Text text,
      Incidents incidents,
      Responses responses,
      Signs signs,
      References references,
      List<Claim> read) {
    this.read = List.copyOf(read);
    this.references = references;
    this.signs = signs;
    this.responses = responses;
    this.text = text;
    this.incidents = incidents;
    dates = new ClaimDates(text.article().published());
  }

  /** A claim with one source, on its way to a record. */
  private record Candidate(
      Claim claim,
      Actor who,
      double score,
      Optional<Party> victim,
      List<String> signs,
      Map<String, Double> weights) {
    String polarity() {
      return switch (claim.action()) {
        case DENY -> "deny";
        case CLAIM -> "claim";
        case SANCTION -> "sanction";
        case CHARGE -> "charge";
        default -> "accuse";
      };
    }

    /**
     * A claim of authorship by a known source: allies and inquiries belong to these, not to
     * sanctions of other years.
     */
    boolean isMain() {
      return polarity().equals("accuse") && who.isKnown();
    }

    boolean isNobodys() {
      return !who.isKnown();
    }
  }

  List<Attribution> of(List<Claim> claims) {
    return kept(claims).stream().map(this::record).toList();
  }

  /** The records with the way each was found. */
  List<Explained> explained(List<Claim> claims) {
    Explainer explainer = new Explainer(text);
    return kept(claims).stream()
        .map(c -> new Explained(record(c), explainer.steps(c.claim(), c.who(), c.victim())))
        .toList();
  }

  /** Every claim with each of its sources, whatever it is worth. */
  List<Weighed> weighed(List<Claim> claims) {
    return candidates(claims).stream()
        .map(c -> new Weighed(record(c), c.signs(), c.weights()))
        .toList();
  }

  private List<Candidate> candidates(List<Claim> claims) {
    Readings readings = new Readings(read);
    List<Draft> drafts = drafts(claims, readings);
    Fusion fusion = new Fusion(drafts, readings, incidents);
    List<Candidate> candidates = new ArrayList<>();
    for (Draft draft : drafts) {
      Optional<Party> victim = victim(draft.claim());
      incidents.remember(draft.claim().parse(), draft.claim().what(), victim);
      Map<String, Double> weights = fusion.of(draft);
      candidates.add(
          new Candidate(
              draft.claim(), draft.who(), Judge.of(weights), victim, draft.signs(), weights));
    }
    return candidates;
  }

  /** What frames found, with what the encoder makes of it; then what it alone found. */
  private List<Draft> drafts(List<Claim> claims, Readings readings) {
    List<Draft> drafts = new ArrayList<>();
    List<Claim> named = Suspects.named(claims);
    for (int i = 0; i < named.size(); i++) {
      Claim found = claims.get(i);
      List<Actor> sources = found.who().isEmpty() ? List.of(Actor.UNKNOWN) : found.who();
      for (Actor who : sources) {
        List<String> of = signs.of(named.get(i), who, named);
        Claim claim = named.get(i).as(readings.take(found, who));
        drafts.add(new Draft(claim, who, of, OptionalDouble.of(Judge.logit(of))));
      }
    }
    List<Claim> sure = new ArrayList<>(claims);
    readings.left().stream().filter(c -> c.reading().orElseThrow().logit() > 0).forEach(sure::add);
    for (Claim claim : Agents.brought(Suspects.named(readings.left()), sure)) {
      Actor who = claim.who().isEmpty() ? Actor.UNKNOWN : claim.who().get(0);
      drafts.add(new Draft(claim, who, List.of(), OptionalDouble.empty()));
    }
    return drafts;
  }

  /** Who was hit, as the encoder or the deed's own words say. */
  private Optional<Party> victim(Claim claim) {
    Optional<Party> read = claim.reading().flatMap(Claim.Reading::victim).flatMap(Records::party);
    return read.isPresent() ? read : incidents.victim(claim.parse(), claim.what(), claim.whom());
  }

  private static Optional<Party> party(Role role) {
    return role.whom().stream()
        .findFirst()
        .or(() -> role.who().stream().findFirst())
        .map(Actor::asParty);
  }

  private List<Candidate> kept(List<Claim> claims) {
    Map<String, Candidate> best = new LinkedHashMap<>();
    for (Candidate candidate : candidates(claims)) {
      boolean tie = candidate.claim().frame().gate() == Frame.Gate.SPONSOR;
      if (candidate.score() >= (tie ? LEAST_TIE : LEAST)) {
        best.merge(key(candidate), candidate, Records::better);
      }
    }
    List<Candidate> kept = new ArrayList<>(best.values());
    kept.removeIf(
        c ->
            isTurncoat(c)
                || isCount(c, best.values())
                || isCovered(c, best.values())
                || isOutdone(c, best.values())
                || isSaid(c, best.values())
                || isAccusedThere(c, best.values())
                || isVague(c, best.values()));
    return kept;
  }

  /**
   * The same for who stands behind a group. Annotated articles hold few such clauses for the {@link
   * Judge} to learn from; the frames ask much of them already.
   */
  private static final double LEAST_TIE = 0.3;

  /**
   * Less likely claims are not written. Of what is printed from here on, seven in ten and more are
   * right on articles that nothing was trained on; from 0.5 on it is six in ten, for a few more.
   */
  private static final double LEAST = 0.6;

  /** A threat group claims and denies; where it seems to accuse another, it was misread. */
  private static boolean isTurncoat(Candidate c) {
    return c.who().kind() == Kind.GROUP
        && c.claim().action() != Action.CLAIM
        && c.claim().action() != Action.DENY;
  }

  /**
   * What nobody is credited with, of a party against whom or of whom somebody says something in the
   * same sentence: {@code Killnet claimed the attack}.
   */
  private static boolean isSaid(Candidate c, java.util.Collection<Candidate> all) {
    return c.isNobodys()
        && all.stream()
            .anyMatch(
                o ->
                    !o.isNobodys()
                        && o.claim().parse() == c.claim().parse()
                        && o.claim().whom().key().equals(c.claim().whom().key()));
  }

  /**
   * Who is accused by a word has not claimed or denied anything by the same word: {@code Estonia
   * blamed Russia}.
   */
  private static boolean isAccusedThere(Candidate c, java.util.Collection<Candidate> all) {
    boolean own = c.polarity().equals("deny") || c.polarity().equals("claim");
    return own
        && c.claim().isRead()
        && all.stream()
            .anyMatch(
                o ->
                    !o.polarity().equals("deny")
                        && !o.polarity().equals("claim")
                        && !o.isNobodys()
                        && o.claim().parse() == c.claim().parse()
                        && o.claim().whom().span().equals(c.claim().whom().span()));
  }

  /**
   * Of two sources that a sentence does not join, the likelier has said it: {@code a firm pointed
   * to the group, according to the paper}.
   */
  private static boolean isOutdone(Candidate c, java.util.Collection<Candidate> all) {
    return c.claim().reading().isPresent()
        && !c.isNobodys()
        && all.stream()
            .anyMatch(
                o ->
                    o != c
                        && !o.isNobodys()
                        && o.score() > c.score()
                        && o.claim().parse() == c.claim().parse()
                        && o.polarity().equals(c.polarity())
                        && o.claim().whom().key().equals(c.claim().whom().key())
                        && !areJoined(c.claim().parse(), o.who(), c.who()));
  }

  /** Whether two parties are members of one list, or the sentence gives both as one source. */
  private static boolean areJoined(Parse parse, Actor a, Actor b) {
    int first = place(parse, a);
    int second = place(parse, b);
    return first >= 0 && second >= 0 && listHead(parse, first) == listHead(parse, second);
  }

  static int listHead(Parse parse, int t) {
    int head = t;
    for (int steps = 0;
        steps < parse.size()
            && parse.tree.head(head) >= 0
            && (parse.tree.relation(head).equals("conj")
                || parse.tree.relation(head).equals("appos"));
        steps++) {
      head = parse.tree.head(head);
    }
    return head;
  }

  private static int place(Parse parse, Actor actor) {
    int start = actor.span().start();
    if (start < parse.sentence.span().start() || start >= parse.sentence.span().end()) {
      return -1;
    }
    return parse.nameHead(Math.min(parse.sentence.tokenAt(start), parse.size() - 1));
  }

  /** {@code prosecutors} beside {@code Manhattan federal prosecutors}, who say the same. */
  private static boolean isVague(Candidate c, java.util.Collection<Candidate> all) {
    return c.who().id().isEmpty()
        && !c.isNobodys()
        && all.stream()
            .anyMatch(
                o ->
                    o != c
                        && !o.isNobodys()
                        && o.polarity().equals(c.polarity())
                        && o.claim().whom().key().equals(c.claim().whom().key())
                        && o.who().name().length() > c.who().name().length()
                        && words(o.who()).containsAll(words(c.who())));
  }

  private static java.util.Set<String> words(Actor actor) {
    return new java.util.HashSet<>(
        List.of(actor.name().toLowerCase(java.util.Locale.ROOT).split("\\W+")));
  }

  /** What an official says that a person did whom the same state charges: a count of the charge. */
  private static boolean isCount(Candidate c, java.util.Collection<Candidate> all) {
    return c.claim().action() == Action.ATTRIBUTE
        && c.claim().whom().kind() == Kind.PERSON
        && !c.who().country().isEmpty()
        && all.stream()
            .anyMatch(
                o ->
                    o.claim().action() == Action.CHARGE
                        && o.claim().whom().key().equals(c.claim().whom().key())
                        && o.who().country().equals(c.who().country()));
  }

  private static String key(Candidate c) {
    boolean toldApart = c.isNobodys() && !c.claim().frame().gate().equals(Frame.Gate.DEED);
    String deed =
        toldApart ? c.victim().map(Party::name).orElse("") + "|" + (c.claim().what() < 0) : "";
    return c.polarity()
        + "|"
        + (c.isNobodys() ? "" : c.who().key())
        + "|"
        + c.claim().whom().key()
        + "|"
        + deed;
  }

  /**
   * The body before the headline, a sentence that says who did it before one that tells what was
   * done, then the higher score, then the earlier.
   */
  private static Candidate better(Candidate a, Candidate b) {
    boolean headA = a.claim().parse().sentence.isHeadline();
    boolean headB = b.claim().parse().sentence.isHeadline();
    if (headA != headB) {
      return headA ? b : a;
    }
    boolean toldA = a.claim().frame().gate() == Frame.Gate.DEED;
    boolean toldB = b.claim().frame().gate() == Frame.Gate.DEED;
    if (toldA != toldB) {
      return toldA ? b : a;
    }
    return b.score() > a.score() + 0.05 ? b : a;
  }

  private static boolean isCovered(Candidate c, java.util.Collection<Candidate> all) {
    for (Candidate other : all) {
      if (other == c || !other.polarity().equals(c.polarity())) {
        continue;
      }
      boolean sameWhom = other.claim().whom().key().equals(c.claim().whom().key());
      boolean deed = c.claim().frame().gate() == Frame.Gate.DEED;
      if (c.isNobodys()
          && !other.isNobodys()
          && sameWhom
          && (deed
              || c.polarity().equals("charge")
              || c.claim().parse().sentence.isHeadline()
              || sameVictim(c, other))) {
        return true;
      }
      if (c.isNobodys()
          && other.isNobodys()
          && sameWhom
          && deed
          && other.claim().frame().gate() != Frame.Gate.DEED) {
        return true;
      }
      // hackers without a name, and the group that the same source names for them
      boolean sameSource = c.isNobodys() || other.who().key().equals(c.who().key());
      boolean crowd =
          c.claim().whom().kind() == Kind.CROWD && other.claim().whom().kind() == Kind.GROUP;
      String origin = c.claim().whom().country();
      boolean compatible =
          origin.isEmpty()
              || origin.equals(other.claim().whom().country())
              || origin.equals(other.claim().whom().listed());
      if (crowd && sameSource && compatible) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameVictim(Candidate a, Candidate b) {
    return a.victim().isPresent()
        && a.victim().map(Party::name).equals(b.victim().map(Party::name));
  }

  private Attribution record(Candidate c) {
    Claim claim = c.claim();
    Actor whom = claim.whom();
    Optional<Party> sponsor =
        claim.sponsor().or(() -> references.sponsorOf(whom)).map(Actor::asParty);
    boolean tie =
        claim.what() < 0 && (claim.action() == Action.LINK || claim.action() == Action.SANCTION);
    Optional<Party> victim =
        (tie ? c.victim() : c.victim().or(() -> incidents.mainVictim(whom)))
            .filter(
                v ->
                    !v.name().equals(whom.name())
                        && !(v.id().equals(whom.id()) && !v.id().isEmpty()));
    String type =
        tie
            ? "other"
            : incidents.type(
                claim.parse(),
                claim.what(),
                whom,
                victim,
                claim.isRead() ? claim.reading().map(Claim.Reading::type) : Optional.empty());
    Evidence evidence =
        new Evidence(claim.parse().sentence.span().of(text.chars()), claim.parse().sentence.span());
    Attribution record =
        new Attribution(
            "",
            c.who().asWho(),
            c.who().spokesperson(),
            claim.action(),
            cueText(claim),
            claim.stance(),
            claim.modality().confidence(),
            claim.modality().confidenceText(),
            basis(claim, c.who()),
            dates.claimed(claim),
            whom.asWhom(),
            sponsor,
            incidents.what(claim.parse(), claim.what()),
            type,
            dates.happened(claim),
            victim,
            c.isMain() ? responses.supporters(c.who(), whom) : List.of(),
            c.isMain() ? responses.investigators(whom) : List.of(),
            evidence,
            Math.round(c.score() * 100) / 100.0);
    return withId(record);
  }

  /** The cue with its auxiliaries and particle, as they stand in the text. */
  private String cueText(Claim claim) {
    Parse parse = claim.parse();
    int first = claim.cue();
    int last = claim.cue();
    for (int child : parse.tree.children(claim.cue())) {
      String relation = parse.tree.relation(child);
      if ((relation.startsWith("aux") || relation.equals("neg"))
          && child < first
          && first - child < 4) {
        first = child;
      } else if (relation.equals("prt")) {
        last = Math.max(last, child);
      }
    }
    return text.chars()
        .substring(parse.token(first).span().start(), parse.token(last).span().end());
  }

  private static String basis(Claim claim, Actor who) {
    if (claim.action() == Action.CLAIM || claim.action() == Action.DENY) {
      return "self";
    }
    if (claim.action() == Action.CHARGE) {
      return "legal";
    }
    return switch (who.kind()) {
      case GOVERNMENT, IGO -> "political";
      case AGENCY ->
          who.name()
                  .toLowerCase(java.util.Locale.ROOT)
                  .matches(".*(court|prosecut|justice|police|attorney).*")
              ? "legal"
              : "political";
      case COMPANY -> "technical";
      case MEDIA, UNKNOWN -> "media";
      default -> "third-party";
    };
  }

  private Attribution withId(Attribution r) {
    String key =
        String.join(
            "\u0000",
            text.article().id(),
            r.who().name(),
            r.action().printed(),
            r.whom().name(),
            r.whom().type(),
            r.evidence().text(),
            r.what());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      String id = HexFormat.of().formatHex(digest, 0, 8);
      return new Attribution(
          id,
          r.who(),
          r.spokesperson(),
          r.action(),
          r.actionText(),
          r.stance(),
          r.confidence(),
          r.confidenceText(),
          r.basis(),
          r.claimDate(),
          r.whom(),
          r.sponsor(),
          r.what(),
          r.incidentType(),
          r.incidentDate(),
          r.victim(),
          r.supportedBy(),
          r.investigatedBy(),
          r.evidence(),
          r.score());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
