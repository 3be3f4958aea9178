package ascribe.attribution;

import ascribe.mention.EntityType;
import java.util.List;
import java.util.Set;

/**
 * What a sentence says against a pair that the encoder reads in it. The encoder goes by the
 * likeness of whole sentences; whether the accused of one is who gets something, who is named by
 * another, or who did not do it, the tree says.
 */
final class Misreadings {
  private Misreadings() {}

  /**
   * Whether the sentence says no such thing, whatever the encoder reads: the accused is one of whom
   * a deed is expected or feared, doubted, disclaimed or asked; is called upon to behave, or blamed
   * for what is no deed; gets something, or only stands in what another is charged with; is named
   * by another, or in another sentence, than the source speaks in. Or the denial is none, or is
   * another's.
   */
  static boolean isVoid(Passage passage, Pairing pair, Actor whom, Set<String> refused) {
    Parse parse = passage.parse();
    Role role = passage.roles().get(pair.whom());
    Role who = pair.who() < 0 ? null : passage.roles().get(pair.who());
    int source = who != null && who.here() ? PairClaims.head(parse, who) : -1;
    int saying = source < 0 ? -1 : verbAbove(parse, source);
    if (pair.action() == Action.DENY) {
      return saying >= 0
          && (isProtest(parse, saying)
              || Modality.isSilent(parse, saying)
              || isDeniedBy(parse, source));
    }
    if (!role.here()) {
      return pair.action() == Action.CLAIM && isNothingDone(parse, PairClaims.root(parse));
    }
    int accused = PairClaims.head(parse, role);
    int verb = verbAbove(parse, accused);
    boolean expected =
        verb == parse.tree.head(accused)
            && parse.tree.relation(accused).equals("nsubj")
            && verb >= 0
            && Modality.isExpected(parse, verb);
    return expected
        || pair.action() == Action.CLAIM && verb >= 0 && isNothingDone(parse, verb)
        || refused.contains(whom.key())
        || verb >= 0 && Modality.isDoubted(parse, verb)
        || isCalledUpon(parse, accused)
        || isAlly(parse, accused)
        || isReceiver(parse, accused)
        || isLeader(parse, accused)
        || pair.action() == Action.ATTRIBUTE && isDisclaimed(parse, accused)
        || pair.action() == Action.CLAIM && saying >= 0 && DENYING.contains(parse.lemma(saying))
        || isPartOfCharge(parse, pair.action(), accused)
        || source > accused && isAcrossSemicolon(parse, accused, source)
        || saying >= 0 && isCalledBaseless(parse, saying, accused)
        || isOfAnothersWord(parse, source, accused, pair.action())
        || saying >= 0
            && (isAcrossBut(parse, saying, accused) || isOfOther(parse, saying, accused));
  }

  /**
   * {@code claims it will publish the files}, {@code claims to be a group of patriots}: nothing
   * that it has done.
   */
  private static boolean isNothingDone(Parse parse, int verb) {
    return parse.tree.children(verb).stream()
        .filter(c -> parse.tree.relation(c).matches("[cx]comp") && parse.isVerb(c))
        .anyMatch(c -> Modality.isExpected(parse, c) || isSomebody(parse, c));
  }

  /** {@code is a group of patriots}; not {@code is the group that stole the data}. */
  private static boolean isSomebody(Parse parse, int verb) {
    int attribute = parse.tree.child(verb, "attr");
    return parse.lemma(verb).equals("be")
        && attribute >= 0
        && parse.isNoun(attribute)
        && Words.noun(parse.lemma(attribute)).isPresent()
        && parse.tree.child(attribute, "relcl") < 0;
  }

  private static final Set<String> CALLS = Words.list("call-upon");

  /** {@code called on Russia to stop its attacks}, {@code demanded that Russia stop}. */
  private static boolean isCalledUpon(Parse parse, int accused) {
    int above = parse.tree.head(accused);
    String relation = parse.tree.relation(accused);
    if (above < 0) {
      return false;
    }
    int call =
        switch (relation) {
          case "pobj" -> parse.tree.head(above);
          case "dobj" -> above;
          case "nsubj" -> parse.tag(above).matches("VBP?") ? parse.tree.head(above) : -1;
          default -> -1;
        };
    return call >= 0
        && CALLS.contains(parse.lemma(call))
        && parse.tree.children(call).stream()
            .anyMatch(c -> c > call && parse.tree.relation(c).matches("xcomp|ccomp|advcl"));
  }

  private static final Set<String> JOINT = Words.list("joint-work");

  /** {@code worked with Ukraine to foil the attack}. */
  private static boolean isAlly(Parse parse, int accused) {
    int preposition = parse.tree.relation(accused).equals("pobj") ? parse.tree.head(accused) : -1;
    int verb = preposition >= 0 ? parse.tree.head(preposition) : -1;
    return verb >= 0
        && JOINT.contains(parse.lemma(verb))
        && Set.of("with", "alongside").contains(parse.lemma(preposition));
  }

  private static final Set<String> GIVING = Words.list("giving");

  /** {@code was selling shells to Ukraine}: whoever gets something does nothing. */
  private static boolean isReceiver(Parse parse, int accused) {
    int preposition = parse.tree.relation(accused).equals("pobj") ? parse.tree.head(accused) : -1;
    int giving = preposition >= 0 ? parse.tree.head(preposition) : -1;
    return giving >= 0
        && parse.lemma(preposition).equals("to")
        && parse.isVerb(giving)
        && GIVING.contains(parse.lemma(giving));
  }

  /** {@code X did it; Y said the actor got no further}: Y speaks of the next thing. */
  private static boolean isAcrossSemicolon(Parse parse, int accused, int source) {
    for (int t = accused + 1; t < source; t++) {
      if (parse.lemma(t).equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** {@code militias of Khalifa Haftar}: his men are accused. */
  private static boolean isLeader(Parse parse, int accused) {
    int of = parse.tree.relation(accused).equals("pobj") ? parse.tree.head(accused) : -1;
    int men = of >= 0 && parse.lemma(of).equals("of") ? parse.tree.head(of) : -1;
    return men >= 0
        && parse.mention(accused) != null
        && parse.mention(accused).type() == EntityType.PERSON
        && Words.noun(parse.lemma(men))
            .filter(n -> n == Words.Noun.THREAT || n == Words.Noun.THREATGROUP)
            .isPresent();
  }

  private static final Set<String> DOING = Words.list("doing");

  /** {@code the Syrians cannot have done it}. */
  private static boolean isDisclaimed(Parse parse, int accused) {
    int verb = parse.tree.head(accused);
    return verb >= 0
        && parse.tree.relation(accused).equals("nsubj")
        && (DOING.contains(parse.lemma(verb)) || Words.harmVerb(parse.lemma(verb)).isPresent())
        && parse.isNegated(verb);
  }

  /**
   * {@code charged a minister with moving money to the bureau}: of who is named in what the charge
   * is nobody is charged.
   */
  private static boolean isPartOfCharge(Parse parse, Action action, int accused) {
    if (action != Action.CHARGE && action != Action.SANCTION) {
      return false;
    }
    // wherever the parser hung the rest of the sentence
    int charge =
        PairClaims.ancestors(parse, accused).stream()
            .skip(1)
            .filter(parse::isVerb)
            .filter(v -> Frame.of(parse.lemma(v)).stream().anyMatch(f -> f.action() == action))
            .findFirst()
            .orElse(-1);
    if (charge < 0 || parse.isPassive(charge)) {
      return false;
    }
    int charged =
        parse.undergoers(charge).stream().filter(parse::isNoun).min(Integer::compare).orElse(-1);
    return charged >= 0
        && parse.tree.children(charge).stream()
            .filter(p -> parse.tree.relation(p).equals("prep"))
            .filter(p -> Set.of("with", "for", "over", "by").contains(parse.lemma(p)))
            .anyMatch(p -> charged < p && p < accused);
  }

  private static final Set<String> CALLING = Words.list("calling");

  private static final Set<String> MEASURES = Words.list("measure");

  /** {@code called the talk of a Russian rocket absurd}: no word against Russia. */
  private static boolean isCalledBaseless(Parse parse, int saying, int accused) {
    return CALLING.contains(parse.lemma(saying))
        && accused > saying
        && parse.tree.isWithin(accused, saying)
        && Denials.isBaseless(parse, saying);
  }

  /** {@code protested and called the arrest illegal}: an arrest is no accusation. */
  private static boolean isProtest(Parse parse, int verb) {
    for (int t = verb + 1; t < parse.size(); t++) {
      int head = parse.tree.head(t);
      boolean below = head == verb || head > t && parse.tree.head(head) == verb;
      boolean called = CALLING.contains(parse.lemma(verb)) && MEASURES.contains(parse.lemma(t));
      if (below && called && parse.tree.relation(t).matches("dobj|nsubj")
          || head == verb && parse.tree.relation(t).equals("conj") && isProtest(parse, t)) {
        return true;
      }
    }
    return false;
  }

  /** {@code said that he broke in, something the ministry denies}: another one denies. */
  private static boolean isDeniedBy(Parse parse, int source) {
    boolean other = false;
    for (int verb = 0; verb < parse.size(); verb++) {
      if (parse.isVerb(verb) && DENYING.contains(parse.lemma(verb))) {
        List<Integer> subjects = parse.subjects(verb);
        if (subjects.isEmpty()
            || subjects.stream()
                .anyMatch(
                    s ->
                        parse.mention(s) == null && !parse.isNoun(s)
                            || parse.listHead(s) == parse.listHead(source)
                            || parse.tree.isWithin(source, s))) {
          return false;
        }
        other = true;
      }
    }
    return other;
  }

  private static final Set<String> DENYING = Words.list("denying");

  /**
   * {@code sanctioned a man whom the agency identified as X}: the agency does not sanction, and who
   * does says nothing of X.
   */
  private static boolean isOfAnothersWord(Parse parse, int source, int accused, Action action) {
    if (source < 0) {
      return false;
    }
    int clause = clauseAbove(parse, accused);
    if (clause >= 0 && !parse.tree.isWithin(source, clause)) {
      int subject = parse.tree.child(clause, "nsubj");
      return subject >= 0
          && subject != accused
          && !parse.tree.isWithin(accused, subject)
          && parse.mention(subject) != null
          && parse.mention(subject).type() != EntityType.APT_GROUP
          && Words.reporting(parse.lemma(clause)).isPresent();
    }
    int other = clauseAbove(parse, source);
    return (action == Action.SANCTION || action == Action.CHARGE)
        && other >= 0
        && !parse.tree.isWithin(accused, other)
        && parse.tree.child(other, "nsubj") >= 0
        && parse.tree.isWithin(source, parse.tree.child(other, "nsubj"))
        && Frame.of(parse.lemma(other)).stream().noneMatch(f -> f.action() == action);
  }

  /** The nearest relative clause that a token stands in, by its verb, or -1. */
  private static int clauseAbove(Parse parse, int t) {
    return PairClaims.ancestors(parse, t).stream()
        .filter(a -> parse.tree.relation(a).equals("relcl"))
        .findFirst()
        .orElse(-1);
  }

  private static int verbAbove(Parse parse, int t) {
    return PairClaims.ancestors(parse, t).stream()
        .skip(1)
        .filter(parse::isVerb)
        .findFirst()
        .orElse(-1);
  }

  /** {@code X was blamed at first, but police found}: police blame another. */
  private static boolean isAcrossBut(Parse parse, int saying, int accused) {
    int first = parse.tree.relation(saying).equals("conj") ? parse.tree.head(saying) : -1;
    return first >= 0
        && !parse.tree.isWithin(accused, saying)
        && parse.tree.isWithin(accused, first)
        && accused < saying
        && parse.tree.children(first).stream()
            .anyMatch(
                c ->
                    c < saying
                        && parse.tree.relation(c).equals("cc")
                        && parse.lemma(c).equals("but"));
  }

  /**
   * {@code Kestrel is the successor of Merlin, which the FBI says robbed banks}: it says so of
   * Merlin.
   */
  private static boolean isOfOther(Parse parse, int saying, int accused) {
    if (!parse.tree.relation(saying).equals("relcl") || parse.tree.isWithin(accused, saying)) {
      return false;
    }
    int relative = saying;
    while (relative > 0 && !parse.tag(relative).startsWith("W")) {
      relative--;
    }
    int before = relative - 1;
    while (before > 0 && parse.lemma(before).equals(",")) {
      before--;
    }
    return before > 0
        && parse.tag(before).equals("NNP")
        && parse.tree.relation(before).equals("pobj")
        && parse.lemma(parse.tree.head(before)).equals("of")
        && !parse.tree.isWithin(before, accused)
        && parse.listHead(before) != parse.listHead(accused);
  }
}
