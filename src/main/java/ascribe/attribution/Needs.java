package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.List;
import java.util.Set;

/** What a frame needs to hold of a token before it is taken for the frame's cue. */
final class Needs {
  static final Set<String> INVOLVEMENT = Words.list("involvement");

  /** Prepositions of a place, which the parser hangs on the noun before as a rule. */
  private static final Set<String> PLACES = Set.of("on", "to", "in", "at");

  private final Places places;
  private final Cast cast;
  private final Incidents incidents;

  Needs(Places places, Cast cast, Incidents incidents) {
    this.places = places;
    this.cast = cast;
    this.incidents = incidents;
  }

  /** Whether the token's part of speech is that of the frame's cue. */
  static boolean isPosOf(Parse parse, int t, Frame frame) {
    String tag = parse.tag(t);
    return switch (frame.pos()) {
      case V -> tag.startsWith("VB") || tag.equals("JJ") && parse.token(t).form().endsWith("ed");
      case N -> tag.startsWith("NN") || tag.equals("VBG");
      case A -> tag.startsWith("JJ");
      case P -> tag.equals("IN") || tag.equals("RB") || tag.equals("RP");
    };
  }

  /** Whether the token, in its surroundings, is a cue of the frame. */
  boolean fits(Parse parse, int t, Frame frame) {
    return isPosOf(parse, t, frame)
        && frame.needs().stream().allMatch(need -> holds(parse, t, need, frame));
  }

  boolean holds(Parse parse, int t, String need, Frame frame) {
    int colon = need.indexOf(':');
    Set<String> words = colon < 0 ? Set.of() : Set.of(need.substring(colon + 1).split("\\|"));
    return switch (colon < 0 ? need : need.substring(0, colon)) {
      case "obj" ->
          parse.undergoers(t).stream()
              .anyMatch(o -> words.contains(parse.lemma(o)) && !parse.isNegated(o));
      case "comp" -> complement(parse, t, words) >= 0;
      case "prep" ->
          parse.hasPrep(t, words)
              || Places.backwards(parse, t, words) >= 0
              || (parse.isVerb(t)
                      || frame.pos() == Frame.Pos.N && Places.NOMINAL.containsAll(words))
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
          places.tokens(parse, t, "as").stream().anyMatch(o -> incidents.isHarm(parse, o))
              || parse.undergoers(t).stream().anyMatch(o -> incidents.isHarm(parse, o));
      case "word" -> hasBelow(parse, t, words);
      case "noword" -> !hasBelow(parse, t, words);
      case "nodeed" ->
          parse.prepObjects(t, words).stream()
              .noneMatch(o -> Incidents.harm(parse.token(o)).isPresent());
      case "sub" -> parse.doers(t).stream().anyMatch(s -> words.contains(parse.lemma(s)));
      case "noobj" -> parse.objects(t).isEmpty();
      case "head" -> parse.tree.head(t) >= 0 && words.contains(parse.lemma(parse.tree.head(t)));
      case "nohead" -> parse.tree.head(t) < 0 || !words.contains(parse.lemma(parse.tree.head(t)));
      case "passive" -> parse.isPassive(t);
      case "isnamed" -> Places.attributes(parse, t).stream().anyMatch(a -> a > t);
      case "told" -> !Set.of("acl", "relcl", "amod", "appos").contains(parse.tree.relation(t));
      case "objharm" ->
          parse.undergoers(t).stream()
              .anyMatch(
                  o ->
                      parse.isNoun(o)
                          && (incidents.isHarm(parse, o)
                              || frame.whom().contains("obj>author")
                                  && places.author(parse, o).stream()
                                      .anyMatch(a -> a.kind() != Kind.GOVERNMENT)));
      case "objsham" -> parse.undergoers(t).stream().anyMatch(o -> Incidents.isSham(parse, o));
      case "objactor" ->
          parse.undergoers(t).stream()
              .anyMatch(
                  o ->
                      java.util.stream.Stream.concat(
                              cast.resolve(parse, o).stream(), cast.accused(parse, o).stream())
                          .anyMatch(Actor::isAccusable));
      case "gerund" -> places.gerund(parse, t) >= 0;
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
      case "clauseharm" -> places.clauseHarm(parse, t) >= 0;
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
      case "sponsorprep" -> !places.sponsors(parse, t).isEmpty();
      default ->
          throw new IllegalStateException(
              "frames.tsv: frame " + frame.id() + " needs " + need + ", which is unknown");
    };
  }

  /** {@code claimed that they were responsible for it}, {@code said it was behind the attack}. */
  static boolean clauseResponsible(Parse parse, int t) {
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
  static int denyClause(Parse parse, int t) {
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

  static boolean hasBelow(Parse parse, int top, Set<String> words) {
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

  static int complement(Parse parse, int t, Set<String> words) {
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

  /**
   * Whether the clause below has the speaker itself as its subject: {@code the gang said it had
   * stolen}.
   */
  boolean clauseSelf(Parse parse, int t) {
    int verb = places.clauseHarm(parse, t);
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
  boolean clauseDenied(Parse parse, int t) {
    for (int child : parse.tree.children(t)) {
      boolean clause = parse.tree.relation(child).equals("ccomp") && parse.isVerb(child);
      if (clause
          && !parse.isNegated(child)
          && parse.subjects(child).stream().anyMatch(s -> INVOLVEMENT.contains(parse.lemma(s)))
          && Denials.isBaseless(parse, child)) {
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

  boolean isOwnSide(Parse parse, int t, int clause) {
    List<Actor> speakers = places.places(parse, t, List.of("subj"), Frame.deed());
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
}
