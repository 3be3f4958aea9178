package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays the frames over the parse of a sentence and reads the claims off it. */
final class Matcher {
  private static final Set<String> BASELESS =
      Set.of(
          "baseless",
          "groundless",
          "unfounded",
          "false",
          "absurd",
          "fabricate",
          "fabricated",
          "fabrication",
          "slander",
          "ridiculous",
          "nonsense",
          "untrue",
          "lie",
          "propaganda",
          "smear",
          "disinformation",
          "unsubstantiated",
          "fake",
          "distraction",
          "irresponsible",
          "hypocritical",
          "fiction",
          "rubbish",
          "fantasy");
  private static final Set<String> INVOLVEMENT =
      Set.of(
          "involvement",
          "responsibility",
          "accusation",
          "allegation",
          "charge",
          "claim",
          "report",
          "role",
          "wrongdoing",
          "link",
          "complicity",
          "connection",
          "participation",
          "suggestion",
          "knowledge",
          "part",
          "assertion",
          "accusations",
          "hand",
          "tie",
          "guilt");
  private static final Set<String> NEGLIGENCE =
      Set.of(
          "fail",
          "failure",
          "negligence",
          "negligent",
          "flaw",
          "lax",
          "inaction",
          "mishandle",
          "misconfiguration",
          "misconfigure",
          "delay",
          "glitch",
          "bug",
          "outage",
          "shortage",
          "ignore",
          "neglect",
          "mismanagement",
          "lack",
          "weakness",
          "defect",
          "incompetence",
          "overspend",
          "underestimate");
  private static final Set<String> PRONOUNS = Set.of("it", "that", "this", "they", "so");
  private static final Set<String> SPONSOR_NOUNS =
      Set.of(
          "interest",
          "behest",
          "aegis",
          "umbrella",
          "service",
          "payroll",
          "supervision",
          "name",
          "leadership",
          "behalf",
          "direction",
          "order",
          "auspice",
          "control",
          "command",
          "instruction",
          "guidance");

  private final Cast cast;
  private final Sources sources;
  private final Incidents incidents;
  private final References references;

  /** Whom the article has accused so far, in order. */
  private final List<Actor> accused = new ArrayList<>();

  Matcher(Cast cast, Sources sources, Incidents incidents, References references) {
    this.cast = cast;
    this.sources = sources;
    this.incidents = incidents;
    this.references = references;
  }

  /** Whether a sentence is worth parsing: it has a cue of a frame or a verb of harm. */
  static boolean hasCue(ascribe.text.Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(t -> !Frame.of(t.lemma()).isEmpty() || t.isVerb() && isStrong(t.lemma()));
  }

  private static boolean isStrong(String verb) {
    return Words.harmVerb(verb).filter(h -> h.strength() == Words.Strength.STRONG).isPresent();
  }

  /** The claims of a sentence, in order of their cues. */
  List<Claim> match(Parse parse) {
    List<Claim> claims = new ArrayList<>();
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
    return claims;
  }

  /**
   * {@code accused Russia of hacking}: the deed is what the accusation says, no claim beside it.
   */
  private static boolean isTold(Claim deed, Claim accusation) {
    return deed != accusation
        && deed.frame().isContent()
        && !accusation.frame().isContent()
        && deed.cue() != accusation.cue()
        && deed.parse().tree.isWithin(deed.cue(), accusation.cue())
        && deed.whom().key().equals(accusation.whom().key());
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
      if (fits(parse, t, frame)) {
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

  /** Whether the token's part of speech is that of the frame's cue. */
  private static boolean isPosOf(Parse parse, int t, Frame frame) {
    String tag = parse.tag(t);
    return switch (frame.pos()) {
      case V -> tag.startsWith("VB") || tag.equals("JJ") && parse.token(t).form().endsWith("ed");
      case N -> tag.startsWith("NN") || tag.equals("VBG");
      case A -> tag.startsWith("JJ");
      case P -> tag.equals("IN") || tag.equals("RB") || tag.equals("RP");
    };
  }

  /** Whether the token, in its surroundings, is a cue of the frame. */
  private boolean fits(Parse parse, int t, Frame frame) {
    return isPosOf(parse, t, frame)
        && frame.needs().stream().allMatch(need -> holds(parse, t, need, frame));
  }

  private boolean holds(Parse parse, int t, String need, Frame frame) {
    int colon = need.indexOf(':');
    Set<String> words = colon < 0 ? Set.of() : Set.of(need.substring(colon + 1).split("\\|"));
    return switch (colon < 0 ? need : need.substring(0, colon)) {
      case "obj" ->
          parse.undergoers(t).stream()
              .anyMatch(o -> words.contains(parse.lemma(o)) && !parse.isNegated(o));
      case "comp" -> complement(parse, t, words) >= 0;
      case "prep" ->
          parse.hasPrep(t, words)
              || backwards(parse, t, words) >= 0
              || (parse.isVerb(t) || frame.pos() == Frame.Pos.N && NOMINAL.containsAll(words))
                  && !parse.misplaced(t, words).isEmpty()
              || parse.isVerb(t)
                  && parse.undergoers(t).stream().anyMatch(o -> o > t && parse.hasPrep(o, words));
      case "prt" ->
          parse.tree.children(t).stream()
              .anyMatch(
                  c ->
                      words.contains(parse.lemma(c))
                          && Set.of("prt", "advmod", "prep").contains(parse.tree.relation(c)));
      case "weapon" ->
          parse.isPassive(t)
              && parse.undergoers(t).stream()
                  .anyMatch(
                      o ->
                          Words.noun(parse.lemma(o))
                              .filter(n -> n == Words.Noun.WEAPON)
                              .isPresent());
      case "pobj" ->
          parse.tree.children(t).stream()
              .anyMatch(
                  c ->
                      parse.tree.relation(c).equals("prep")
                          && parse.tree.children(c).stream()
                              .anyMatch(o -> words.contains(parse.lemma(o))));
      case "low" -> !parse.late(t, PLACES, o -> words.contains(parse.lemma(o))).isEmpty();
      case "asharm" ->
          tokens(parse, t, "as").stream().anyMatch(o -> incidents.isHarm(parse, o))
              || parse.undergoers(t).stream().anyMatch(o -> incidents.isHarm(parse, o));
      case "word" -> hasBelow(parse, t, words);
      case "noword" -> !hasBelow(parse, t, words);
      case "sub" -> parse.doers(t).stream().anyMatch(s -> words.contains(parse.lemma(s)));
      case "noobj" -> parse.objects(t).isEmpty();
      case "head" -> parse.tree.head(t) >= 0 && words.contains(parse.lemma(parse.tree.head(t)));
      case "nohead" -> parse.tree.head(t) < 0 || !words.contains(parse.lemma(parse.tree.head(t)));
      case "passive" -> parse.isPassive(t);
      case "isnamed" -> attributes(parse, t).stream().anyMatch(a -> a > t);
      case "told" -> !Set.of("acl", "relcl", "amod", "appos").contains(parse.tree.relation(t));
      case "objharm" ->
          parse.undergoers(t).stream()
              .anyMatch(
                  o ->
                      parse.isNoun(o)
                          && (incidents.isHarm(parse, o)
                              || frame.whom().contains("obj>author")
                                  && author(parse, o).stream()
                                      .anyMatch(a -> a.kind() != Kind.GOVERNMENT)));
      case "objactor" ->
          parse.undergoers(t).stream()
              .anyMatch(
                  o ->
                      java.util.stream.Stream.concat(
                              cast.resolve(parse, o).stream(), cast.accused(parse, o).stream())
                          .anyMatch(Actor::isAccusable));
      case "gerund" -> gerund(parse, t) >= 0;
      case "objdata" -> parse.undergoers(t).stream().anyMatch(o -> Incidents.isData(parse, o));
      case "at-hands" ->
          parse.tree.head(t) >= 0
              && parse.lemma(parse.tree.head(t)).equals("at")
              && parse.tag(t).equals("NNS");
      case "clauseresponsible" -> clauseResponsible(parse, t);
      case "denyclause" -> denyClause(parse, t) >= 0;
      case "copula" ->
          Set.of("attr", "oprd").contains(parse.tree.relation(t))
              || Set.of("acomp", "appos").contains(parse.tree.relation(t));
      case "negated" ->
          complement(parse, t, Set.of("guilty")) >= 0
              && (parse.isNegated(t) || parse.isNegated(complement(parse, t, Set.of("guilty"))));
      case "toblame" ->
          parse.tag(t).equals("VB")
              && parse.tree.head(t) >= 0
              && parse.lemma(parse.tree.head(t)).equals("be");
      case "clauseharm" -> clauseHarm(parse, t) >= 0;
      case "clausedenied" -> clauseDenied(parse, t);
      case "clauseself" -> clauseSelf(parse, t);
      case "subthreat" ->
          parse.doers(t).stream()
              .flatMap(s -> cast.resolve(parse, s).stream())
              .anyMatch(
                  a ->
                      a.kind() == Kind.GROUP
                          || a.kind() == Kind.CROWD
                          || a.kind() == Kind.ARMED
                          || a.kind() == Kind.PERSON && a.spokesperson().isEmpty());
      case "sponsor" ->
          parse.undergoers(t).stream()
              .flatMap(o -> cast.resolve(parse, o).stream())
              .anyMatch(a -> a.kind() == Kind.GROUP || a.kind() == Kind.CROWD);
      case "sponsorprep" -> !sponsors(parse, t).isEmpty();
      default ->
          throw new IllegalStateException(
              "frames.tsv: frame " + frame.id() + " needs " + need + ", which is unknown");
    };
  }

  /** {@code observed the group targeting banks}: the participle, or -1. */
  private int gerund(Parse parse, int t) {
    List<Integer> tops = new ArrayList<>(parse.undergoers(t));
    tops.add(t);
    for (int top : tops) {
      for (int child : parse.tree.children(top)) {
        boolean participle =
            child > t
                && parse.tag(child).equals("VBG")
                && parse.tree.relation(child).matches("acl|advcl|xcomp|ccomp|dep");
        if (participle
            && (Words.harmVerb(parse.lemma(child)).isPresent()
                || parse.objects(child).stream().anyMatch(o -> incidents.isHarm(parse, o)))) {
          return child;
        }
      }
    }
    return -1;
  }

  /** {@code claimed that they were responsible for it}, {@code said it was behind the attack}. */
  private static boolean clauseResponsible(Parse parse, int t) {
    for (int child : parse.tree.children(t)) {
      if (parse.tree.relation(child).matches("ccomp|xcomp")
          && parse.subjects(child).stream()
              .anyMatch(s -> Set.of("it", "they", "we", "he", "she", "i").contains(parse.lemma(s)))
          && !parse.isNegated(child)
          && (parse.hasPrep(child, Set.of("behind"))
              || parse.tree.children(child).stream()
                  .anyMatch(c -> parse.lemma(c).equals("responsible")))) {
        return true;
      }
    }
    return false;
  }

  /** What somebody denies to do or to have done: {@code denies seeking arms}; or -1. */
  private static int denyClause(Parse parse, int t) {
    for (int child : parse.tree.children(t)) {
      if (child > t
          && parse.isVerb(child)
          && parse.tree.relation(child).matches("xcomp|ccomp|advcl|dobj|pcomp")
          && parse.tree.child(child, "auxpass") < 0) {
        return child;
      }
    }
    return -1;
  }

  private static boolean hasBelow(Parse parse, int top, Set<String> words) {
    for (int t = 0; t < parse.size(); t++) {
      boolean word =
          words.contains(parse.lemma(t))
              || words.contains(parse.token(t).form().toLowerCase(java.util.Locale.ROOT));
      if (word && parse.tree.isWithin(t, top)) {
        return true;
      }
    }
    return false;
  }

  /** The adverb of {@code traced back to}, {@code put down to}, or -1. */
  private static int backwards(Parse parse, int t, Set<String> prepositions) {
    return parse.tree.children(t).stream()
        .filter(
            c ->
                Set.of("back", "down", "up").contains(parse.lemma(c))
                    && parse.hasPrep(c, prepositions))
        .findFirst()
        .orElse(-1);
  }

  private static int complement(Parse parse, int t, Set<String> words) {
    for (int child : parse.tree.children(t)) {
      String relation = parse.tree.relation(child);
      if (words.contains(parse.lemma(child))
          && Set.of("acomp", "oprd", "attr", "xcomp", "ccomp", "advcl", "amod")
              .contains(relation)) {
        return child;
      }
      if (relation.equals("prep") && parse.lemma(child).equals("as")
          || relation.equals("oprd")
          || relation.equals("xcomp")
          || relation.equals("ccomp")) {
        for (int below : parse.tree.children(child)) {
          if (words.contains(parse.lemma(below))) {
            return below;
          }
        }
      }
    }
    return parse.undergoers(t).stream()
        .flatMap(o -> parse.tree.children(o).stream())
        .filter(c -> words.contains(parse.lemma(c)) && c > t)
        .findFirst()
        .orElse(-1);
  }

  /** The verb of harm in a clause below, or -1. */
  private int clauseHarm(Parse parse, int t) {
    for (int child : parse.tree.children(t)) {
      if (Set.of("ccomp", "xcomp", "dobj", "advcl", "pcomp", "dep")
              .contains(parse.tree.relation(child))
          && parse.isVerb(child)) {
        int verb =
            parse.lemma(child).equals("have") || parse.lemma(child).equals("be")
                ? deeper(parse, child)
                : child;
        if (Words.harmVerb(parse.lemma(verb)).isPresent() && !parse.isPassive(verb)) {
          return verb;
        }
        if (parse.tree.child(verb, "prep") >= 0
            && parse.tree.children(verb).stream().anyMatch(c -> parse.lemma(c).equals("behind"))) {
          return verb;
        }
      }
      if (parse.tree.relation(child).equals("prep") && parse.lemma(child).equals("to")) {
        for (int below : parse.tree.children(child)) {
          if (parse.tree.relation(below).equals("pcomp")
              && Words.harmVerb(parse.lemma(below)).isPresent()) {
            return below;
          }
        }
      }
    }
    return -1;
  }

  private static int deeper(Parse parse, int verb) {
    int below = parse.tree.child(verb, "xcomp", "ccomp");
    return below >= 0 ? below : verb;
  }

  /**
   * Whether the clause below has the speaker itself as its subject: {@code the gang said it had
   * stolen}.
   */
  private boolean clauseSelf(Parse parse, int t) {
    int verb = clauseHarm(parse, t);
    if (verb < 0) {
      return false;
    }
    return parse.subjects(verb).stream()
        .anyMatch(s -> Set.of("it", "they", "we").contains(parse.lemma(s)));
  }

  /**
   * {@code Moscow said Russia did not meddle}, {@code he said they had nothing to do with it}: the
   * speaker's own side did not do it.
   */
  private boolean clauseDenied(Parse parse, int t) {
    for (int child : parse.tree.children(t)) {
      boolean clause = parse.tree.relation(child).equals("ccomp") && parse.isVerb(child);
      if (clause
          && !parse.isNegated(child)
          && parse.subjects(child).stream().anyMatch(s -> INVOLVEMENT.contains(parse.lemma(s)))
          && isBaseless(parse, child)) {
        return true;
      }
      if (clause && isOwnSide(parse, t, child)) {
        boolean deed =
            Words.harmVerb(parse.lemma(child)).isPresent()
                || parse.hasPrep(child, Set.of("behind"));
        boolean part =
            parse.objects(child).stream()
                .anyMatch(
                    o ->
                        Set.of(
                                "role",
                                "part",
                                "involvement",
                                "knowledge",
                                "hand",
                                "connection",
                                "nothing",
                                "relation",
                                "link")
                            .contains(parse.lemma(o)));
        boolean involved =
            parse.tree.children(child).stream()
                .anyMatch(
                    c ->
                        Set.of("responsible", "involved", "guilty", "innocent")
                            .contains(parse.lemma(c)));
        boolean negated =
            parse.isNegated(child)
                || parse.objects(child).stream()
                    .anyMatch(o -> parse.isNegated(o) || parse.lemma(o).equals("nothing"));
        boolean innocent =
            parse.tree.children(child).stream().anyMatch(c -> parse.lemma(c).equals("innocent"));
        if ((deed || part || involved || parse.lemma(child).equals("involve")) && negated
            || innocent) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOwnSide(Parse parse, int t, int clause) {
    List<Actor> speakers = places(parse, t, List.of("subj"), Frame.deed());
    for (int subject : parse.subjects(clause)) {
      if (Set.of("it", "they", "we", "he", "she", "i").contains(parse.lemma(subject))) {
        return true;
      }
      for (Actor actor : cast.resolve(parse, subject)) {
        if (speakers.stream()
            .anyMatch(
                s ->
                    s.key().equals(actor.key())
                        || !s.country().isEmpty() && s.country().equals(actor.country()))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Claim> fill(Parse parse, int t, Frame frame) {
    if (frame.gate() == Frame.Gate.SPONSOR) {
      return sponsorship(parse, t, frame);
    }
    int what = Incidents.core(parse, what(parse, t, frame));
    Modality modality = Modality.of(parse, anchor(parse, t, frame), frame.isContent());
    if (!modality.claimed() && !isDenial(frame)) {
      return List.of();
    }
    if (isDenial(frame)) {
      return denial(parse, t, frame, what);
    }
    List<Actor> whoms = new ArrayList<>();
    List<Actor> whos =
        frame.whom().equals(List.of("self")) ? places(parse, t, frame.who(), frame) : List.of();
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
      places(parse, t, frame.whom(), frame, true).stream()
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
      List<Actor> other = places(parse, t, List.of("obj"), frame);
      List<Integer> deed = tokens(parse, t, "to|with");
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
    for (Actor whom : distinct(whoms)) {
      List<String> doubts = doubts(parse, t, frame, whom, what);
      if (whom.isAccusable() && !doubts.contains(HOPELESS)) {
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
        places(parse, t, List.of("obj"), frame).stream()
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
            && places(
                    parse, t, frame.who().stream().filter(p -> !p.equals("source")).toList(), frame)
                .isEmpty();
    if (unsaid) {
      return Optional.empty();
    }
    List<Actor> who =
        self != null
            ? self
            : places(
                parse, t, frame.who().stream().filter(p -> !p.equals("source")).toList(), frame);
    boolean explicit = !who.isEmpty();
    Modality mode = modality;
    if (who.isEmpty()) {
      Sources.Credit credit = sources.of(parse, anchor(parse, t, frame));
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
        distinct(who).stream().filter(a -> !a.key().equals(whom.key()) || self != null).toList();
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
            doubts));
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

  /** A claim with this doubt is none. */
  private static final String HOPELESS = "hopeless";

  /** What speaks against the claim; each is a sign that the {@link Judge} weighs. */
  private List<String> doubts(Parse parse, int t, Frame frame, Actor whom, int what) {
    List<String> doubts = new ArrayList<>();
    if (what >= 0
        && whom.kind() != Kind.GROUP
        && (isNegligence(parse, what) || parse.isNegated(what))) {
      doubts.add("negligence");
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
  private boolean isSomebodyTo(Parse parse, int t, Frame frame) {
    return frame.isContent()
        ? isTold(parse, t)
        : places(parse, t, frame.who(), frame).stream().anyMatch(Actor::isKnown);
  }

  /** Of others a deed in the paper's own voice is other news. */
  private static boolean isDoer(Actor whom) {
    return whom.kind() == Kind.GROUP
        || whom.kind() == Kind.ARMED
        || whom.kind() == Kind.GOVERNMENT
        || whom.kind() == Kind.PERSON
        || whom.kind() == Kind.AGENCY
        || whom.kind() == Kind.IGO
        || whom.kind() == Kind.CROWD;
  }

  private boolean passes(Parse parse, int t, Frame frame, Actor whom, int what) {
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
          tokens(parse, t, "with").stream()
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
  private static boolean isSomebody(Actor whom, Frame frame) {
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

  private boolean isDeed(Parse parse, int t, Actor whom, int what, Frame frame) {
    Words.Harm harm = Words.harmVerb(parse.lemma(t)).orElse(null);
    boolean strong = harm != null && harm.strength() == Words.Strength.STRONG;
    boolean harmObject =
        parse.undergoers(t).stream()
            .anyMatch(
                o ->
                    parse.isNoun(o)
                        && (incidents.isHarm(parse, o) || Words.isAsset(parse.lemma(o))));
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
  private boolean isTold(Parse parse, int t) {
    return !sources.of(parse, t).actors().isEmpty();
  }

  private static boolean isNegligence(Parse parse, int what) {
    for (int t = 0; t < parse.size(); t++) {
      if (parse.tree.isWithin(t, what) && NEGLIGENCE.contains(parse.lemma(t))) {
        return Words.harmNoun(parse.lemma(what))
            .filter(h -> h.strength() == Words.Strength.STRONG)
            .isEmpty();
      }
    }
    return false;
  }

  private boolean isDeedPhrase(Parse parse, int what) {
    return what >= 0 && (incidents.isHarm(parse, what) || INVOLVEMENT.contains(parse.lemma(what)));
  }

  private static boolean isDenial(Frame frame) {
    return frame.action() == Action.DENY;
  }

  private List<Claim> denial(Parse parse, int t, Frame frame, int what) {
    Modality modality =
        frame.needs().contains("negated")
            ? new Modality(true, false, "", "")
            : Modality.of(parse, t, false);
    if (!modality.claimed()) {
      return List.of();
    }
    List<Integer> objects = parse.objects(t);
    boolean denied =
        !isOwnHarm(parse, t)
            && switch (frame.gate()) {
              case BASELESS -> isBaseless(parse, t);
              default ->
                  objects.stream()
                          .anyMatch(
                              o ->
                                  INVOLVEMENT.contains(parse.lemma(o))
                                      || incidents.isHarm(parse, o))
                      || !frame.what().contains("obj") && isDeedPhrase(parse, what)
                      || clauseHarm(parse, t) >= 0
                      || frame.needs().contains("clausedenied")
                      || (incidents.isHarmfulArticle() || !accused.isEmpty())
                          && objects.stream().allMatch(o -> PRONOUNS.contains(parse.lemma(o)))
                      || frame.needs().stream()
                          .anyMatch(n -> n.startsWith("obj:innocence") || n.equals("negated"));
            };
    List<Claim> claims = new ArrayList<>();
    List<String> doubts = denied ? List.of() : List.of("gate");
    if (denied || frame.gate() != Frame.Gate.BASELESS) {
      for (Actor speaker : deniers(parse, t, frame)) {
        Actor actor = isPersonal(frame, speaker) ? cast.asAccused(speaker) : speaker;
        if (actor.isKnown() && actor.kind() != Kind.VOICES && actor.kind() != Kind.MEDIA) {
          claims.add(
              new Claim(
                  parse,
                  t,
                  frame,
                  Action.DENY,
                  Stance.DENIED,
                  modality,
                  List.of(actor),
                  accusedSide(actor),
                  what,
                  Optional.empty(),
                  true,
                  doubts));
        }
      }
    }
    return claims;
  }

  /**
   * Innocence is a person's own; so is the denial of somebody whom the article accuses, whatever
   * the office.
   */
  private boolean isPersonal(Frame frame, Actor speaker) {
    if (speaker.spokesperson().isEmpty()) {
      return false;
    }
    boolean innocence =
        frame.needs().stream().anyMatch(n -> n.equals("obj:innocence") || n.equals("negated"));
    return innocence || accused.stream().anyMatch(a -> a.name().equals(speaker.spokesperson()));
  }

  /** {@code the firm denied that it was hacked}: denies that it is a victim. */
  private static boolean isOwnHarm(Parse parse, int t) {
    for (int child : parse.tree.children(t)) {
      boolean suffers =
          parse.isVerb(child)
              && parse.tree.relation(child).matches("ccomp|xcomp|advcl")
              && (parse.tree.child(child, "auxpass") >= 0
                      && Words.harmVerb(parse.lemma(child)).isPresent()
                  || Set.of("suffer", "sustain", "experience", "know")
                      .contains(parse.lemma(child)));
      if (suffers) {
        return true;
      }
    }
    return false;
  }

  /**
   * Who denies. A pronoun means, of those who could be meant, one whom the article has accused:
   * {@code Norway blamed China. It called that a fabrication.}
   */
  private List<Actor> deniers(Parse parse, int t, Frame frame) {
    List<Actor> found = distinct(places(parse, t, frame.who(), frame));
    List<Integer> subjects = tokens(parse, t, "subj");
    boolean pronoun =
        !subjects.isEmpty() && subjects.stream().allMatch(s -> parse.tag(s).startsWith("PRP"));
    if (!pronoun || accused.isEmpty() || found.stream().anyMatch(this::isAccused)) {
      return found;
    }
    boolean person = subjects.stream().anyMatch(s -> Set.of("he", "she").contains(parse.lemma(s)));
    for (int i = accused.size() - 1; i >= 0; i--) {
      Actor last = accused.get(i);
      if (person == (last.kind() == Kind.PERSON)) {
        return List.of(last);
      }
    }
    return found;
  }

  private boolean isAccused(Actor actor) {
    return accused.stream()
        .anyMatch(
            a ->
                a.key().equals(actor.key())
                    || !actor.country().isEmpty()
                        && (actor.country().equals(a.country())
                            || actor.country().equals(a.listed())));
  }

  /** A ministry or embassy denies for its state. */
  private static Actor accusedSide(Actor denier) {
    boolean official = denier.kind() == Kind.AGENCY && !denier.country().isEmpty();
    return official ? Cast.government(denier.country(), denier.text(), denier.span()) : denier;
  }

  private static boolean isBaseless(Parse parse, int t) {
    for (int i = 0; i < parse.size(); i++) {
      boolean lies = parse.lemma(i).equals("lie") && parse.isVerb(i);
      if (!lies && BASELESS.contains(parse.lemma(i)) && parse.tree.isWithin(i, t)) {
        return true;
      }
    }
    return false;
  }

  private List<Claim> sponsorship(Parse parse, int t, Frame frame) {
    Modality modality = Modality.of(parse, t, true);
    String relation = parse.tree.relation(t);
    if (!modality.claimed()
        || relation.equals("acl") && !isAttribute(parse, parse.tree.head(t))
        || relation.equals("relcl")
        || relation.equals("amod")) {
      return List.of();
    }
    List<Actor> groups =
        places(parse, t, frame.whom(), frame).stream()
            .filter(a -> a.kind() == Kind.GROUP || a.kind() == Kind.CROWD)
            .toList();
    List<Actor> bodies =
        frame.whom().contains("obj")
            ? places(parse, t, List.of("subj"), frame)
            : sponsors(parse, t);
    List<Claim> claims = new ArrayList<>();
    for (Actor group : distinct(groups)) {
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

  /** {@code works for the GRU}, {@code on behalf of}, {@code is part of the MSS}. */
  private List<Actor> sponsors(Parse parse, int t) {
    List<Actor> found = new ArrayList<>();
    for (int object :
        parse.prepObjects(t, Set.of("for", "on", "under", "at", "of", "within", "by"))) {
      if (SPONSOR_NOUNS.contains(parse.lemma(object))) {
        for (int body : parse.prepObjects(object, Set.of("of"))) {
          found.addAll(cast.resolve(parse, body));
        }
        int owner = parse.tree.child(object, "poss");
        if (owner >= 0) {
          found.addAll(cast.resolve(parse, owner));
        }
      } else {
        found.addAll(cast.resolve(parse, object));
      }
    }
    return found.stream()
        .filter(a -> a.kind() == Kind.GOVERNMENT || a.kind() == Kind.AGENCY)
        .toList();
  }

  private int what(Parse parse, int t, Frame frame) {
    for (String place : frame.what()) {
      if (place.equals("verb") || place.equals("noun")) {
        return t;
      }
      if (place.equals("gerund")) {
        return gerund(parse, t);
      }
      if (place.equals("suffer")) {
        int at = parse.tree.head(t);
        return at < 0 ? -1 : parse.tree.head(at);
      }
      if (place.equals("clause")) {
        int verb = clauseHarm(parse, t);
        if (verb >= 0) {
          return verb;
        }
      } else if (!place.equals("-")) {
        List<Integer> found = tokens(parse, t, place);
        if (!found.isEmpty()) {
          return found.stream().filter(o -> isDeedWord(parse, o)).findFirst().orElse(found.get(0));
        }
      }
    }
    return -1;
  }

  private List<Actor> places(Parse parse, int t, List<String> places, Frame frame) {
    return places(parse, t, places, frame, false);
  }

  private List<Actor> places(
      Parse parse, int t, List<String> places, Frame frame, boolean accused) {
    for (String place : places) {
      List<Actor> found = new ArrayList<>();
      if (place.equals("author")) {
        found.addAll(author(parse, t));
      } else if (place.endsWith(">author")) {
        for (int object :
            place.startsWith("obj")
                ? parse.undergoers(t)
                : tokens(parse, t, place.substring(0, place.indexOf('>')))) {
          found.addAll(author(parse, object));
        }
        if (found.isEmpty() && !parse.isPassive(t)) {
          // condemned the executions by the junta: the phrase hung on the verb
          parse.prepObjects(t, Set.of("by")).forEach(o -> found.addAll(cast.resolve(parse, o)));
        }
      } else if (place.equals("of") && frame.gate() == Frame.Gate.AUTHOR) {
        for (int object : tokens(parse, t, place)) {
          found.addAll(
              incidents.isHarm(parse, object)
                  ? author(parse, object)
                  : cast.resolve(parse, object));
        }
      } else if (!place.equals("source") && !place.equals("self")) {
        for (int token : tokens(parse, t, place)) {
          if (frame.gate() == Frame.Gate.DEED
              && parse.mention(token) == null
              && Incidents.harm(parse.token(token)).isPresent()) {
            // a U.S. missile strike has killed: whose strike
            found.addAll(author(parse, token));
            continue;
          }
          boolean vague = frame.gate() == Frame.Gate.DEED && parse.tag(token).startsWith("PRP");
          List<Actor> actors = accused ? cast.accused(parse, token) : cast.resolve(parse, token);
          if (actors.isEmpty()
              && accused
              && (frame.action() == Action.CHARGE || frame.gate() == Frame.Gate.ACCUSATION)) {
            actors = cast.somebody(parse, token, Kind.CROWD);
          } else if (actors.isEmpty() && !accused && frame.gate() == Frame.Gate.ACCUSATION) {
            actors = cast.somebody(parse, token, Kind.VOICES);
          }
          actors.stream()
              .filter(a -> !vague || a.kind() == Kind.GROUP || a.kind() == Kind.ARMED)
              .forEach(found::add);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * Who did the deed that a noun names: {@code Russia's attack}, {@code the ISIL attack}, {@code
   * attacks by Iran}.
   */
  private static boolean isAttribute(Parse parse, int t) {
    return t >= 0 && parse.tree.relation(t).equals("attr");
  }

  private List<Actor> author(Parse parse, int deed) {
    List<Actor> found = new ArrayList<>();
    for (int object : parse.prepObjects(deed, Set.of("by"))) {
      found.addAll(cast.resolve(parse, object));
    }
    for (int child : parse.tree.children(deed)) {
      String relation = parse.tree.relation(child);
      if (found.isEmpty()
          && parse.mention(child) != null
          && Set.of("poss", "compound", "nmod", "amod", "nn").contains(relation)) {
        Actor actor = cast.of(parse.mention(child));
        if (actor.isThreat()) {
          found.add(actor);
        }
      }
    }
    return found;
  }

  /** The tokens at a place of the frame. */
  private List<Integer> tokens(Parse parse, int t, String place) {
    int under = place.indexOf('>');
    if (under > 0) {
      Set<Integer> found = new LinkedHashSet<>();
      String below = place.substring(under + 1);
      for (int top : below(parse, t, place.substring(0, under))) {
        found.addAll(
            below.equals("poss") || below.equals("obj") || below.indexOf('>') > 0
                ? tokens(parse, top, below)
                : parse.prepObjects(top, Set.of(below.split("\\|"))));
      }
      return List.copyOf(found);
    }
    return switch (place) {
      case "subj" ->
          parse.isVerb(t)
                  || parse.tag(t).equals("JJ")
                      && parse.token(t).form().endsWith("ed")
                      && parse.isPassive(t)
              ? doersOrSubjects(parse, t)
              : copulaSubjects(parse, t);
      case "obj" -> parse.undergoers(t);
      case "pobj" ->
          parse.tree.children(t).stream()
              .filter(c -> Set.of("pobj", "pcomp").contains(parse.tree.relation(c)))
              .flatMap(c -> parse.withConjuncts(c).stream())
              .toList();
      case "poss" ->
          parse.tree.children(t).stream()
              .filter(
                  c ->
                      Set.of("poss", "compound", "nmod", "amod", "nn")
                              .contains(parse.tree.relation(c))
                          && (parse.mention(c) != null || parse.tag(c).equals("PRP$")))
              .toList();
      case "head" -> parse.tree.head(t) < 0 ? List.of() : List.of(parse.tree.head(t));
      case "attr" -> attributes(parse, t);
      default -> prepositional(parse, t, Set.of(place.split("\\|")));
    };
  }

  /** Where a path of places starts: the complement, the object, or a phrase. */
  private List<Integer> below(Parse parse, int t, String first) {
    return switch (first) {
      case "comp" -> complements(parse, t);
      case "obj" -> parse.undergoers(t);
      default -> {
        List<Integer> found = tokens(parse, t, first);
        yield found.isEmpty() && parse.isVerb(t)
            ? parse.late(t, Set.of(first.split("\\|")), parse::isNoun)
            : found;
      }
    };
  }

  /**
   * What the cue is said to be: {@code the culprit is X}, {@code the attackers are thought to be
   * X}.
   */
  private static List<Integer> attributes(Parse parse, int t) {
    int verb = parse.tree.head(t);
    if (verb < t || !parse.isVerb(verb) || !parse.tree.relation(t).startsWith("nsubj")) {
      return List.of();
    }
    int be = parse.lemma(verb).equals("be") ? verb : parse.tree.child(verb, "xcomp");
    int what = be < 0 ? -1 : parse.tree.child(be, "attr");
    return what < 0 || !parse.lemma(be).equals("be") ? List.of() : parse.withConjuncts(what);
  }

  /** The token whose surroundings say whether a cue is meant: the verb of what the cue is. */
  private static int anchor(Parse parse, int t, Frame frame) {
    int verb = parse.tree.head(t);
    if (frame.needs().contains("head:be")) {
      return verb;
    }
    if (!frame.whom().contains("attr")) {
      return t;
    }
    return parse.lemma(verb).equals("be") ? verb : parse.tree.child(verb, "xcomp");
  }

  private static List<Integer> doersOrSubjects(Parse parse, int t) {
    return parse.doers(t);
  }

  private static List<Integer> complements(Parse parse, int t) {
    List<Integer> found = new ArrayList<>();
    for (int child : parse.tree.children(t)) {
      if (Set.of("acomp", "oprd", "attr", "xcomp", "ccomp").contains(parse.tree.relation(child))) {
        found.add(child);
        found.addAll(
            parse.tree.children(child).stream()
                .filter(
                    c -> Set.of("acomp", "attr", "oprd", "pobj").contains(parse.tree.relation(c)))
                .toList());
      } else if (parse.tree.relation(child).equals("prep") && parse.lemma(child).equals("as")) {
        found.addAll(parse.tree.children(child));
      }
    }
    for (int object : parse.undergoers(t)) {
      found.add(object);
      parse.tree.children(object).stream()
          .filter(c -> c > object && parse.tag(c).startsWith("JJ"))
          .forEach(found::add);
    }
    return found;
  }

  /** Prepositions of a place, which the parser hangs on the noun before as a rule. */
  private static final Set<String> PLACES = Set.of("on", "to", "in", "at");

  /** Prepositions that belong to a noun of speech even where the parser hung them on its object. */
  private static final Set<String> NOMINAL = Set.of("to", "against", "by");

  /** Behind the cue or, where the parser hung the phrase on it, behind the object. */
  private static List<Integer> prepositional(Parse parse, int t, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>(parse.prepObjects(t, prepositions));
    int back = backwards(parse, t, prepositions);
    if (found.isEmpty() && back >= 0) {
      found.addAll(parse.prepObjects(back, prepositions));
    }
    if (found.isEmpty() && parse.isVerb(t)) {
      for (int object : parse.undergoers(t)) {
        if (object > t) {
          found.addAll(parse.prepObjects(object, prepositions));
        }
      }
      // blamed the attack on the bank on X: the second is the verb's
      if (found.size() == 1 && !isDeedWord(parse, found.get(0))) {
        List<Integer> second = parse.misplaced(found.get(0), prepositions);
        found = second.isEmpty() ? found : second;
      }
    }
    if (found.isEmpty() && (parse.isVerb(t) || NOMINAL.containsAll(prepositions))) {
      found.addAll(parse.misplaced(t, prepositions));
    }
    if (parse.isVerb(t) && found.stream().noneMatch(o -> isDeedWord(parse, o))) {
      List<Integer> deed = parse.late(t, prepositions, o -> isDeedWord(parse, o));
      return found.isEmpty()
              || !deed.isEmpty() && found.stream().noneMatch(o -> parse.mention(o) != null)
          ? deed
          : found;
    }
    return found;
  }

  private static boolean isDeedWord(Parse parse, int t) {
    return Incidents.harm(parse.token(t)).isPresent();
  }

  /**
   * The subject of {@code is behind}, {@code was responsible}, {@code is the work}: through {@code
   * be} and what governs it.
   */
  private static List<Integer> copulaSubjects(Parse parse, int t) {
    int head = parse.tree.head(t);
    if (head < 0) {
      return List.of();
    }
    if (parse.isVerb(head)) {
      return parse.subjects(head);
    }
    if (parse.tree.relation(t).equals("pobj") && parse.tree.relation(head).equals("prep")) {
      // is at the root of: the phrase hangs on the verb
      int be = parse.tree.head(head);
      return be >= 0 && parse.lemma(be).equals("be") ? parse.subjects(be) : List.of();
    }
    return parse.isNoun(head) ? parse.withConjuncts(head) : List.of();
  }

  private static List<Actor> distinct(List<Actor> actors) {
    List<Actor> found = new ArrayList<>();
    for (Actor actor : actors) {
      if (found.stream().noneMatch(a -> a.key().equals(actor.key()))) {
        found.add(actor);
      }
    }
    return found;
  }
}
