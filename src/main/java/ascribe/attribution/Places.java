package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The grammatical places that frames name: which tokens of a sentence stand at a place of a cue,
 * and which parties and deeds they are.
 */
final class Places {
  private static final Set<String> SPONSOR_NOUNS = Words.list("sponsor-phrase");

  /** Prepositions that belong to a noun of speech even where the parser hung them on its object. */
  static final Set<String> NOMINAL = Set.of("to", "against", "by");

  private final Cast cast;
  private final Incidents incidents;

  Places(Cast cast, Incidents incidents) {
    this.cast = cast;
    this.incidents = incidents;
  }

  /** {@code observed the group targeting banks}: the participle, or -1. */
  int gerund(Parse parse, int t) {
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

  /** The adverb of {@code traced back to}, {@code put down to}, or -1. */
  static int backwards(Parse parse, int t, Set<String> prepositions) {
    return parse.tree.children(t).stream()
        .filter(
            c ->
                Set.of("back", "down", "up").contains(parse.lemma(c))
                    && parse.hasPrep(c, prepositions))
        .findFirst()
        .orElse(-1);
  }

  /** The verb of harm in a clause below, or -1. */
  int clauseHarm(Parse parse, int t) {
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

  static int deeper(Parse parse, int verb) {
    int below = parse.tree.child(verb, "xcomp", "ccomp");
    return below >= 0 ? below : verb;
  }

  /** {@code works for the GRU}, {@code on behalf of}, {@code is part of the MSS}. */
  List<Actor> sponsors(Parse parse, int t) {
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

  int what(Parse parse, int t, Frame frame) {
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
        List<Integer> found =
            tokens(parse, t, place).stream().filter(o -> !isDate(parse, o)).toList();
        if (!found.isEmpty()) {
          return found.stream().filter(o -> isDeedWord(parse, o)).findFirst().orElse(found.get(0));
        }
      }
    }
    return -1;
  }

  /** {@code arrested on Saturday}, {@code in 2019}. */
  private static boolean isDate(Parse parse, int t) {
    return parse.token(t).form().matches("(19|20)\\d\\d") || Cast.isDay(parse.lemma(t));
  }

  List<Actor> places(Parse parse, int t, List<String> places, Frame frame) {
    return places(parse, t, places, frame, false);
  }

  List<Actor> places(Parse parse, int t, List<String> places, Frame frame, boolean accused) {
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

  static boolean isAttribute(Parse parse, int t) {
    return t >= 0 && parse.tree.relation(t).equals("attr");
  }

  /**
   * Who did the deed that a noun names: {@code Russia's attack}, {@code the ISIL attack}, {@code
   * attacks by Iran}.
   */
  List<Actor> author(Parse parse, int deed) {
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
  List<Integer> tokens(Parse parse, int t, String place) {
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
      if (found.isEmpty() && place.startsWith("obj>") && below.matches("[a-z|]+")) {
        // demanded a jail term for X: the phrase may as well hang on the verb
        int object = parse.undergoers(t).stream().max(Integer::compare).orElse(-1);
        parse.prepObjects(t, Set.of(below.split("\\|"))).stream()
            .filter(o -> object > t && o > object)
            .forEach(found::add);
      }
      return List.copyOf(found);
    }
    return switch (place) {
      case "subj" ->
          parse.isVerb(t)
                  || parse.tag(t).equals("JJ")
                      && parse.token(t).form().endsWith("ed")
                      && parse.isPassive(t)
              ? parse.doers(t)
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
  List<Integer> below(Parse parse, int t, String first) {
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
  static List<Integer> attributes(Parse parse, int t) {
    int verb = parse.tree.head(t);
    if (verb < t || !parse.isVerb(verb) || !parse.tree.relation(t).startsWith("nsubj")) {
      return List.of();
    }
    int be = parse.lemma(verb).equals("be") ? verb : parse.tree.child(verb, "xcomp");
    int what = be < 0 ? -1 : parse.tree.child(be, "attr");
    return what < 0 || !parse.lemma(be).equals("be") ? List.of() : parse.withConjuncts(what);
  }

  /** The token whose surroundings say whether a cue is meant: the verb of what the cue is. */
  static int anchor(Parse parse, int t, Frame frame) {
    int verb = parse.tree.head(t);
    if (frame.needs().contains("head:be")) {
      return verb;
    }
    if (!frame.whom().contains("attr")) {
      return t;
    }
    return parse.lemma(verb).equals("be") ? verb : parse.tree.child(verb, "xcomp");
  }

  static List<Integer> complements(Parse parse, int t) {
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

  /** Behind the cue or, where the parser hung the phrase on it, behind the object. */
  static List<Integer> prepositional(Parse parse, int t, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>(parse.prepObjects(t, prepositions));
    int back = backwards(parse, t, prepositions);
    if (found.isEmpty() && back >= 0) {
      found.addAll(parse.prepObjects(back, prepositions));
    }
    if (found.isEmpty() && parse.isVerb(t)) {
      for (int object : parse.undergoers(t)) {
        if (object > t) {
          found.addAll(lastPhrase(parse, object, prepositions));
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

  /** {@code pinned the attack on the bank on X}: of two such phrases the last is the verb's. */
  private static List<Integer> lastPhrase(Parse parse, int noun, Set<String> prepositions) {
    List<Integer> heads =
        parse.tree.children(noun).stream()
            .filter(
                c -> parse.tree.relation(c).equals("prep") && prepositions.contains(parse.lemma(c)))
            .toList();
    List<Integer> all = parse.prepObjects(noun, prepositions);
    if (heads.size() < 2) {
      return all;
    }
    int last = heads.get(heads.size() - 1);
    return all.stream().filter(o -> o > last).toList();
  }

  static boolean isDeedWord(Parse parse, int t) {
    return Incidents.harm(parse.token(t)).isPresent();
  }

  /**
   * The subject of {@code is behind}, {@code was responsible}, {@code is the work}: through {@code
   * be} and what governs it.
   */
  static List<Integer> copulaSubjects(Parse parse, int t) {
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

  static List<Actor> distinct(List<Actor> actors) {
    List<Actor> found = new ArrayList<>();
    for (Actor actor : actors) {
      if (found.stream().noneMatch(a -> a.key().equals(actor.key()))) {
        found.add(actor);
      }
    }
    return found;
  }
}
