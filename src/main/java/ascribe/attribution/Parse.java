package ascribe.attribution;

import ascribe.article.Span;
import ascribe.mention.EntityType;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.text.Sentence;
import ascribe.text.Token;
import ascribe.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A parsed sentence with its mentions: what frames ask of grammar, such as who does what a verb
 * says, whatever the voice. Tokens are named by their index in the sentence.
 */
final class Parse {
  private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");
  private static final Set<String> PASSIVE_SUBJECTS = Set.of("nsubjpass", "csubjpass");
  private static final Set<String> RELATIVE_WORDS = Set.of("who", "whom", "which", "that");

  /** Verbs whose subject, in spite of an object, does what the infinitive below them says. */
  private static final Set<String> SUBJECT_CONTROL = Words.list("subject-control");

  /**
   * Deepest chain of control, coordination and relative clauses that is followed; longer ones are
   * parser errors.
   */
  private static final int DEPTH = 6;

  final Sentence sentence;
  final Tree tree;
  private final Mention[] mentions;

  Parse(Sentence sentence, Tree tree, Mentions all) {
    this.sentence = sentence;
    this.tree = tree;
    mentions = new Mention[sentence.tokens().size()];
    for (Mention mention : all.within(sentence.span())) {
      for (int t = sentence.tokenAt(mention.span().start());
          t < mentions.length && sentence.tokens().get(t).span().start() < mention.span().end();
          t++) {
        mentions[t] = mention;
      }
    }
  }

  int size() {
    return mentions.length;
  }

  Token token(int t) {
    return sentence.tokens().get(t);
  }

  String lemma(int t) {
    return token(t).lemma();
  }

  String tag(int t) {
    return token(t).tag();
  }

  /** The mention that covers a token or part of it, or null. */
  Mention mention(int t) {
    return mentions[t];
  }

  /** The first of the list, or the head of the apposition, that a word is in. */
  int listHead(int t) {
    int head = t;
    for (int steps = 0;
        steps < size()
            && tree.head(head) >= 0
            && (tree.relation(head).equals("conj") || tree.relation(head).equals("appos"));
        steps++) {
      head = tree.head(head);
    }
    return head;
  }

  /** Of a name the word that its others hang on; any other token itself. */
  int nameHead(int t) {
    int head = t;
    while (mention(t) != null && tree.head(head) >= 0 && mention(tree.head(head)) == mention(t)) {
      head = tree.head(head);
    }
    return head;
  }

  boolean isVerb(int t) {
    return tag(t).startsWith("VB");
  }

  boolean isNoun(int t) {
    return tag(t).startsWith("NN");
  }

  /**
   * A token of an infinitive, participle or finite verb that stands in the passive, with or without
   * {@code be}.
   */
  boolean isPassive(int verb) {
    int have = tree.child(verb, "aux");
    if (have >= 0 && lemma(have).equals("have") && tree.child(verb, "auxpass") < 0) {
      return false;
    }
    if (tree.child(verb, "auxpass", "nsubjpass", "csubjpass") >= 0) {
      return true;
    }
    if (!tag(verb).equals("VBN") && !tag(verb).equals("VBD") && !tag(verb).equals("JJ")) {
      return false;
    }
    if (tree.child(verb, "aux") >= 0 || tree.child(verb, "dobj") >= 0) {
      return tree.child(verb, "agent") >= 0;
    }
    String relation = tree.relation(verb);
    if (relation.equals("conj")
        && tree.head(verb) >= 0
        && tree.child(verb, "nsubj") < 0
        && tag(verb).equals("VBN")) {
      return isPassive(tree.head(verb));
    }
    return tag(verb).equals("VBN")
        || tag(verb).equals("JJ")
        || tree.child(verb, "agent") >= 0
        || relation.equals("acl");
  }

  /**
   * Who does what the verb says: the subject of an active, the by-phrase of a passive; empty where
   * nobody is named.
   */
  List<Integer> doers(int verb) {
    return isPassive(verb) ? agents(verb) : subjects(verb, 0);
  }

  /** To whom it is done: the object of an active, the subject of a passive. */
  List<Integer> undergoers(int verb) {
    if (!isPassive(verb)) {
      return objects(verb);
    }
    return subjects(verb, 0);
  }

  List<Integer> objects(int verb) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(verb)) {
      if (tree.relation(child).equals("dobj")) {
        addWithConjuncts(relativeHead(child), found);
      }
    }
    if (found.isEmpty()) {
      // considers China responsible, named Russia as the culprit
      for (int child : tree.children(verb)) {
        boolean clause =
            child > verb && !isVerb(child) && tree.relation(child).matches("ccomp|xcomp");
        int subject = clause ? tree.child(child, "nsubj") : -1;
        if (subject >= 0) {
          addWithConjuncts(subject, found);
        } else if (tree.relation(child).equals("oprd")
            && child > verb
            && mention(child) != null
            && hasPrep(verb, Set.of("as"))) {
          addWithConjuncts(child, found);
        }
      }
    }
    if (found.isEmpty()) {
      // a heavy object that the parser could not place
      tree.children(verb).stream()
          .filter(c -> c > verb && tree.relation(c).equals("dep") && isNoun(c))
          .findFirst()
          .ifPresent(c -> addWithConjuncts(c, found));
    }
    if (found.isEmpty() && tree.relation(verb).equals("relcl") && isGap(verb)) {
      addWithConjuncts(tree.head(verb), found);
    }
    if (found.isEmpty()
        && tree.relation(verb).equals("conj")
        && tree.head(verb) >= 0
        && isVerb(tree.head(verb))
        && tree.head(verb) < verb
        && sharesObject(verb)) {
      return objects(tree.head(verb));
    }
    return found;
  }

  /**
   * A relative clause with a subject of its own and no object: what it says is done to the noun it
   * belongs to.
   */
  private boolean isGap(int verb) {
    int subject = tree.child(verb, "nsubj");
    return subject >= 0
        && !isRelativeWord(subject)
        && tree.child(verb, "dobj", "ccomp", "xcomp") < 0;
  }

  private boolean sharesObject(int verb) {
    int object = tree.child(tree.head(verb), "dobj");
    return object > verb
        && tree.children(verb).stream().noneMatch(c -> tree.relation(c).equals("prep"));
  }

  private List<Integer> agents(int verb) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(verb)) {
      boolean by =
          tree.relation(child).equals("agent")
              || tree.relation(child).equals("prep") && lemma(child).equals("by");
      if (by) {
        for (int object : tree.children(child)) {
          if (tree.relation(object).equals("pobj")) {
            addWithConjuncts(object, found);
          }
        }
      }
    }
    if (!found.isEmpty() || !tag(verb).startsWith("VB")) {
      return found;
    }
    List<Integer> low = misplaced(verb, Set.of("by"));
    return low.isEmpty() ? late(verb, Set.of("by"), this::isOfSomebody) : low;
  }

  /** {@code the Swedish government}, {@code U.S. officials}: a noun with a name before it. */
  private boolean isOfSomebody(int t) {
    return isNoun(t)
        && tree.children(t).stream()
            .anyMatch(c -> c < t && mention(c) != null && mention(c).type() == EntityType.COUNTRY);
  }

  /**
   * The names behind a preposition that the parser hung too low: {@code blamed for the attack by
   * Albania}. Only names, only through nouns and prepositions.
   */
  List<Integer> misplaced(int cue, Set<String> prepositions) {
    for (int t = cue + 1; t < size(); t++) {
      boolean name =
          prepositions.contains(token(t).form())
              && t + 1 < size()
              && !isVerb(t)
              && hangsLow(t, cue);
      int object = name ? tree.child(t, "pobj") : -1;
      if (object >= 0 && (mention(object) != null || isParty(object))) {
        return withConjuncts(object);
      }
    }
    return List.of();
  }

  /**
   * The same for any object that {@code right} takes: {@code accused the programmer Jane Roe of the
   * theft}, where the parser hung the phrase on the name.
   */
  List<Integer> late(int cue, Set<String> prepositions, java.util.function.IntPredicate right) {
    for (int t = cue + 1; t < size(); t++) {
      if (prepositions.contains(token(t).form()) && !isVerb(t) && hangsLow(t, cue)) {
        int object = tree.child(t, "pobj", "pcomp");
        if (object >= 0 && right.test(object)) {
          return withConjuncts(object);
        }
      }
    }
    return List.of();
  }

  private boolean isParty(int t) {
    return Words.noun(lemma(t))
        .filter(n -> n == Words.Noun.THREAT || n == Words.Noun.THREATGROUP)
        .isPresent();
  }

  private boolean hangsLow(int t, int cue) {
    int at = tree.head(t);
    for (int steps = 0; at >= 0 && steps < DEPTH; steps++) {
      if (at == cue) {
        return true;
      }
      boolean way =
          isNoun(at)
              || tag(at).matches("DT|CD|PRP")
              || tree.relation(at).matches("prep|pcomp|agent|acl|oprd")
              || lemma(at).equals("back");
      if (!way) {
        return false;
      }
      at = tree.head(at);
    }
    return false;
  }

  /**
   * The grammatical subject of a verb, through control, raising, coordination and relative clauses.
   */
  List<Integer> subjects(int verb) {
    return subjects(verb, 0);
  }

  private List<Integer> subjects(int verb, int depth) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(verb)) {
      String relation = tree.relation(child);
      if (SUBJECTS.contains(relation) || PASSIVE_SUBJECTS.contains(relation)) {
        addWithConjuncts(relativeHead(child), found);
      }
    }
    int head = tree.head(verb);
    if (!found.isEmpty()) {
      return found;
    }
    if (head < 0
        || depth >= DEPTH
        || isFinite(verb) && !Set.of("conj", "relcl", "acl").contains(tree.relation(verb))) {
      return isFinite(verb) ? nearestBefore(verb) : found;
    }
    return switch (tree.relation(verb)) {
      case "xcomp", "ccomp", "oprd" -> controller(verb, head, depth);
      case "advcl", "aux", "auxpass", "acomp", "attr", "prep", "prt", "dep" ->
          isVerb(head) || tree.relation(verb).equals("prep") && !isNoun(head)
              ? subjects(head, depth + 1)
              : found;
      case "conj" ->
          isVerb(head) || tree.relation(head).equals("acomp") || tree.relation(head).equals("attr")
              ? subjects(head, depth + 1)
              : found;
      case "relcl", "acl" -> participleSubject(verb, head, depth);
      case "pcomp" -> complementSubject(head, depth);
      default -> found;
    };
  }

  private boolean isFinite(int verb) {
    String tag = tag(verb);
    return tag.equals("VBZ")
        || tag.equals("VBP")
        || tag.equals("VBD")
        || tree.child(verb, "aux", "auxpass") >= 0 && isVerb(verb) && !isInfinitive(verb);
  }

  /**
   * The noun phrase right before a finite verb that the parser left without a subject, past an
   * inserted clause between commas: {@code a firm called Norvane, which helps the city, pointed
   * to}.
   */
  private List<Integer> nearestBefore(int verb) {
    int at = verb - 1;
    while (at >= 0
        && (tag(at).equals("RB") || tag(at).equals("MD") || tree.relation(at).startsWith("aux"))) {
      at--;
    }
    if (at > 2 && token(at).form().equals(",")) {
      int open = at - 1;
      while (open > 0 && !token(open).form().equals(",")) {
        open--;
      }
      boolean inserted =
          open > 0
              && (tag(open + 1).startsWith("W")
                  || tag(open + 1).equals("VBN")
                  || tag(open + 1).equals("VBG")
                  || tag(open + 1).equals("DT"));
      at = inserted ? open - 1 : -1;
    }
    if (at < 0 || !isNoun(at)) {
      return List.of();
    }
    int noun = at;
    for (int steps = 0; steps < DEPTH; steps++) {
      int head = tree.head(noun);
      boolean up =
          head >= 0
              && head < verb
              && (isNoun(head)
                  || Set.of("prep", "acl", "case").contains(tree.relation(head))
                  || tree.relation(noun).equals("oprd") && tree.relation(head).equals("acl"));
      if (!up
          || tree.relation(noun).equals("appos")
          || tree.relation(noun).equals("conj")
          || tree.relation(head).equals("dobj")) {
        break;
      }
      noun = head;
    }
    return isNoun(noun) ? List.of(noun) : List.of(at);
  }

  private List<Integer> controller(int verb, int head, int depth) {
    if (!isVerb(head)) {
      return subjects(head, depth + 1);
    }
    boolean infinitive =
        tree.relation(verb).equals("xcomp") || tree.child(verb, "aux") >= 0 || !isVerb(verb);
    if (!infinitive) {
      return List.of();
    }
    List<Integer> objects = objects(head);
    if (objects.isEmpty() && isPassive(head)) {
      // it is thought a segment of the group may be behind: the parser takes the segment for an
      // object
      int object = tree.child(head, "dobj");
      int subject = tree.child(head, "nsubjpass", "nsubj");
      if (object >= 0 && subject >= 0 && lemma(subject).equals("it")) {
        return withConjuncts(object);
      }
    }
    boolean byObject =
        !isPassive(head) && !objects.isEmpty() && !SUBJECT_CONTROL.contains(lemma(head));
    return byObject ? objects : subjects(head, depth + 1);
  }

  private List<Integer> participleSubject(int verb, int head, int depth) {
    List<Integer> found = new ArrayList<>();
    if (isInfinitive(verb) && isNoun(head)) {
      // an attempt to hack: whose attempt it is
      int owner = tree.child(head, "poss");
      if (owner >= 0) {
        addWithConjuncts(owner, found);
        return found;
      }
      int governor = tree.head(head);
      return governor >= 0 && isVerb(governor) && tree.relation(head).equals("dobj")
          ? subjects(governor, depth + 1)
          : found;
    }
    addWithConjuncts(head, found);
    return found;
  }

  /** {@code to hack}, {@code to have hacked}, {@code to be directed}. */
  private boolean isInfinitive(int verb) {
    int aux = tree.child(verb, "aux");
    return tag(verb).matches("VB|VBN") && aux >= 0 && lemma(aux).equals("to");
  }

  /**
   * Who does what the gerund behind a preposition says: {@code accused X of hacking}, {@code blamed
   * for hacking}, {@code by hacking}.
   */
  private List<Integer> complementSubject(int preposition, int depth) {
    int governor = tree.head(preposition);
    if (governor < 0) {
      return List.of();
    }
    if (isVerb(governor)) {
      List<Integer> objects = isPassive(governor) ? List.of() : objects(governor);
      boolean byObject =
          Set.of("of", "for", "from", "with", "over", "in", "into", "as")
                  .contains(lemma(preposition))
              && !objects.isEmpty();
      return byObject ? objects : subjects(governor, depth + 1);
    }
    List<Integer> found = new ArrayList<>();
    int owner = tree.child(governor, "poss");
    if (owner >= 0) {
      addWithConjuncts(owner, found);
    } else if (tree.relation(governor).equals("acomp") || tree.relation(governor).equals("attr")) {
      return subjects(tree.head(governor), depth + 1);
    }
    return found;
  }

  /** The noun that a relative pronoun stands for; any other token itself. */
  int relativeHead(int t) {
    if (isRelativeWord(t)) {
      int clause = tree.head(t);
      for (int steps = 0; clause >= 0 && steps < DEPTH; steps++) {
        if (tree.relation(clause).equals("relcl") && tree.head(clause) >= 0) {
          return tree.head(clause);
        }
        clause = tree.head(clause);
      }
    }
    return t;
  }

  private boolean isRelativeWord(int t) {
    return tag(t).startsWith("W") && RELATIVE_WORDS.contains(lemma(t))
        || lemma(t).equals("that")
            && (tag(t).equals("WDT")
                || tag(t).equals("IN") && tree.relation(t).matches("nsubj|nsubjpass|dobj"));
  }

  /**
   * The objects of a token's prepositional phrases with one of these prepositions, nouns and
   * gerunds, with their conjuncts.
   */
  List<Integer> prepObjects(int head, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(head)) {
      if (isPrep(child, prepositions)) {
        for (int object : tree.children(child)) {
          String relation = tree.relation(object);
          if (relation.equals("pobj") || relation.equals("pcomp")) {
            addWithConjuncts(relativeHead(object), found);
          } else if (relation.equals("prep") && isPrep(object, prepositions)) {
            found.addAll(prepObjects(child, prepositions));
          }
        }
      }
    }
    return found;
  }

  boolean hasPrep(int head, Set<String> prepositions) {
    return tree.children(head).stream().anyMatch(c -> isPrep(c, prepositions));
  }

  private boolean isPrep(int t, Set<String> prepositions) {
    String relation = tree.relation(t);
    return (relation.equals("prep")
            || relation.equals("agent")
            || relation.equals("dative")
            || relation.equals("mark")
            || relation.equals("advcl") && tag(t).equals("VBG")
            || relation.equals("prt")
            || relation.equals("advmod"))
        && prepositions.contains(
            lemma(t).isEmpty() ? "" : token(t).form().toLowerCase(java.util.Locale.ROOT));
  }

  /** A token and everything coordinated with it, in order. */
  List<Integer> withConjuncts(int t) {
    List<Integer> found = new ArrayList<>();
    addWithConjuncts(t, found);
    return found;
  }

  private void addWithConjuncts(int t, List<Integer> into) {
    if (into.contains(t)) {
      return;
    }
    into.add(t);
    for (int child : tree.children(t)) {
      boolean list =
          tree.relation(child).equals("appos") && tree.child(child, "conj") > child && child > t;
      if (tree.relation(child).equals("conj") || list) {
        addWithConjuncts(child, into);
      }
    }
  }

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "same");

  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "another", "one", "some", "any", "no", "every", "each");

  /** {@code the group}, {@code these firms}: somebody of whom there was talk before. */
  boolean isDefinite(int noun) {
    return hasChild(noun, DEFINITE);
  }

  /** {@code a security firm}: somebody new. */
  boolean isIndefinite(int noun) {
    return hasChild(noun, INDEFINITE);
  }

  private boolean hasChild(int t, Set<String> lemmas) {
    return tree.children(t).stream().anyMatch(child -> lemmas.contains(lemma(child)));
  }

  /**
   * Whether the token itself is negated: {@code not}, {@code never}, {@code no}, {@code without}.
   */
  boolean isNegated(int t) {
    for (int child : tree.children(t)) {
      String lemma = lemma(child);
      if (tree.relation(child).equals("neg")
          || lemma.equals("never")
          || lemma.equals("not")
          || lemma.equals("n't")
          || lemma.equals("no") && tree.relation(child).equals("det")
          || lemma.equals("neither")
          || lemma.equals("nor") && tree.relation(child).equals("advmod")) {
        return true;
      }
    }
    return false;
  }

  /**
   * From the first to the last token at or below this one, clauses that only add something left out
   * when {@code short} is asked for.
   */
  Span phrase(int t, boolean brief) {
    int[] bounds = {t, t};
    widen(t, brief, bounds);
    return new Span(token(bounds[0]).span().start(), token(bounds[1]).span().end());
  }

  private void widen(int t, boolean brief, int[] bounds) {
    bounds[0] = Math.min(bounds[0], t);
    bounds[1] = Math.max(bounds[1], t);
    for (int child : tree.children(t)) {
      String relation = tree.relation(child);
      boolean aside =
          relation.equals("punct")
              || brief
                  && (relation.equals("relcl")
                      || relation.equals("conj")
                      || relation.equals("cc")
                      || relation.equals("appos")
                      || relation.equals("advcl")
                      || relation.equals("acl") && child > t
                      || relation.equals("parataxis"));
      if (!aside) {
        widen(child, brief, bounds);
      }
    }
  }

  /**
   * The words before a noun that belong to it, and the noun: {@code Czech foreign ministry};
   * articles, possessives, {@code one} and years left out.
   */
  Span nounPhrase(int noun) {
    int start = noun;
    for (int child : tree.children(noun)) {
      String relation = tree.relation(child);
      if (child < start
          && (relation.equals("amod")
              || relation.equals("compound")
              || relation.equals("nmod")
              || relation.equals("nn")
              || relation.equals("num")
              || relation.equals("hmod")
              || relation.equals("poss") && (isProper(child) || isNoun(child)))) {
        start = Math.min(start, first(child));
      }
    }
    while (start < noun
        && (tag(start).equals("DT")
            || tag(start).startsWith("PRP")
            || tag(start).equals("POS")
            || lemma(start).equals("one")
            || token(start).form().matches("(?:19|20)\\d\\d")
            || isMark(start))) {
      start++;
    }
    return new Span(token(start).span().start(), token(lastOfName(noun)).span().end());
  }

  /** Bodies whose name goes on behind {@code of}. */
  private static final Set<String> NAMED_OF = Words.list("named-of");

  /** {@code affairs} of {@code ministry of foreign affairs}; of other nouns the noun itself. */
  int lastOfName(int noun) {
    if (NAMED_OF.contains(lemma(noun))) {
      for (int of : tree.children(noun)) {
        int object = of == noun + 1 && lemma(of).equals("of") ? tree.child(of, "pobj") : -1;
        if (object > of && isNoun(object) && mention(object) == null) {
          return object;
        }
      }
    }
    return noun;
  }

  /** Whether a noun is part of the name of the body before it: {@code ministry of defence}. */
  boolean isInName(int t) {
    int of = tree.head(t);
    int body = of < 0 ? -1 : tree.head(of);
    return body >= 0 && lastOfName(body) == t;
  }

  private boolean isMark(int t) {
    return !Character.isLetterOrDigit(token(t).form().codePointAt(0));
  }

  private boolean isProper(int t) {
    return tag(t).startsWith("NNP") || mention(t) != null;
  }

  /** Whether a quotation is open at a token. */
  boolean isInQuotation(int t) {
    int open = 0;
    for (int i = 0; i < t; i++) {
      switch (token(i).form()) {
        case "“", "``" -> open++;
        case "”", "''" -> open--;
        case "\"" -> open = 1 - open;
        default -> {}
      }
    }
    return open > 0;
  }

  /** The first token at or below this one. */
  int first(int t) {
    int first = t;
    for (int child : tree.children(t)) {
      if (child < t && !tree.relation(child).equals("punct")) {
        first = Math.min(first, first(child));
      }
    }
    return first;
  }

  /** The mentions of a type at or below a noun, in premodifiers or in the noun itself. */
  List<Mention> premodifiers(int noun, EntityType type) {
    List<Mention> found = new ArrayList<>();
    int from = first(noun);
    for (int t = from; t <= noun; t++) {
      if (mentions[t] != null
          && mentions[t].type() == type
          && !isAgainst(t)
          && !found.contains(mentions[t])
          && belongsTo(t, noun)) {
        found.add(mentions[t]);
      }
    }
    return found;
  }

  /** {@code anti-Iranian hackers} are of another country. */
  private boolean isAgainst(int t) {
    return token(t).form().toLowerCase(java.util.Locale.ROOT).startsWith("anti-");
  }

  private boolean belongsTo(int t, int noun) {
    return tree.isWithin(t, noun);
  }
}
