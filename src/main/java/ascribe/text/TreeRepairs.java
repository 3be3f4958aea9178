package ascribe.text;

import ascribe.article.Table;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Mends what a parser that reads from left to right does wrong in news as a rule: the speaker who
 * follows what was said becomes a sentence of its own, and so does an object after a heavy verb.
 */
final class TreeRepairs {
  private static final Set<String> SPEECH = new HashSet<>();

  static {
    Table.read(TreeRepairs.class, "speech-verbs.tsv", 1).forEach(row -> SPEECH.add(row[0]));
  }

  private TreeRepairs() {}

  /** One thing to mend at a token, in place. */
  @FunctionalInterface
  private interface Repair {
    void apply(List<Token> tokens, int[] heads, String[] relations, int t);
  }

  /** At each token in this order, for a later one may build on an earlier one. */
  private static final List<Repair> AT_TOKEN =
      List.of(
          TreeRepairs::partDay,
          TreeRepairs::partDayList,
          TreeRepairs::smallClause,
          TreeRepairs::relativeClause,
          TreeRepairs::finitePassive,
          TreeRepairs::finitePast,
          TreeRepairs::acrossSemicolon,
          TreeRepairs::personaNonGrata,
          TreeRepairs::toName,
          TreeRepairs::freeSubject,
          TreeRepairs::joinPerfect,
          TreeRepairs::liftSubject,
          TreeRepairs::freeClause,
          TreeRepairs::closeNaming,
          TreeRepairs::giveSpeaker,
          TreeRepairs::haveToThank,
          TreeRepairs::phraseOfVerb,
          TreeRepairs::phraseOfAdjective,
          TreeRepairs::calledOut,
          TreeRepairs::joinSubjects,
          TreeRepairs::lateObject);

  /** Mends heads and relations in place. A repair that would close a circle is taken back. */
  static void apply(List<Token> tokens, int[] heads, String[] relations) {
    int root = firstRoot(tokens, heads);
    if (root < 0) {
      return;
    }
    for (int t = 0; t < heads.length; t++) {
      for (Repair repair : AT_TOKEN) {
        attempt(repair, tokens, heads, relations, t);
      }
    }
    root = firstRoot(tokens, heads);
    for (int t = 0; t < heads.length; t++) {
      if (isPostposedSpeech(tokens, heads, relations, t)
          && t != root
          && isClauseBefore(tokens, heads, relations, root, t)) {
        boolean below = heads[t] == -1 || isUnder(heads, t, root);
        if (below) {
          heads[t] = -1;
          relations[t] = "root";
          heads[root] = t;
          relations[root] = "ccomp";
          root = t;
        }
      }
    }
    joinRoots(tokens, heads, relations, root);
    for (int t = 1; t + 1 < heads.length; t++) {
      attempt(TreeRepairs::nameParticiple, tokens, heads, relations, t);
    }
  }

  private static void attempt(
      Repair repair, List<Token> tokens, int[] heads, String[] relations, int t) {
    int[] oldHeads = heads.clone();
    String[] oldRelations = relations.clone();
    repair.apply(tokens, heads, relations, t);
    if (!Arrays.equals(heads, oldHeads) && !isForest(heads)) {
      System.arraycopy(oldHeads, 0, heads, 0, heads.length);
      System.arraycopy(oldRelations, 0, relations, 0, relations.length);
    }
  }

  /** Whether every token comes to a root on its way up. */
  private static boolean isForest(int[] heads) {
    for (int t = 0; t < heads.length; t++) {
      int at = t;
      for (int steps = 0; at >= 0; steps++) {
        if (steps > heads.length) {
          return false;
        }
        at = heads[at];
      }
    }
    return true;
  }

  private static final Set<String> NAMING =
      Set.of("called", "dubbed", "named", "nicknamed", "codenamed", "calling");

  /**
   * {@code a group called X is thought to be behind it}: the participle was taken for the main
   * verb.
   */
  private static void nameParticiple(List<Token> tokens, int[] heads, String[] relations, int t) {
    int noun = t - 1;
    boolean fits =
        NAMING.contains(tokens.get(t).form())
            && heads[noun] == t
            && relations[noun].startsWith("nsubj");
    int verb = fits ? finiteBelow(tokens, heads, relations, t) : -1;
    if (verb < 0) {
      return;
    }
    heads[verb] = heads[t];
    relations[verb] = relations[t];
    heads[t] = noun;
    relations[t] = "acl";
    heads[noun] = verb;
    relations[noun] = has(heads, relations, verb, "auxpass") ? "nsubjpass" : "nsubj";
    for (int i = verb + 1; i < heads.length; i++) {
      if (heads[i] == t) {
        heads[i] = verb;
      }
    }
  }

  private static int finiteBelow(List<Token> tokens, int[] heads, String[] relations, int t) {
    for (int i = t + 2; i < heads.length; i++) {
      if (heads[i] == t
          && tokens.get(i).isVerb()
          && relations[i].matches("conj|ccomp|dep|advcl|relcl")
          && !hasSubject(heads, relations, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasSubject(int[] heads, String[] relations, int verb) {
    return has(heads, relations, verb, "nsubj") || has(heads, relations, verb, "nsubjpass");
  }

  /** The first root that is a verb, else the first root. */
  private static int firstRoot(List<Token> tokens, int[] heads) {
    int first = -1;
    for (int t = 0; t < heads.length; t++) {
      if (heads[t] < 0 && Character.isLetterOrDigit(tokens.get(t).form().codePointAt(0))) {
        if (tokens.get(t).isVerb()) {
          return t;
        }
        first = first < 0 ? t : first;
      }
    }
    return first;
  }

  /**
   * A verb of speech near the end, a comma before its subject or before itself, and nothing said
   * behind it.
   */
  private static boolean isPostposedSpeech(
      List<Token> tokens, int[] heads, String[] relations, int t) {
    Token token = tokens.get(t);
    if (t < 3 || !token.isVerb() || !SPEECH.contains(token.lemma())) {
      return false;
    }
    int subject = -1;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == t) {
        if (relations[i].equals("nsubj")) {
          subject = i;
        } else if (relations[i].equals("ccomp")
            || relations[i].equals("xcomp")
            || relations[i].equals("dobj") && !token.lemma().equals("tell")) {
          return false;
        }
      }
    }
    if (subject < 0) {
      return false;
    }
    int start = Math.min(subject < t ? leftEdge(heads, subject) : t, t);
    return start > 0
        && isPause(tokens.get(start - 1))
        && (heads[t] == -1
            || relations[t].matches("conj|advcl|parataxis|dep|ccomp|discourse")
            || relations[t].equals("relcl")
                && (isLastWord(tokens, t) || tokens.get(t + 1).tag().equals("IN")));
  }

  /** {@code have all described}: the auxiliary was taken for the verb. */
  private static void joinPerfect(List<Token> tokens, int[] heads, String[] relations, int t) {
    int have = heads[t];
    boolean perfect =
        have >= 0
            && have < t
            && t - have <= 3
            && tokens.get(t).tag().equals("VBN")
            && tokens.get(have).lemma().equals("have")
            && relations[t].equals("ccomp")
            && !hasSubject(heads, relations, t)
            && !has(heads, relations, have, "dobj");
    for (int i = have + 1; perfect && i < t; i++) {
      perfect = tokens.get(i).tag().matches("RB|DT");
    }
    if (!perfect) {
      return;
    }
    heads[t] = heads[have];
    relations[t] = relations[have];
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == have) {
        heads[i] = t;
      }
    }
    heads[have] = t;
    relations[have] = "aux";
  }

  private static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** {@code On Monday Estonia blamed}: day and subject were taken for one name. */
  private static void partDay(List<Token> tokens, int[] heads, String[] relations, int t) {
    int name = heads[t];
    int preposition = name < 0 ? -1 : heads[name];
    boolean merged =
        preposition >= 0
            && t == preposition + 1
            && name > t
            && relations[name].equals("pobj")
            && DAYS.contains(tokens.get(t).lemma());
    if (!merged) {
      return;
    }
    for (int verb = name + 1; verb < heads.length; verb++) {
      if (tokens.get(verb).tag().matches("VBD|VBZ|VBP") && !hasSubject(heads, relations, verb)) {
        heads[t] = preposition;
        relations[t] = "pobj";
        heads[name] = verb;
        relations[name] = has(heads, relations, verb, "auxpass") ? "nsubjpass" : "nsubj";
        return;
      }
      if (tokens.get(verb).isVerb() || ",;:".contains(tokens.get(verb).form())) {
        return;
      }
    }
  }

  /** {@code on Thursday, Estonia and Latvia blamed}: the names were strung on the day. */
  private static void partDayList(List<Token> tokens, int[] heads, String[] relations, int t) {
    int day = heads[t];
    boolean strung =
        day >= 0
            && day < t
            && relations[t].equals("conj")
            && relations[day].equals("pobj")
            && DAYS.contains(tokens.get(day).lemma())
            && tokens.get(day + 1).form().equals(",")
            && leftEdge(heads, t) == day + 2;
    int last = t;
    for (int i = t + 1; strung && i < heads.length && !tokens.get(i).isVerb(); i++) {
      last = heads[i] == day || heads[i] == t ? i : last;
    }
    int verb = last + 1;
    if (!strung
        || verb >= heads.length
        || !tokens.get(verb).tag().matches("VBD|VBZ|VBP")
        || hasSubject(heads, relations, verb)) {
      return;
    }
    for (int i = t + 1; i < verb; i++) {
      if (heads[i] == day) {
        heads[i] = t;
      }
    }
    heads[t] = verb;
    relations[t] = has(heads, relations, verb, "auxpass") ? "nsubjpass" : "nsubj";
  }

  /**
   * {@code saw the group hacking}, {@code considers China responsible}: the subject of the small
   * clause is the object of the verb.
   */
  private static void smallClause(List<Token> tokens, int[] heads, String[] relations, int t) {
    int verb = heads[t];
    String tag = tokens.get(t).tag();
    boolean adjective = tag.equals("JJ");
    boolean small =
        verb >= 0
            && verb < t
            && relations[t].matches(adjective ? "ccomp|dobj|xcomp|advcl" : "ccomp")
            && tokens.get(verb).isVerb()
            && (tag.equals("VBG") || adjective)
            && !has(heads, relations, t, "aux")
            && !has(heads, relations, t, "mark");
    if (small && adjective && has(heads, relations, verb, "dobj")) {
      if (relations[t].equals("advcl") && heads[t - 1] == verb && relations[t - 1].equals("dobj")) {
        relations[t] = "oprd";
      }
      return;
    }
    small &= !has(heads, relations, verb, "dobj");
    for (int i = verb + 1; small && i < t; i++) {
      if (heads[i] == t && relations[i].equals("nsubj") && tokens.get(i).isNoun()) {
        heads[i] = verb;
        relations[i] = "dobj";
        relations[t] = adjective ? "oprd" : "xcomp";
        return;
      }
    }
  }

  /**
   * {@code removed pages that it linked to Iran}, {@code pages that it said were run from Iran}:
   * the clause was hung on the verb, which takes none, instead of the noun before it. {@code which
   * it said were run from Iran}: what is said has the relative word for a subject.
   */
  private static void relativeClause(List<Token> tokens, int[] heads, String[] relations, int t) {
    int verb = heads[t];
    if (verb <= t || t == 0 || !hasSubject(heads, relations, verb)) {
      return;
    }
    int said = SPEECH.contains(tokens.get(verb).lemma()) ? below(heads, relations, verb) : -1;
    if (said >= 0 && hasSubject(heads, relations, said)) {
      return;
    }
    String form = tokens.get(t).form();
    int noun = t - 1;
    if (form.equals("that") && relations[t].equals("mark") && tokens.get(noun).isNoun()) {
      boolean ofNoun = relations[verb].equals("acl") && heads[verb] == noun && said >= 0;
      if (!ofNoun && !isObjects(tokens, heads, relations, verb, noun)) {
        return;
      }
      heads[verb] = noun;
      relations[verb] = "relcl";
    } else if (said < 0
        || !form.matches("which|who|that")
        || !relations[t].equals("dobj")
        || !relations[verb].equals("relcl")) {
      return;
    }
    heads[t] = said >= 0 ? said : verb;
    relations[t] =
        said < 0 ? "dobj" : has(heads, relations, said, "auxpass") ? "nsubjpass" : "nsubj";
  }

  /** Whether a clause hangs on a verb, and a noun is the verb's object or stands at its end. */
  private static boolean isObjects(
      List<Token> tokens, int[] heads, String[] relations, int clause, int noun) {
    int object = noun;
    while (relations[object].equals("pobj") && relations[heads[object]].equals("prep")) {
      object = heads[heads[object]];
    }
    return relations[clause].matches("ccomp|advcl")
        && relations[object].equals("dobj")
        && heads[object] == heads[clause]
        && !SPEECH.contains(tokens.get(heads[clause]).lemma());
  }

  /** The clause that a verb of speech governs, or -1. */
  private static int below(int[] heads, String[] relations, int verb) {
    for (int i = verb + 1; i < heads.length; i++) {
      if (heads[i] == verb && relations[i].equals("ccomp")) {
        return i;
      }
    }
    return -1;
  }

  private static final Set<String> ASCRIBING =
      Set.of("attribute", "blame", "ascribe", "pin", "link", "tie", "trace", "assign", "impute");

  /**
   * {@code attributed it with high confidence to X}, {@code was blamed by experts on X}: the last
   * phrase is the verb's.
   */
  private static void phraseOfVerb(List<Token> tokens, int[] heads, String[] relations, int t) {
    int noun = heads[t];
    boolean phrase =
        noun >= 0
            && noun < t
            && relations[t].equals("prep")
            && tokens.get(t).lemma().matches("to|on")
            && relations[noun].equals("pobj");
    int preposition = phrase ? heads[noun] : -1;
    boolean between =
        preposition >= 0
            && (relations[preposition].equals("agent")
                || tokens.get(preposition).lemma().equals("with")
                    && tokens.get(noun).lemma().matches("confidence|certainty|probability"));
    int verb = between ? heads[preposition] : -1;
    if (verb >= 0 && !tokens.get(verb).isVerb()) {
      verb = relations[verb].equals("dobj") ? heads[verb] : -1;
    }
    if (verb >= 0 && verb < preposition && ASCRIBING.contains(tokens.get(verb).lemma())) {
      heads[t] = verb;
    }
  }

  /** {@code Poland has Russia to thank for it}: whom it has. */
  private static void haveToThank(List<Token> tokens, int[] heads, String[] relations, int t) {
    int thank = heads[t];
    int have = thank > t ? heads[thank] : -1;
    if (have >= 0
        && have < t
        && relations[t].equals("nsubj")
        && tokens.get(thank).lemma().equals("thank")
        && tokens.get(have).lemma().equals("have")) {
      heads[t] = have;
      relations[t] = "dobj";
    }
  }

  /** {@code was complicit in it}: the phrase right behind the adjective is the adjective's. */
  private static void phraseOfAdjective(
      List<Token> tokens, int[] heads, String[] relations, int t) {
    if (t > 1
        && relations[t].equals("prep")
        && relations[t - 1].equals("acomp")
        && heads[t - 1] == heads[t]
        && tokens.get(t - 1).tag().equals("JJ")) {
      heads[t] = t - 1;
    }
  }

  /** {@code called out Belarus}: no name that is given. */
  private static void calledOut(List<Token> tokens, int[] heads, String[] relations, int t) {
    int verb = heads[t];
    if (verb >= 0
        && verb < t
        && relations[t].equals("oprd")
        && tokens.get(t).isNoun()
        && tokens.get(verb).lemma().equals("call")
        && has(heads, relations, verb, "prt")
        && !has(heads, relations, verb, "dobj")) {
      relations[t] = "dobj";
    }
  }

  /**
   * {@code condemned in the strongest terms the attack and …}: a noun that begins right behind
   * another one, with no comma or conjunction between, is not strung on it; where the verb has no
   * object it is that.
   */
  private static void lateObject(List<Token> tokens, int[] heads, String[] relations, int t) {
    int noun = heads[t];
    int preposition = noun >= 0 && noun < t && relations[noun].equals("pobj") ? heads[noun] : -1;
    int verb = preposition < 0 ? -1 : heads[preposition];
    if (verb < 0
        || preposition != verb + 1
        || !tokens.get(verb).isVerb()
        || !tokens.get(t).isNoun()
        || !relations[t].matches("conj|appos")
        || has(heads, relations, verb, "dobj")) {
      return;
    }
    int edge = leftEdge(heads, t);
    int start = tokens.get(noun + 1).form().equals("both") ? noun + 2 : noun + 1;
    boolean adjacent = edge == noun + 1 || edge == start;
    if (adjacent && tokens.get(start).tag().equals("DT")) {
      heads[t] = verb;
      relations[t] = "dobj";
    }
  }

  /**
   * {@code Maine Governor, Jane Roe issued}: of two subjects with a comma between, the second is
   * the name of the first.
   */
  private static void joinSubjects(List<Token> tokens, int[] heads, String[] relations, int t) {
    int verb = heads[t];
    if (verb < t || !relations[t].equals("nsubj") || !tokens.get(t).isNoun()) {
      return;
    }
    int edge = leftEdge(heads, t);
    int first = edge - 2;
    if (first >= 0
        && tokens.get(edge - 1).form().equals(",")
        && heads[first] == verb
        && relations[first].equals("nsubj")
        && tokens.get(first).isNoun()) {
      heads[t] = first;
      relations[t] = "appos";
    }
  }

  /**
   * {@code Moscow called the charge absurd and offered help}: a past tense with an object before an
   * {@code and} is the clause's verb, no participle of its subject.
   */
  private static void finitePast(List<Token> tokens, int[] heads, String[] relations, int t) {
    int noun = t - 1;
    boolean acl =
        noun >= 0
            && heads[t] == noun
            && relations[t].equals("acl")
            && tokens.get(t).tag().equals("VBD")
            && relations[noun].equals("nsubj")
            && has(heads, relations, t, "dobj");
    int later = acl ? heads[noun] : -1;
    if (later <= t || !tokens.get(later).isVerb()) {
      return;
    }
    boolean joined = false;
    for (int i = t + 1; i < later; i++) {
      joined |= relations[i].equals("cc") && (heads[i] == t || heads[i] == later);
    }
    if (joined) {
      heads[t] = heads[later];
      relations[t] = relations[later];
      heads[later] = t;
      relations[later] = "conj";
      heads[noun] = t;
    }
  }

  /** {@code X did it; Y said more}: behind a semicolon stands another sentence. */
  private static void acrossSemicolon(List<Token> tokens, int[] heads, String[] relations, int t) {
    int head = heads[t];
    boolean clause =
        head > t
            && relations[t].matches("ccomp|advcl|acl|dep")
            && tokens.get(t).isVerb()
            && tokens.get(head).isVerb()
            && hasSubject(heads, relations, t);
    for (int i = t + 1; clause && i < head; i++) {
      if (tokens.get(i).form().equals(";") && (heads[i] == head || heads[i] == t)) {
        relations[t] = "conj";
      }
    }
  }

  /**
   * {@code the group behind the attack is known as X}: a participle with {@code is} of its own is
   * no modifier of the noun before it.
   */
  private static void finitePassive(List<Token> tokens, int[] heads, String[] relations, int t) {
    int noun = heads[t];
    boolean finite = noun >= 0 && noun < t && relations[t].equals("acl");
    finite &= !hasSubject(heads, relations, t);
    int be = -1;
    for (int i = Math.max(noun, 0); finite && i < t; i++) {
      if (heads[i] == t && relations[i].equals("auxpass")) {
        be = i;
      }
    }
    if (be < 0 || !tokens.get(be).tag().matches("VBZ|VBD|VBP")) {
      return;
    }
    int top = noun;
    while (heads[top] >= 0
        && heads[top] < top
        && (tokens.get(heads[top]).isNoun() || relations[heads[top]].equals("prep"))) {
      top = heads[top];
    }
    if (!tokens.get(top).isNoun() || heads[top] >= 0 && heads[top] < t) {
      return;
    }
    int above = heads[top];
    heads[t] = above;
    relations[t] = above < 0 ? "root" : "ccomp";
    heads[top] = t;
    relations[top] = "nsubjpass";
  }

  /** {@code the attribution to X came in May}: no infinitive, for the verb is finite. */
  private static void toName(List<Token> tokens, int[] heads, String[] relations, int t) {
    int verb = heads[t];
    boolean infinitive =
        verb > t
            && t > 0
            && tokens.get(t).form().equals("to")
            && relations[t].equals("aux")
            && tokens.get(verb).tag().matches("VBD|VBZ")
            && tokens.get(t - 1).isNoun();
    boolean ofNoun =
        verb > t
            && t > 0
            && tokens.get(t).form().equals("to")
            && relations[t].equals("aux")
            && tokens.get(verb).isNoun()
            && tokens.get(t - 1).isNoun();
    if (ofNoun) {
      heads[t] = t - 1;
      relations[t] = "prep";
      heads[verb] = t;
      relations[verb] = "pobj";
      return;
    }
    for (int i = t + 1; infinitive && i < verb; i++) {
      if (heads[i] == verb && relations[i].startsWith("nsubj")) {
        heads[t] = t - 1;
        relations[t] = "prep";
        heads[i] = t;
        relations[i] = "pobj";
        return;
      }
    }
  }

  /** {@code declared two diplomats persona non grata}: no parser of English knows the words. */
  private static void personaNonGrata(List<Token> tokens, int[] heads, String[] relations, int t) {
    boolean words =
        t + 2 < heads.length
            && t > 1
            && tokens.get(t).form().toLowerCase(java.util.Locale.ROOT).startsWith("persona")
            && tokens.get(t + 1).form().equals("non");
    int verb = t - 1;
    while (words && verb > 0 && !tokens.get(verb).isVerb()) {
      verb--;
    }
    if (!words || !tokens.get(verb).isVerb()) {
      return;
    }
    int noun = t - 1;
    boolean object = noun > verb && tokens.get(noun).isNoun();
    for (int i = 0; i < heads.length; i++) {
      boolean inside = i >= t && i <= t + 2;
      if (!inside && heads[i] >= t && heads[i] <= t + 2) {
        heads[i] = object && i < noun ? noun : verb;
      }
      if (object && i > verb && i < noun && (heads[i] > noun || heads[i] == verb)) {
        heads[i] = noun;
      }
    }
    if (object) {
      heads[noun] = verb;
      relations[noun] = "dobj";
    }
    heads[t] = t + 2;
    heads[t + 1] = t + 2;
    relations[t] = "compound";
    relations[t + 1] = "compound";
    heads[t + 2] = verb;
    relations[t + 2] = "oprd";
  }

  /** {@code Mr. Chavez Thursday accused}: the day was taken for the head of the name. */
  private static void freeSubject(List<Token> tokens, int[] heads, String[] relations, int t) {
    int day = heads[t];
    boolean merged =
        day == t + 1
            && relations[t].equals("compound")
            && DAYS.contains(tokens.get(day).lemma())
            && relations[day].matches("npadvmod|nsubj|nsubjpass");
    int verb = merged ? heads[day] : -1;
    if (verb <= day || !tokens.get(verb).isVerb()) {
      return;
    }
    boolean subject = relations[day].startsWith("nsubj");
    if (!subject && hasSubject(heads, relations, verb)) {
      return;
    }
    relations[t] =
        subject ? relations[day] : has(heads, relations, verb, "auxpass") ? "nsubjpass" : "nsubj";
    heads[t] = verb;
    relations[day] = "npadvmod";
    for (int i = 0; i < t; i++) {
      if (heads[i] == day) {
        heads[i] = t;
      }
    }
  }

  /** A subject that was hung on a preposition or an adverb belongs to the next verb above. */
  private static void liftSubject(List<Token> tokens, int[] heads, String[] relations, int t) {
    int below = heads[t];
    boolean lost =
        below >= 0
            && relations[t].startsWith("nsubj")
            && tokens.get(below).tag().matches("IN|RB|RP|TO");
    int verb = lost ? heads[below] : -1;
    if (verb > t && tokens.get(verb).isVerb() && !hasSubject(heads, relations, verb)) {
      heads[t] = verb;
    }
  }

  private static final Set<String> CALLING = Set.of("call", "dub", "name", "nickname", "term");

  /** {@code a group it calls X had broken in}: X was taken for the subject of what follows. */
  private static void closeNaming(List<Token> tokens, int[] heads, String[] relations, int t) {
    int group = heads[t];
    boolean naming =
        group >= 0
            && group < t
            && relations[t].equals("relcl")
            && tokens.get(group).isNoun()
            && CALLING.contains(tokens.get(t).lemma());
    for (int verb = t + 1; naming && verb < heads.length; verb++) {
      boolean next =
          heads[verb] == t && tokens.get(verb).isVerb() && relations[verb].matches("dobj|ccomp");
      if (!next) {
        continue;
      }
      for (int name = t + 1; name < verb; name++) {
        if (heads[name] == verb && relations[name].startsWith("nsubj")) {
          heads[name] = t;
          relations[name] = "oprd";
          heads[verb] = heads[group];
          relations[verb] = heads[group] < 0 ? "root" : "ccomp";
          heads[group] = verb;
          relations[group] = has(heads, relations, verb, "auxpass") ? "nsubjpass" : "nsubj";
          return;
        }
      }
    }
  }

  /**
   * {@code said in a statement the kingdom had been hit}: no relative clause, but what was said.
   */
  private static void freeClause(List<Token> tokens, int[] heads, String[] relations, int t) {
    int noun = heads[t];
    int preposition = noun < 0 ? -1 : heads[noun];
    int verb = preposition < 0 ? -1 : heads[preposition];
    boolean said =
        verb >= 0
            && verb < noun
            && relations[t].equals("relcl")
            && relations[preposition].equals("prep")
            && SPEECH.contains(tokens.get(verb).lemma())
            && !has(heads, relations, verb, "ccomp")
            && hasSubject(heads, relations, t);
    for (int i = noun + 1; said && i < t; i++) {
      said = !tokens.get(i).tag().startsWith("W");
    }
    if (said) {
      heads[t] = verb;
      relations[t] = "ccomp";
    }
  }

  /**
   * {@code …, Prime Minister Jane Roe said on Tuesday}: the name between comma and verb was hung on
   * the words before the comma.
   */
  private static void giveSpeaker(List<Token> tokens, int[] heads, String[] relations, int t) {
    Token token = tokens.get(t);
    boolean bare =
        t >= 3
            && SPEECH.contains(token.lemma())
            && Set.of("VBD", "VBZ", "VBP").contains(token.tag())
            && !hasSubject(heads, relations, t)
            && !has(heads, relations, t, "aux")
            && !has(heads, relations, t, "ccomp")
            && !has(heads, relations, t, "dobj");
    int name = t - 1;
    if (!bare || !tokens.get(name).tag().startsWith("NN")) {
      return;
    }
    int start = nameStart(heads, relations, name);
    while (relations[name].equals("conj")
        && heads[name] >= 0
        && heads[name] < start
        && !isPause(tokens.get(start - 1))) {
      // South Korea and Japan said: both speak
      name = heads[name];
      start = nameStart(heads, relations, name);
    }
    if (!tokens.get(name).tag().startsWith("NN")) {
      return;
    }
    boolean apart = start > 0 && isPause(tokens.get(start - 1)) && heads[name] < start;
    if (apart && relations[name].matches("appos|conj|dep|npadvmod|dobj|pobj")) {
      heads[name] = t;
      relations[name] = "nsubj";
    }
  }

  private static int nameStart(int[] heads, String[] relations, int name) {
    int start = name;
    while (start > 0
        && IN_NAME.contains(relations[start - 1])
        && (heads[start - 1] >= start - 1 || relations[start - 1].equals("case"))) {
      start--;
    }
    return start;
  }

  private static final Set<String> IN_NAME =
      Set.of("det", "compound", "nmod", "amod", "poss", "case");

  private static boolean isLastWord(List<Token> tokens, int t) {
    return tokens.subList(t + 1, tokens.size()).stream()
        .noneMatch(later -> Character.isLetterOrDigit(later.form().codePointAt(0)));
  }

  private static boolean isPause(Token token) {
    return ",”\"'’".contains(token.form());
  }

  private static int leftEdge(int[] heads, int t) {
    int edge = t;
    for (int i = t - 1; i >= 0; i--) {
      if (isUnder(heads, i, t)) {
        edge = i;
      }
    }
    return edge;
  }

  private static boolean isUnder(int[] heads, int t, int ancestor) {
    int at = t;
    for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
      if (at == ancestor) {
        return true;
      }
      at = heads[at];
    }
    return false;
  }

  private static boolean isClauseBefore(
      List<Token> tokens, int[] heads, String[] relations, int root, int speech) {
    if (root >= speech || !tokens.get(root).isVerb()) {
      return false;
    }
    for (int i = 0; i < root; i++) {
      if (heads[i] == root && relations[i].startsWith("nsubj")) {
        return !SPEECH.contains(tokens.get(root).lemma()) || heads[speech] == -1;
      }
    }
    return false;
  }

  /**
   * A noun left without a head right behind a verb without object is its object; anything else left
   * over hangs on the root.
   */
  private static void joinRoots(List<Token> tokens, int[] heads, String[] relations, int root) {
    for (int t = 0; t < heads.length; t++) {
      if (heads[t] >= 0 || t == root) {
        continue;
      }
      int before = leftEdge(heads, t) - 1;
      boolean object =
          tokens.get(t).isNoun()
              && before >= 0
              && tokens.get(before).isVerb()
              && !has(heads, relations, before, "dobj")
              && !isUnder(heads, before, t);
      heads[t] = object ? before : root;
      relations[t] =
          object
              ? "dobj"
              : Character.isLetterOrDigit(tokens.get(t).form().codePointAt(0)) ? "dep" : "punct";
    }
  }

  private static boolean has(int[] heads, String[] relations, int head, String relation) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && relations[i].equals(relation)) {
        return true;
      }
    }
    return false;
  }
}
