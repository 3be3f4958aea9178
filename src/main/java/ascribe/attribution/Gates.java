package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What speaks against a claim that a frame proposes: each doubt is a sign that the {@link Judge}
 * weighs.
 */
final class Gates {
  private static final Set<String> NEGLIGENCE = Words.list("negligence");

  private static final Set<String> NO_DEED = Words.list("no-deed");

  /** The accused is blamed for what was not done or not done well. */
  static final String NEGLIGENT = "negligence";

  /** A claim with this doubt is none. */
  static final String HOPELESS = "hopeless";

  private final Places places;
  private final Incidents incidents;
  private final Sources sources;

  Gates(Places places, Incidents incidents, Sources sources) {
    this.places = places;
    this.incidents = incidents;
    this.sources = sources;
  }

  /** What speaks against the claim; each is a sign that the {@link Judge} weighs. */
  List<String> doubts(Parse parse, int t, Frame frame, Actor whom, int what) {
    List<String> doubts = new ArrayList<>();
    if (what >= 0
        && whom.kind() != Kind.GROUP
        && (isNegligence(parse, what) || isNoDeed(parse, what) || parse.isNegated(what))) {
      doubts.add(NEGLIGENT);
      if (!frame.isContent() && isNoDeed(parse, what)) {
        doubts.add(HOPELESS);
      }
    }
    if (what < 0 && whom.kind() != Kind.GROUP && isNegligentThere(parse, t, frame)) {
      doubts.add(NEGLIGENT);
      doubts.add(HOPELESS);
    }
    if (frame.action() == Action.CLAIM && what >= 0 && Modality.isExpected(parse, what)) {
      doubts.add(HOPELESS); // says it will publish the files
    }
    if (!isSomebody(whom, frame) && !isSomebodyTo(parse, t, frame)) {
      doubts.add("nobody");
    }
    if (!passes(parse, t, frame, whom, what)) {
      boolean deed = frame.gate() == Frame.Gate.DEED;
      doubts.add(
          frame.gate() == Frame.Gate.DEEDNOUN
                  || deed && !isDoer(whom)
                  || frame.gate() == Frame.Gate.SANCTIONS
              ? HOPELESS
              : "gate");
    }
    return doubts;
  }

  /** Nameless people are somebody where a known party blames them. */
  boolean isSomebodyTo(Parse parse, int t, Frame frame) {
    return frame.isContent()
        ? isTold(parse, t)
        : places.places(parse, t, frame.who(), frame).stream().anyMatch(Actor::isKnown);
  }

  /** Of others a deed in the paper's own voice is other news. */
  static boolean isDoer(Actor whom) {
    return whom.kind() == Kind.GROUP
        || whom.kind() == Kind.ARMED
        || whom.kind() == Kind.GOVERNMENT
        || whom.kind() == Kind.PERSON
        || whom.kind() == Kind.AGENCY
        || whom.kind() == Kind.IGO
        || whom.kind() == Kind.CROWD;
  }

  boolean passes(Parse parse, int t, Frame frame, Actor whom, int what) {
    return switch (frame.gate()) {
      case ANY ->
          frame.action() != Action.CHARGE
              || !parse.isVerb(t)
              || !parse.isPassive(t)
              || !parse.doers(t).isEmpty()
              || what >= 0 && !frame.id().equals("charge")
              || frame.id().equals("charge") && parse.hasPrep(t, Set.of("with"))
              || incidents.isHarm(parse, what)
              || incidents.isHarmfulArticle();
      case HARM ->
          whom.kind() == Kind.GROUP && !parse.isVerb(Math.max(what, 0))
              || incidents.isHarm(parse, what)
              || what >= 0
                  && parse.tag(what).matches("DT|PRP") // attributed all of those to X
                  && incidents.isHarmfulArticle()
              || what >= 0
                  && whom.kind() == Kind.GOVERNMENT
                  && Incidents.harm(parse.token(what)).isPresent()
              || frame.action() == Action.CHARGE
                  && incidents.isHarmfulArticle()
                  && (whom.kind() == Kind.PERSON || whom.kind() == Kind.CROWD)
              || what < 0
                  && whom.isThreat()
                  && frame.action() == Action.ATTRIBUTE
                  && !frame.isContent();
      case ACCUSATION -> what >= 0 || incidents.isHarmfulArticle();
      case DOER -> whom.kind() == Kind.GROUP || whom.kind() == Kind.ARMED;
      case DEEDNOUN ->
          whom.kind() == Kind.GROUP
              || whom.kind() == Kind.ARMED
              || whom.kind() == Kind.GOVERNMENT
              || whom.kind() == Kind.CROWD;
      case THREAT -> whom.isThreat();
      case DEED -> isDeed(parse, t, whom, what, frame);
      case NAMED -> whom.isThreat() && what >= 0;
      case SANCTIONS ->
          places.tokens(parse, t, "with").stream()
              .anyMatch(
                  o ->
                      Set.of("sanction", "penalty", "restriction", "ban").contains(parse.lemma(o)));
      case ORIGIN ->
          whom.isThreat()
              && parse.subjects(t).stream()
                  .anyMatch(s -> incidents.isHarm(parse, s) && parse.isNoun(s));
      case AUTHOR -> whom.isThreat();
      case MAKER -> whom.kind() == Kind.GROUP;
      case DENY, BASELESS, SPONSOR -> true;
    };
  }

  /**
   * Hackers of nowhere are nobody: such a record would say that somebody did it. People under
   * arrest are somebody.
   */
  static boolean isSomebody(Actor whom, Frame frame) {
    if (whom.kind() == Kind.CROWD
        && whom.name().matches("(?:only|first|last|other|no|such|another) .*")) {
      return false;
    }
    if (whom.kind() != Kind.CROWD
        || !whom.country().isEmpty()
        || whom.sponsor().isPresent()
        || frame.action() == Action.CHARGE
        || frame.action() == Action.CLAIM) {
      return true;
    }
    return false;
  }

  /** {@code broke into the network}. */
  private static final Set<String> INTO = Set.of("into", "inside");

  boolean isDeed(Parse parse, int t, Actor whom, int what, Frame frame) {
    Words.Harm harm = Words.harmVerb(parse.lemma(t)).orElse(null);
    boolean strong = harm != null && harm.strength() == Words.Strength.STRONG;
    boolean harmObject =
        parse.undergoers(t).stream()
                .anyMatch(
                    o ->
                        parse.isNoun(o)
                            && (incidents.isHarm(parse, o) || Words.isAsset(parse.lemma(o))))
            || parse.prepObjects(t, INTO).stream().anyMatch(o -> Words.isAsset(parse.lemma(o)));
    if (whom.kind() == Kind.CROWD && whom.country().isEmpty() && !isTold(parse, t)) {
      return false;
    }
    if (harm != null && (whom.kind() == Kind.GROUP || whom.kind() == Kind.ARMED)) {
      return true;
    }
    boolean agent = parse.isPassive(t);
    boolean threat =
        whom.isThreat()
            || whom.kind() == Kind.AGENCY
            || whom.kind() == Kind.PERSON && (agent || !frame.cues().contains("*"));
    return threat && (strong || harmObject && (!frame.cues().contains("*") || harm != null));
  }

  /** {@code officials say insurgents killed}: somebody is credited with the clause. */
  boolean isTold(Parse parse, int t) {
    return !sources.of(parse, t).actors().isEmpty();
  }

  /**
   * {@code blamed Kabul, which had ignored warnings}: what for, a clause about the accused says.
   */
  private boolean isNegligentThere(Parse parse, int t, Frame frame) {
    return frame.action() == Action.ATTRIBUTE
        && frame.whom().stream()
            .flatMap(place -> places.tokens(parse, t, place).stream())
            .map(o -> parse.tree.child(o, "relcl"))
            .anyMatch(c -> c > t && NEGLIGENCE.contains(parse.lemma(c)));
  }

  /** {@code of hypocrisy}, {@code of taking advantage}: harm that nobody would record. */
  private static boolean isNoDeed(Parse parse, int what) {
    boolean named =
        NO_DEED.contains(parse.lemma(what)) && !parse.hasPrep(what, Set.of("of", "at", "in"));
    boolean below = false;
    for (int t = 0; t < parse.size() && !named; t++) {
      if (t != what && parse.tree.isWithin(t, what)) {
        below |= NO_DEED.contains(parse.lemma(t));
        if (Incidents.harm(parse.token(t))
            .filter(h -> h.strength() == Words.Strength.STRONG)
            .isPresent()) {
          return false;
        }
      }
    }
    return named || below;
  }

  static boolean isNegligence(Parse parse, int what) {
    for (int t = 0; t < parse.size(); t++) {
      if (parse.tree.isWithin(t, what) && NEGLIGENCE.contains(parse.lemma(t))) {
        return Words.harmNoun(parse.lemma(what))
            .filter(h -> h.strength() == Words.Strength.STRONG)
            .isEmpty();
      }
    }
    return false;
  }
}
