package ascribe.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a claim is meant: asserted, hedged, or not a claim at all (negated, asked, wished,
 * conditional), and the source's own words of confidence.
 *
 * @param claimed false where nothing is claimed
 * @param confidence on the scale of {@code hedges.tsv}, or empty
 * @param confidenceText the words that say so, or empty
 */
record Modality(boolean claimed, boolean hedged, String confidence, String confidenceText) {
  static final Modality NONE = new Modality(false, false, "", "");

  private static final Set<String> CONDITIONALS = Set.of("if", "whether", "unless", "lest");
  private static final Set<String> POSSIBLE = Set.of("may", "might", "could");
  private static final Set<String> UNREAL =
      Set.of("would", "should", "must", "will", "shall", "'ll", "wo", "ought");
  private static final Set<String> STOPPERS = Words.list("stopper");
  private static final Set<String> DOUBTS = Words.list("doubt");
  private static final Set<String> ALLEGATIONS = Words.list("allegation");
  private static final Set<String> DISBELIEF = Words.list("disbelief");
  private static final int CLIMB = 8;

  Modality and(boolean alsoHedged) {
    return new Modality(claimed, hedged || alsoHedged, confidence, confidenceText);
  }

  /**
   * Reads what stands around a cue.
   *
   * @param cue the cue's token
   * @param content whether the cue tells a deed (where {@code may} hedges) rather than an act of
   *     speech (where {@code may} and {@code would} mean that nothing was said)
   */
  static Modality of(Parse parse, int cue, boolean content) {
    if (isQuestion(parse) || lacksEvidence(parse, cue)) {
      return NONE;
    }
    boolean hedged = false;
    String confidence = "";
    String words = "";
    int at = cue;
    for (int steps = 0; at >= 0 && steps < CLIMB; steps++) {
      if (parse.isNegated(at) && !isNotOnly(parse, at) || hasNobody(parse, at)) {
        return NONE;
      }
      for (int child : parse.tree.children(at)) {
        String lemma = parse.lemma(child);
        String relation = parse.tree.relation(child);
        if (relation.equals("mark") && CONDITIONALS.contains(lemma)
            || relation.equals("advcl")
                && steps < 2
                && hasConditional(parse, child)
                && parse.isVerb(at)) {
          return NONE;
        }
        if (relation.equals("aux") && !lemma.isEmpty()) {
          if (POSSIBLE.contains(lemma)) {
            if (!content && steps == 0 || isUnreal(parse, at) || steps == 0 && isAhead(parse, at)) {
              return NONE;
            }
            hedged = true;
          } else if (UNREAL.contains(lemma)) {
            return NONE;
          }
        }
        Optional<Words.Hedge> hedge =
            relation.equals("advmod")
                    || at == cue && relation.matches("amod|nmod")
                    || relation.equals("acomp")
                ? Words.hedge(lemma)
                : Optional.empty();
        if (hedge.isPresent()) {
          hedged |= hedge.get().hedged();
          if (!hedge.get().confidence().isEmpty() && confidence.isEmpty()) {
            confidence = hedge.get().confidence();
            words = parse.token(child).form();
          }
        }
      }
      String lemma = parse.lemma(at);
      if (at != cue && (lemma.equals("appear") || lemma.equals("seem"))) {
        hedged = true;
      }
      if (at != cue
          && parse
              .tree
              .relation(lastBelow(parse, cue, at))
              .matches("xcomp|ccomp|advcl|acl|pcomp|prep")
          && (STOPPERS.contains(lemma) || isDisbelief(parse, at))) {
        return NONE;
      }
      if (at != cue
          && DOUBTS.contains(lemma)
          && (parse.isNegated(at)
              || hasWord(parse, at, "little")
              || hasWord(parse, at, "insufficient"))) {
        return NONE;
      }
      String relation = parse.tree.relation(at);
      if (!Set.of(
              "ccomp",
              "xcomp",
              "conj",
              "acomp",
              "attr",
              "prep",
              "oprd",
              "pcomp",
              "advcl",
              "acl",
              "relcl",
              "aux",
              "auxpass",
              "pobj",
              "dobj",
              "parataxis")
          .contains(relation)) {
        break;
      }
      if ((relation.equals("relcl")
              || relation.equals("advcl")
              || relation.equals("pobj")
              || relation.equals("dobj"))
          && steps > 0) {
        break;
      }
      if (relation.equals("conj") && hasSubject(parse, at)) {
        // nobody claimed it, but officials blamed X
        break;
      }
      int head = parse.tree.head(at);
      if (relation.equals("ccomp") && head >= 0 && Words.reporting(parse.lemma(head)).isPresent()) {
        break;
      }
      at = head;
    }
    Words.Hedge phrase = phraseHedge(parse);
    if (phrase != null && phrase.confidence().isEmpty() && !phrase.lemmas().contains("suspect")) {
      phrase = null;
    }
    if (phrase != null && confidence.length() <= phrase.confidence().length()) {
      confidence = phrase.confidence();
      words = String.join(" ", phrase.lemmas());
      hedged |= phrase.hedged();
    }
    return new Modality(true, hedged, confidence, words);
  }

  /**
   * Whether a clause tells what somebody doubts or asks: {@code unconvinced that X did it}, {@code
   * sceptical of claims that X did it}, {@code examines whether X did it}.
   *
   * @param verb the clause's verb
   */
  static boolean isDoubted(Parse parse, int verb) {
    int above = parse.tree.head(verb);
    String relation = parse.tree.relation(verb);
    boolean asked =
        relation.equals("ccomp")
            && parse.tree.children(verb).stream()
                .anyMatch(
                    c -> parse.tree.relation(c).equals("mark") && parse.lemma(c).equals("whether"));
    if (asked || relation.equals("ccomp") && isDisbelief(parse, above)) {
      return true;
    }
    boolean alleged =
        relation.matches("acl|ccomp|relcl")
            && ALLEGATIONS.contains(parse.lemma(above))
            && parse.tree.relation(above).equals("pobj");
    int doubter = alleged ? parse.tree.head(parse.tree.head(above)) : -1;
    return doubter >= 0 && isDisbelief(parse, doubter);
  }

  /** {@code doubt that}, {@code unconvinced that}; not {@code no doubt that}. */
  private static boolean isDisbelief(Parse parse, int t) {
    return DISBELIEF.contains(parse.lemma(t)) && !parse.isNoun(t) && !parse.isNegated(t);
  }

  /** {@code we have no evidence to say that it was X}. */
  private static boolean lacksEvidence(Parse parse, int cue) {
    for (int t = 1; t < cue; t++) {
      boolean missing =
          (DOUBTS.contains(parse.lemma(t))
                  || hasWord(parse, t, "enough")
                  || hasWord(parse, t, "sufficient"))
              && parse.isNoun(t)
              && !parse.lemma(t).equals("link")
              && (parse.isNegated(t)
                  || parse.tree.relation(t).equals("dobj")
                      && parse.tree.head(t) >= 0
                      && parse.isNegated(parse.tree.head(t)));
      if (missing
          && (parse.tree.isWithin(cue, t) || parse.tree.isWithin(cue, parse.tree.head(t)))) {
        return true;
      }
    }
    return false;
  }

  private static int lastBelow(Parse parse, int from, int to) {
    int at = from;
    for (int steps = 0;
        steps < CLIMB && parse.tree.head(at) != to && parse.tree.head(at) >= 0;
        steps++) {
      at = parse.tree.head(at);
    }
    return at;
  }

  /** {@code no group has claimed}, {@code nobody was charged}. */
  private static boolean hasNobody(Parse parse, int verb) {
    for (int child : parse.tree.children(verb)) {
      boolean subject = parse.tree.relation(child).startsWith("nsubj");
      if (subject
          && (Set.of("nobody", "none", "neither", "no-one").contains(parse.lemma(child))
              || hasWord(parse, child, "no")
              || hasWord(parse, child, "neither"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSubject(Parse parse, int verb) {
    return parse.tree.children(verb).stream()
        .anyMatch(c -> parse.tree.relation(c).startsWith("nsubj"));
  }

  private static boolean hasWord(Parse parse, int t, String word) {
    return parse.tree.children(t).stream().anyMatch(c -> parse.lemma(c).equals(word));
  }

  private static boolean isNotOnly(Parse parse, int t) {
    return parse.tree.children(t).stream().anyMatch(c -> parse.lemma(c).equals("only"));
  }

  /** {@code Russia might attack}, {@code will attack}: no deed that has been done. */
  static boolean isExpected(Parse parse, int verb) {
    return isAhead(parse, verb)
        && parse.tree.children(verb).stream()
            .filter(c -> parse.tree.relation(c).equals("aux"))
            .map(parse::lemma)
            .anyMatch(aux -> POSSIBLE.contains(aux) || UNREAL.contains(aux) || aux.equals("can"));
  }

  /** {@code might attack}; not {@code might have attacked}, {@code might be behind}. */
  private static boolean isAhead(Parse parse, int verb) {
    return parse.tag(verb).equals("VB")
        && !Set.of("be", "have").contains(parse.lemma(verb))
        && parse.tree.children(verb).stream()
            .noneMatch(c -> Set.of("have", "be").contains(parse.lemma(c)) && c < verb);
  }

  private static boolean isUnreal(Parse parse, int t) {
    return parse.tree.children(t).stream()
        .anyMatch(c -> parse.tree.relation(c).equals("advcl") && hasConditional(parse, c));
  }

  private static boolean hasConditional(Parse parse, int clause) {
    return parse.tree.children(clause).stream()
        .anyMatch(
            c -> parse.tree.relation(c).equals("mark") && CONDITIONALS.contains(parse.lemma(c)));
  }

  static boolean isQuestion(Parse parse) {
    for (int t = parse.size() - 1; t >= 0 && t >= parse.size() - 3; t--) {
      if (parse.token(t).form().equals("?")) {
        return true;
      }
    }
    return false;
  }

  private static Words.Hedge phraseHedge(Parse parse) {
    for (Words.Hedge hedge : Words.phraseHedges()) {
      if (indexOf(parse, hedge.lemmas()) >= 0) {
        return hedge;
      }
    }
    return null;
  }

  private static int indexOf(Parse parse, List<String> lemmas) {
    for (int t = 0; t + lemmas.size() <= parse.size(); t++) {
      int k = 0;
      while (k < lemmas.size()
          && (parse.lemma(t + k).equals(lemmas.get(k))
              || parse.token(t + k).form().equalsIgnoreCase(lemmas.get(k)))) {
        k++;
      }
      if (k == lemmas.size()) {
        return t;
      }
    }
    return -1;
  }

  private static final Set<String> ADDED = Words.list("nothing-to");

  /** {@code said he had nothing to add}: no word, and no denial. */
  static boolean isSilent(Parse parse, int saying) {
    for (int t = saying + 1; t + 2 < parse.size(); t++) {
      if (parse.lemma(t).equals("nothing")
          && parse.lemma(t + 1).equals("to")
          && ADDED.contains(parse.lemma(t + 2))
          && parse.tree.isWithin(t, saying)) {
        return true;
      }
    }
    return false;
  }
}
