package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays the frames over the parse of a sentence and reads the claims off it. */
final class Matcher {

  private final Cast cast;
  private final Sources sources;
  private final Incidents incidents;
  private final References references;
  private final Places places;
  private final Needs needs;
  private final Gates gates;
  private final Denials denials;

  /** Whom the article has accused so far, in order. */
  private final List<Actor> accused = new ArrayList<>();

  /** Who is blamed for what is no deed. */
  private final Set<String> refused = new HashSet<>();

  /**
   * What the frames make of a sentence.
   *
   * @param claims in order of their cues
   * @param refused the keys of those who are blamed for what is no deed: an encoder that reads a
   *     claim there misses that
   */
  record Match(List<Claim> claims, Set<String> refused) {
    static final Match NOTHING = new Match(List.of(), Set.of());
  }

  Matcher(Cast cast, Sources sources, Incidents incidents, References references) {
    this.cast = cast;
    this.sources = sources;
    this.incidents = incidents;
    this.references = references;
    places = new Places(cast, incidents);
    needs = new Needs(places, cast, incidents);
    gates = new Gates(places, incidents, sources);
    denials = new Denials(cast, places, incidents, accused);
  }

  /** Whether a sentence is worth parsing: it has a cue of a frame or a verb of harm. */
  static boolean hasCue(ascribe.text.Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(t -> !Frame.of(t.lemma()).isEmpty() || t.isVerb() && isStrong(t.lemma()));
  }

  private static boolean isStrong(String verb) {
    return Words.harmVerb(verb).filter(h -> h.strength() == Words.Strength.STRONG).isPresent();
  }

  /** Lays the frames over a sentence; the sentences of an article in order. */
  Match match(Parse parse) {
    List<Claim> claims = new ArrayList<>();
    refused.clear();
    introduce(parse);
    for (int t = 0; t < parse.size(); t++) {
      List<Claim> found = at(parse, t);
      claims.addAll(found);
      List<Actor> whoms =
          found.stream().filter(c -> c.action() != Action.DENY).map(Claim::whom).toList();
      accused.addAll(whoms);
      references.accuse(
          whoms.stream().filter(w -> w.kind() == Kind.PERSON || w.kind() == Kind.CROWD).toList());
    }
    claims.removeIf(c -> claims.stream().anyMatch(o -> isTold(c, o)));
    claims.forEach(c -> refused.remove(c.whom().key()));
    return new Match(claims, Set.copyOf(refused));
  }

  /**
   * {@code accused Russia of hacking}: the deed is what the accusation says, no claim beside it.
   */
  private static boolean isTold(Claim deed, Claim accusation) {
    if (deed == accusation || !deed.frame().isContent() || accusation.frame().isContent()) {
      return false;
    }
    boolean same = deed.whom().key().equals(accusation.whom().key());
    // X was behind the Saudi attacks: who was hit
    boolean victim =
        !same && deed.cue() == accusation.what() && deed.frame().gate() == Frame.Gate.DEEDNOUN;
    return victim
        || same
            && deed.cue() != accusation.cue()
            && deed.parse().tree.isWithin(deed.cue(), accusation.cue());
  }

  /**
   * Makes the speakers and authors of a sentence known, for {@code the researchers}, {@code the
   * report} further down.
   */
  private void introduce(Parse parse) {
    for (int t = 0; t < parse.size(); t++) {
      if (parse.isNoun(t)
          && parse.mention(t) == null
          && Words.noun(parse.lemma(t))
              .filter(n -> n == Words.Noun.SPEAKER || n == Words.Noun.DOCUMENT)
              .isPresent()) {
        cast.resolve(parse, t);
      }
    }
  }

  private List<Claim> at(Parse parse, int t) {
    boolean spoken = false;
    for (Frame frame : Frame.of(parse.lemma(t))) {
      if (needs.fits(parse, t, frame)) {
        List<Claim> claims = fill(parse, t, frame);
        if (!claims.isEmpty()) {
          return claims;
        }
        spoken |= !frame.isContent();
      }
    }
    boolean harmNoun =
        parse.isNoun(t)
            && parse.mention(t) == null
            && Words.harmNoun(parse.lemma(t))
                .filter(h -> h.strength() == Words.Strength.STRONG)
                .isPresent();
    if (harmNoun && !spoken) {
      return fill(parse, t, Frame.deedNoun());
    }
    boolean harmVerb = parse.isVerb(t) && Words.harmVerb(parse.lemma(t)).isPresent();
    return harmVerb && !spoken ? fill(parse, t, Frame.deed()) : List.of();
  }

  private List<Claim> fill(Parse parse, int t, Frame frame) {
    if (frame.gate() == Frame.Gate.SPONSOR) {
      return sponsorship(parse, t, frame);
    }
    int what = Incidents.core(parse, places.what(parse, t, frame));
    Modality modality = Modality.of(parse, Places.anchor(parse, t, frame), frame.isContent());
    if (!modality.claimed() && !isDenial(frame)) {
      return List.of();
    }
    if (isDenial(frame)) {
      return denials.denial(parse, t, frame, what);
    }
    List<Actor> whoms = new ArrayList<>();
    List<Actor> whos =
        frame.whom().equals(List.of("self"))
            ? places.places(parse, t, frame.who(), frame)
            : List.of();
    if (frame.whom().equals(List.of("self"))) {
      whoms.addAll(
          whos.stream()
              .filter(
                  a ->
                      a.kind() == Kind.GROUP
                          || a.kind() == Kind.CROWD
                          || a.kind() == Kind.ARMED
                          || a.kind() == Kind.PERSON
                          || a.kind() == Kind.GOVERNMENT)
              .toList());
    } else {
      places.places(parse, t, frame.whom(), frame, true).stream()
          .filter(
              a ->
                  a.kind() != Kind.COMPANY
                      || !a.id().isEmpty()
                      || frame.gate() == Frame.Gate.ACCUSATION
                      || frame.action() == Action.CHARGE
                      || frame.action() == Action.SANCTION && frame.whom().contains("obj"))
          .forEach(whoms::add);
    }
    // attacks linked to X, but also: X has been linked to attacks
    if (frame.action() == Action.LINK
        && frame.whom().contains("to|with")
        && whoms.stream().noneMatch(Actor::isAccusable)) {
      List<Actor> other = places.places(parse, t, List.of("obj"), frame);
      List<Integer> deed = places.tokens(parse, t, "to|with");
      if (other.stream().anyMatch(Actor::isThreat)
          && deed.stream().anyMatch(d -> incidents.isHarm(parse, d))) {
        whoms = new ArrayList<>(other);
        what = deed.get(0);
      }
    } else if (frame.action() == Action.LINK && frame.whom().contains("to|with")) {
      List<Claim> ties = ties(parse, t, frame, modality, whoms);
      if (ties != null) {
        return ties;
      }
    }
    List<Claim> claims = new ArrayList<>();
    for (Actor whom : Places.distinct(whoms)) {
      List<String> doubts = gates.doubts(parse, t, frame, whom, what);
      if (doubts.contains(Gates.NEGLIGENT) && doubts.contains(Gates.HOPELESS)) {
        refused.add(whom.key());
      }
      if (whom.isAccusable() && !doubts.contains(Gates.HOPELESS)) {
        claim(
                parse,
                t,
                frame,
                modality,
                whom,
                what,
                frame.whom().equals(List.of("self")) ? List.of(whom) : null,
                doubts)
            .ifPresent(claims::add);
      }
    }
    return claims;
  }

  /**
   * {@code linked the group to Russia}: the group is accused, the state its sponsor. Null where it
   * is no such tie.
   */
  private List<Claim> ties(Parse parse, int t, Frame frame, Modality modality, List<Actor> bodies) {
    List<Actor> groups =
        places.places(parse, t, List.of("obj"), frame).stream()
            .filter(a -> a.kind() == Kind.GROUP)
            .toList();
    Optional<Actor> body =
        bodies.stream()
            .filter(
                a ->
                    a.kind() == Kind.GOVERNMENT
                        || a.kind() == Kind.AGENCY
                        || a.kind() == Kind.GROUP)
            .findFirst();
    if (groups.isEmpty() || body.isEmpty()) {
      return null;
    }
    List<Claim> claims = new ArrayList<>();
    boolean aside =
        parse.tree.relation(t).equals("acl")
            || parse.tree.relation(t).equals("amod")
            || parse.tree.relation(t).equals("relcl");
    if (!aside && body.get().kind() != Kind.GROUP) {
      for (Actor group : groups) {
        references.sponsors(group, body.get());
        claim(parse, t, frame, modality, group.sponsoredBy(body), -1, null, List.of())
            .ifPresent(claims::add);
      }
    }
    return claims;
  }

  private Optional<Claim> claim(
      Parse parse,
      int t,
      Frame frame,
      Modality modality,
      Actor whom,
      int what,
      List<Actor> self,
      List<String> doubts) {
    boolean unsaid =
        !frame.isContent()
            && self == null
            && frame.pos() == Frame.Pos.V
            && !parse.isPassive(t)
            && places
                .places(
                    parse, t, frame.who().stream().filter(p -> !p.equals("source")).toList(), frame)
                .isEmpty();
    if (unsaid) {
      return Optional.empty();
    }
    List<Actor> who =
        self != null
            ? self
            : places.places(
                parse, t, frame.who().stream().filter(p -> !p.equals("source")).toList(), frame);
    boolean explicit = !who.isEmpty();
    Modality mode = modality;
    if (who.isEmpty()) {
      Sources.Credit credit = sources.of(parse, Places.anchor(parse, t, frame));
      if (!credit.claimed()) {
        return Optional.empty();
      }
      who = isOfficial(frame) ? officials(credit.actors()) : credit.actors();
      explicit = !who.isEmpty();
      mode = mode.and(credit.hedged());
      if (credit.reporter() >= 0) {
        Modality above = Modality.of(parse, credit.reporter(), false);
        if (!above.claimed()) {
          return Optional.empty();
        }
        mode = mode.and(above.hedged());
        if (mode.confidence().isEmpty() && !above.confidence().isEmpty()) {
          mode = new Modality(true, mode.hedged(), above.confidence(), above.confidenceText());
        }
      }
    }
    if (who.isEmpty() && frame.pos() == Frame.Pos.N && !frame.isContent()) {
      return Optional.empty();
    }
    List<Actor> sayers =
        Places.distinct(who).stream()
            .filter(a -> !a.key().equals(whom.key()) || self != null)
            .toList();
    if (sayers.isEmpty() && !who.isEmpty()) {
      return Optional.empty();
    }
    for (Actor sayer : sayers) {
      references.spoke(sayer, parse.token(t).span().start());
    }
    Stance stance =
        mode.hedged() || frame.stance() == Stance.HEDGED ? Stance.HEDGED : frame.stance();
    return Optional.of(
        new Claim(
            parse,
            t,
            frame,
            frame.action(),
            stance,
            mode,
            sayers,
            whom,
            what,
            whom.sponsor(),
            explicit,
            doubts,
            Optional.empty()));
  }

  private static boolean isOfficial(Frame frame) {
    return !frame.isContent()
        && (frame.action() == Action.CHARGE || frame.action() == Action.SANCTION);
  }

  /** Who reports a charge has not brought it, unless it is an office. */
  private static List<Actor> officials(List<Actor> actors) {
    return actors.stream()
        .filter(a -> a.kind() == Kind.GOVERNMENT || a.kind() == Kind.AGENCY || a.kind() == Kind.IGO)
        .toList();
  }

  private static boolean isDenial(Frame frame) {
    return frame.action() == Action.DENY;
  }

  private List<Claim> sponsorship(Parse parse, int t, Frame frame) {
    Modality modality = Modality.of(parse, t, true);
    String relation = parse.tree.relation(t);
    if (!modality.claimed()
        || relation.equals("acl") && !Places.isAttribute(parse, parse.tree.head(t))
        || relation.equals("relcl")
        || relation.equals("amod")) {
      return List.of();
    }
    List<Actor> groups =
        places.places(parse, t, frame.whom(), frame).stream()
            .filter(a -> a.kind() == Kind.GROUP || a.kind() == Kind.CROWD)
            .toList();
    List<Actor> bodies =
        frame.whom().contains("obj")
            ? places.places(parse, t, List.of("subj"), frame)
            : places.sponsors(parse, t);
    List<Claim> claims = new ArrayList<>();
    for (Actor group : Places.distinct(groups)) {
      Optional<Actor> body =
          bodies.stream()
              .filter(b -> b.kind() == Kind.GOVERNMENT || b.kind() == Kind.AGENCY)
              .findFirst();
      if (body.isPresent()) {
        boolean nameless = group.kind() == Kind.CROWD && group.country().isEmpty();
        Actor whom = nameless ? group.from(body.get().country()) : group;
        references.sponsors(whom, body.get());
        claim(parse, t, frame, modality, whom.sponsoredBy(body), -1, null, List.of())
            .ifPresent(claims::add);
      }
    }
    return claims;
  }
}
