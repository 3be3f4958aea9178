package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who stands behind the accused of a claim: whom the phrase or a sentence that ties the two names,
 * else whom the encoder sees behind it in the claim's own sentence or in another of the article.
 */
final class Sponsors {
  /** What is less likely (0..1) is not told. */
  private static final double LEAST = 0.5;

  private static final Set<Kind> BODIES =
      Set.of(Kind.GOVERNMENT, Kind.AGENCY, Kind.ARMED, Kind.NGO, Kind.COMPANY, Kind.GROUP);

  private final References references;
  private final Set<String> foes;
  private final Map<String, Claim.Chance<Actor>> elsewhere = new HashMap<>();

  /**
   * @param read what the encoder found in the article
   */
  Sponsors(References references, List<Claim> read) {
    this.references = references;
    foes = references.foes();
    for (Claim claim : read) {
      Claim.Reading reading = claim.reading().orElseThrow();
      double made = 1 / (1 + Math.exp(-reading.logit()));
      behind(claim, reading.sponsors())
          .map(s -> new Claim.Chance<>(s.party(), s.probability() * made))
          .ifPresent(s -> elsewhere.merge(claim.whom().key(), s, Sponsors::likelier));
    }
  }

  Optional<Actor> of(Claim claim) {
    return claim
        .sponsor()
        .or(() -> ordering(claim))
        .or(() -> references.sponsorOf(claim.whom()))
        .or(() -> foreignService(claim))
        .or(() -> claim.reading().flatMap(r -> behind(claim, r.sponsors())).flatMap(Sponsors::told))
        .or(() -> Optional.ofNullable(elsewhere.get(claim.whom().key())).flatMap(Sponsors::told));
  }

  /** {@code Jan Roe, a general of Iran's Revolutionary Guards}, whom another country charges. */
  private Optional<Actor> foreignService(Claim claim) {
    return claim.whom().kind() == Kind.PERSON
        ? references
            .officeOf(claim.whom())
            .filter(b -> b.kind() == Kind.AGENCY || b.kind() == Kind.ARMED)
            .filter(b -> !b.country().isEmpty())
            .filter(
                b ->
                    claim.who().stream()
                        .anyMatch(w -> !w.country().isEmpty() && !w.country().equals(b.country())))
        : Optional.empty();
  }

  private static final Set<String> PHRASES = Words.list("sponsor-phrase");

  /**
   * {@code X planned the attack on behalf of the GRU}, {@code the work of X, acting on orders from
   * the ISI}: whose orders the accused of a claim acts on, as its own clause says.
   */
  private Optional<Actor> ordering(Claim claim) {
    Parse parse = claim.parse();
    int at = claim.whom().span().start();
    boolean here = parse.sentence.span().start() <= at && at < parse.sentence.span().end();
    int accused = here ? parse.sentence.tokenAt(at) : -1;
    for (int order = accused + 1; here && order < parse.size(); order++) {
      int preposition = parse.tree.relation(order).equals("pobj") ? parse.tree.head(order) : -1;
      boolean phrase =
          preposition >= 0
              && PHRASES.contains(parse.lemma(order))
              && Set.of("on", "at", "under", "in").contains(parse.lemma(preposition))
              && isDoneBy(parse, accused, preposition);
      if (phrase) {
        List<Integer> owners = new ArrayList<>(parse.prepObjects(order, Set.of("of", "from")));
        parse.tree.children(order).stream()
            .filter(c -> parse.tree.relation(c).equals("poss"))
            .forEach(owners::add);
        Optional<Actor> body =
            owners.stream()
                .flatMap(o -> references.resolve(parse, o).stream())
                .filter(b -> canStandBehind(b, claim.whom()))
                .findFirst();
        if (body.isPresent()) {
          return body;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the accused does what a phrase belongs to: is its verb's subject, or its noun. */
  private static boolean isDoneBy(Parse parse, int accused, int phrase) {
    int above = parse.tree.head(phrase);
    int name = parse.nameHead(accused);
    if (above < 0) {
      return false;
    }
    boolean own = parse.tree.isWithin(above, name) && above >= name;
    return own
        || parse.isVerb(above)
            && parse.doers(above).stream()
                .anyMatch(s -> s == name || parse.listHead(s) == parse.listHead(name));
  }

  private static Optional<Actor> told(Claim.Chance<Actor> sponsor) {
    return sponsor.probability() < LEAST ? Optional.empty() : sponsor.party();
  }

  /** The likeliest body that may stand behind the accused. */
  private Optional<Claim.Chance<Actor>> behind(Claim claim, List<Claim.Chance<Actor>> sponsors) {
    return sponsors.stream()
        .filter(s -> s.party().map(body -> canStandBehind(body, claim.whom())).orElse(false))
        .max(Comparator.comparingDouble(Claim.Chance::probability));
  }

  /**
   * Who is said or known to be of a country is run from there, and nobody whom an article calls
   * {@code anti-Iranian} is run by Iran.
   */
  private boolean canStandBehind(Actor body, Actor whom) {
    String origin = whom.country().isEmpty() ? whom.listed() : whom.country();
    return BODIES.contains(body.kind())
        && whom.kind() != Kind.GOVERNMENT
        && !body.key().equals(whom.key())
        && (origin.isEmpty() || origin.equals(body.country()))
        && !foes.contains(body.country());
  }

  private static Claim.Chance<Actor> likelier(Claim.Chance<Actor> a, Claim.Chance<Actor> b) {
    return b.probability() > a.probability() ? b : a;
  }
}
