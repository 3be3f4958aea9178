package ascribe.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who says so: the subject of the verb of speech or judgement above a clause, {@code
 * according to}, the speaker of a quotation.
 */
final class Sources {
  private static final int CLIMB = 10;

  /** Nouns whose clause is what their owner alleges, and nobody where they have none. */
  private static final Set<String> ALLEGATIONS = Words.list("allegation");

  /** What those are who hold a clause for true. */
  private static final Set<String> SURE = Words.list("sure");

  /**
   * Who is credited with a clause.
   *
   * @param actors empty where nobody is, or nobody that is a party
   * @param claimed false where the clause is asked, doubted or denied
   * @param reporter token of the reporting verb, or -1
   */
  record Credit(List<Actor> actors, boolean hedged, boolean claimed, int reporter) {
    static final Credit NONE = new Credit(List.of(), false, true, -1);
  }

  private final Cast cast;
  private final References references;

  Sources(Cast cast, References references) {
    this.cast = cast;
    this.references = references;
  }

  /** The credit for the clause of a cue. */
  Credit of(Parse parse, int cue) {
    if (isReduced(parse, cue)) {
      return finder(parse, cue);
    }
    Credit above = climb(parse, cue);
    if (!above.claimed() || !above.actors().isEmpty()) {
      return above;
    }
    List<Actor> according = according(parse);
    if (!according.isEmpty()) {
      return new Credit(according, above.hedged(), true, above.reporter());
    }
    if (above.reporter() < 0 && parse.isInQuotation(cue)) {
      Optional<Actor> speaker = references.quotations().speakerOf(parse.sentence);
      if (speaker.isPresent()) {
        return new Credit(List.of(speaker.get()), false, true, -1);
      }
    }
    if (above.reporter() < 0 || parse.isPassive(above.reporter())) {
      List<Actor> finders = discoverers(parse, cue);
      if (!finders.isEmpty()) {
        return new Credit(finders, above.hedged(), true, above.reporter());
      }
    }
    if (above.reporter() < 0) {
      List<Actor> statement = references.quotations().statement(parse.sentence);
      if (!statement.isEmpty()) {
        return new Credit(statement, above.hedged(), true, -1);
      }
    }
    return above;
  }

  /**
   * {@code attacks linked to Iran}: told in passing, of other deeds as a rule; whoever speaks
   * around it is not credited.
   */
  private static boolean isReduced(Parse parse, int cue) {
    return parse.tree.relation(cue).equals("acl") && parse.tag(cue).equals("VBN")
        || parse.tree.relation(cue).equals("amod");
  }

  /** {@code Talos identified campaigns linked to X}: who found what the participle describes. */
  private Credit finder(Parse parse, int cue) {
    int noun = parse.tree.head(cue);
    for (int steps = 0; noun >= 0 && steps < 3; steps++) {
      int verb = parse.tree.head(noun);
      String relation = parse.tree.relation(noun);
      if (verb >= 0
          && parse.isVerb(verb)
          && relation.equals("dobj")
          && FINDING.contains(parse.lemma(verb))
          && !parse.isNegated(verb)) {
        List<Actor> found = speakers(parse, verb);
        return found.isEmpty() ? Credit.NONE : new Credit(found, false, true, verb);
      }
      if (!relation.matches("pobj|prep")) {
        break;
      }
      noun = verb;
    }
    return Credit.NONE;
  }

  /**
   * {@code Symantec has identified a group called X that has been seen in banks}: who found what
   * the relative clause tells of.
   */
  private List<Actor> discoverers(Parse parse, int cue) {
    int at = cue;
    boolean relative = false;
    for (int steps = 0; steps < CLIMB; steps++) {
      int head = parse.tree.head(at);
      if (head < 0) {
        return List.of();
      }
      String relation = parse.tree.relation(at);
      relative |= relation.equals("relcl");
      boolean found =
          relative
              && relation.equals("dobj")
              && FINDING.contains(parse.lemma(head))
              && parse.isVerb(head)
              && !parse.isNegated(head);
      if (found) {
        return speakers(parse, head);
      }
      if (!relation.matches("relcl|acl|xcomp|ccomp|conj|appos|oprd|dobj|prep|pobj")
          || relation.matches("dobj|ccomp") && relative) {
        return List.of();
      }
      at = head;
    }
    return List.of();
  }

  private static final Set<String> FINDING = Words.list("finding");

  private Credit climb(Parse parse, int cue) {
    int at = cue;
    boolean hedged = false;
    int reporter = -1;
    for (int steps = 0; steps < CLIMB; steps++) {
      Credit aside = parenthetical(parse, at);
      if (aside != null) {
        return aside;
      }
      int head = parse.tree.head(at);
      if (head < 0) {
        break;
      }
      String relation = parse.tree.relation(at);
      Optional<Words.Reporting> reporting =
          parse.isVerb(head) ? Words.reporting(parse.lemma(head)) : Optional.empty();
      if (relation.matches("ccomp|xcomp|acl")
          && SURE.contains(parse.lemma(head))
          && parse.tag(head).matches("JJ|VBN")
          && parse.tree.head(head) >= 0) {
        // the company was confident that it was X
        List<Actor> sure = new ArrayList<>();
        parse
            .subjects(parse.isVerb(head) ? head : parse.tree.head(head))
            .forEach(t -> sure.addAll(cast.resolve(parse, t)));
        if (!sure.isEmpty()) {
          return new Credit(sure, hedged, !parse.isNegated(parse.tree.head(head)), head);
        }
      }
      boolean refused =
          parse.isVerb(head)
              && Set.of("deny", "dispute", "reject", "refute").contains(parse.lemma(head))
              && relation.matches("xcomp|ccomp|pcomp|dobj|advcl|dep")
              && parse.isVerb(at)
              && at > head;
      if (refused) {
        return new Credit(List.of(), false, false, head);
      }
      boolean complement =
          Set.of("ccomp", "xcomp", "pcomp", "dep", "oprd").contains(relation)
              || relation.equals("advcl")
                  && reporting.isPresent()
                  && parse.tree.child(at, "mark") < 0
                  && parse.tree.child(at, "nsubj", "nsubjpass") >= 0;
      boolean further =
          relation.equals("conj")
              && parse.tree.child(at, "mark") >= 0
              && parse.lemma(parse.tree.child(at, "mark")).equals("that");
      if ((relation.equals("parataxis") || further) && reporting.isPresent()) {
        complement = true;
      }
      if (complement && reporting.isPresent()) {
        boolean believed = parse.isPassive(head) && relation.equals("xcomp");
        if (reporting.get().kind() == Words.Kind.ASK) {
          return new Credit(List.of(), false, false, head);
        }
        if (parse.isNegated(head)) {
          return new Credit(List.of(), false, false, head);
        }
        hedged |= reporting.get().hedged();
        reporter = head;
        List<Actor> actors =
            isReported(parse, head) && isFinding(parse, head) ? List.of() : speakers(parse, head);
        if (!actors.isEmpty()) {
          return new Credit(actors, hedged, true, head);
        }
        if (!believed
            && !parse.isPassive(head)
            && !isPronounSubject(parse, head)
            && !isReported(parse, head)) {
          return new Credit(List.of(), hedged, true, head);
        }
      }
      if ((relation.equals("acl")
              || relation.equals("ccomp")
              || relation.equals("relcl")
              || relation.equals("appos")
              || relation.equals("dep"))
          && parse.isNoun(head)) {
        hedged |= Words.noun(parse.lemma(head)).filter(n -> n == Words.Noun.BELIEF).isPresent();
        List<Actor> author =
            Words.noun(parse.lemma(head))
                .filter(n -> n == Words.Noun.DOCUMENT || n == Words.Noun.BELIEF)
                .map(n -> cast.resolve(parse, head))
                .orElse(List.of());
        if (!author.isEmpty()) {
          return new Credit(author, hedged, true, head);
        }
        if (ALLEGATIONS.contains(parse.lemma(head))) {
          List<Actor> accusers = accusers(parse, head);
          return new Credit(accusers, hedged, !accusers.isEmpty(), head);
        }
      }
      at = head;
    }
    return new Credit(List.of(), hedged, true, reporter);
  }

  /** {@code India's claim that}, {@code the allegation by prosecutors that}. */
  private List<Actor> accusers(Parse parse, int noun) {
    List<Actor> found = new ArrayList<>();
    int owner = parse.tree.child(noun, "poss");
    if (owner >= 0 && !parse.tag(owner).startsWith("PRP")) {
      found.addAll(cast.resolve(parse, owner));
    }
    parse
        .prepObjects(noun, Set.of("by", "from", "of"))
        .forEach(o -> found.addAll(cast.resolve(parse, o)));
    return found;
  }

  /** {@code she said initial analysis indicated that}: the finding is itself reported. */
  private static boolean isReported(Parse parse, int verb) {
    int head = parse.tree.head(verb);
    return head >= 0
        && parse.isVerb(head)
        && parse.tree.relation(verb).equals("ccomp")
        && Words.reporting(parse.lemma(head)).isPresent();
  }

  /**
   * {@code initial analysis}, {@code evidence}: nobody's own, where who reports it stands above.
   */
  private static boolean isFinding(Parse parse, int verb) {
    List<Integer> doers = parse.doers(verb);
    return !doers.isEmpty()
        && doers.stream()
            .allMatch(
                d ->
                    parse.mention(d) == null
                        && parse.tree.child(d, "poss") < 0
                        && Words.noun(parse.lemma(d))
                            .filter(n -> n == Words.Noun.DOCUMENT)
                            .isPresent());
  }

  private static boolean isPronounSubject(Parse parse, int verb) {
    return parse.subjects(verb).stream()
        .anyMatch(s -> parse.tag(s).startsWith("PRP") && parse.lemma(s).equals("it"));
  }

  private List<Actor> speakers(Parse parse, int verb) {
    List<Actor> actors = new ArrayList<>();
    for (int doer : parse.doers(verb)) {
      Optional<Actor> last =
          parse.lemma(doer).equals("it") ? references.lastSpeaker(parse, doer) : Optional.empty();
      for (Actor actor : last.map(List::of).orElseGet(() -> cast.resolve(parse, doer))) {
        Actor speaker = asVoice(parse, doer, actor);
        if (actors.stream().noneMatch(a -> a.key().equals(speaker.key()))) {
          actors.add(speaker);
        }
      }
    }
    return actors;
  }

  /** {@code two people briefed on the matter}: who might be accused speaks here. */
  private static Actor asVoice(Parse parse, int t, Actor actor) {
    boolean people =
        actor.kind() == Actor.Kind.CROWD
            && Words.noun(parse.lemma(t)).filter(n -> n == Words.Noun.PEOPLE).isPresent();
    return people
        ? new Actor(
            Actor.Kind.VOICES,
            actor.name(),
            actor.country(),
            "",
            "",
            actor.text(),
            actor.span(),
            "",
            Optional.empty())
        : actor;
  }

  /** {@code …, the agencies said, …}: the verb of speech hangs below the clause. */
  private Credit parenthetical(Parse parse, int at) {
    for (int child : parse.tree.children(at)) {
      String relation = parse.tree.relation(child);
      Optional<Words.Reporting> reporting =
          parse.isVerb(child) ? Words.reporting(parse.lemma(child)) : Optional.empty();
      boolean aside =
          relation.equals("parataxis")
              || relation.equals("advcl")
                  && parse.tree.children(child).stream().anyMatch(c -> parse.lemma(c).equals("as"));
      if (aside && reporting.isPresent() && reporting.get().kind() != Words.Kind.ASK) {
        List<Actor> actors = speakers(parse, child);
        if (!actors.isEmpty()) {
          return new Credit(actors, reporting.get().hedged(), true, child);
        }
      }
    }
    return null;
  }

  /** The party behind {@code according to}, {@code in the words of}. */
  private List<Actor> according(Parse parse) {
    for (int t = 0; t + 1 < parse.size(); t++) {
      boolean cue =
          parse.token(t).form().equalsIgnoreCase("according")
              && parse.token(t + 1).form().equalsIgnoreCase("to");
      if (cue) {
        List<Actor> found = new ArrayList<>();
        for (int top : List.of(t, t + 1)) {
          for (int object : parse.prepObjects(top, Set.of("to"))) {
            found.addAll(cast.resolve(parse, object));
          }
          for (int child : parse.tree.children(top)) {
            if (found.isEmpty() && parse.tree.relation(child).equals("pobj")) {
              for (int each : parse.withConjuncts(child)) {
                found.addAll(cast.resolve(parse, each));
              }
            }
          }
        }
        return found;
      }
    }
    return List.of();
  }
}
