package ascribe.mention;

import java.util.Set;

/** What the words beside a name say: is it a group here, or the malware of that name? */
final class GroupContext {

  /** What one place of the text speaks for. */
  enum Verdict {
    GROUP,
    /** The malware or the campaign of that name. */
    OTHER,
    OPEN
  }

  private static final int REACH = 4;

  /** How far behind the comma the noun of an apposition may stand, in words. */
  private static final int APPOSITION = 5;

  /** Nouns that are a group's with an adjective of the trade: {@code the hacking organization}. */
  private static final Set<String> BODIES =
      Set.of("organization", "organisation", "movement", "network", "brigade");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** What may follow the noun of an apposition without being part of it. */
  private static final Set<String> LINKS =
      Set.of("that", "which", "on", "in", "used", "known", "from", "of", "with", "built");

  private final GroupCues cues;
  private final Set<String> groupNouns;
  private final Set<String> groupBefore;
  private final Set<String> adjectives;
  private final Set<String> malwareNouns;
  private final Set<String> malwareOnly;
  private final Set<String> deployVerbs;
  private final Set<String> groupVerbs;
  private final Set<String> byWords;
  private final Set<String> bridges;
  private final Set<String> campaigns;

  GroupContext(Vocabulary vocabulary) {
    cues = new GroupCues(vocabulary);
    groupNouns = vocabulary.list("group-noun");
    groupBefore = vocabulary.list("group-before");
    adjectives = vocabulary.list("hacking-adjective");
    malwareNouns = vocabulary.list("malware-noun");
    malwareOnly = vocabulary.list("malware-only");
    deployVerbs = vocabulary.list("deploy-verb");
    groupVerbs = vocabulary.list("group-verb");
    byWords = vocabulary.list("by-word");
    bridges = vocabulary.list("group-bridge");
    campaigns = vocabulary.list("campaign-noun");
  }

  /** By words for a group or for malware right beside the name: safe for any name. */
  Verdict beside(Line line, int from, int to) {
    int next = behindQuote(line, to);
    if (line.key(from - 1).equals("operation") || campaigns.contains(line.key(next))) {
      return Verdict.OTHER;
    }
    if (isGroupNoun(line, next)) {
      return opensSentence(line, from) && line.key(next).endsWith("s")
          ? Verdict.OPEN
          : Verdict.GROUP;
    }
    if (malwareNouns.contains(line.key(next))) {
      return isGroupNoun(line, next + 1) ? Verdict.GROUP : Verdict.OTHER;
    }
    if (isMalware(line, next)) {
      return Verdict.OTHER;
    }
    Verdict before = before(line, from);
    return before == Verdict.OPEN && cues.introduce(line, from, to, true, true)
        ? Verdict.GROUP
        : before;
  }

  /** {@code , an old backdoor}, but not {@code , a ransomware gang}. */
  private boolean isMalware(Line line, int comma) {
    if (!line.key(comma).equals(",") || !ARTICLES.contains(line.key(comma + 1))) {
      return false;
    }
    for (int i = comma + 2; i <= comma + APPOSITION && !line.key(i).equals(","); i++) {
      if (malwareOnly.contains(line.key(i))) {
        String next = line.key(i + 1);
        boolean compound = line.word(i + 1).isLetters() && !LINKS.contains(next);
        return !compound && !groupBefore.contains(next);
      }
    }
    return false;
  }

  /** {@code Anonymous hackers have …}: the capital may be the sentence's. */
  private static boolean opensSentence(Line line, int from) {
    return from == 0 || from == 1 && !line.word(0).isAlphanumeric();
  }

  /** A noun for a group, with an adjective of the trade before it or not. */
  private boolean isGroupNoun(Line line, int i) {
    int noun = adjectives.contains(line.key(i)) && groupNouns.contains(line.key(i + 1)) ? i + 1 : i;
    return groupNouns.contains(line.key(noun)) && !line.isCapitalised(noun)
        || groupNouns.contains(line.key(noun)) && line.isTitleCased();
  }

  private Verdict before(Line line, int from) {
    int at = from - 1;
    for (int steps = 0; steps < REACH && at >= 0; steps++, at--) {
      String key = line.key(at);
      if (groupBefore.contains(key)
          || BODIES.contains(key) && adjectives.contains(line.key(at - 1))) {
        return Verdict.GROUP;
      }
      if (malwareOnly.contains(key)) {
        return Verdict.OTHER;
      }
      if (!bridges.contains(key)) {
        return Verdict.OPEN;
      }
    }
    return Verdict.OPEN;
  }

  /**
   * By the verb, the agent, what was deployed: for names that are nothing else than group or
   * malware.
   */
  Verdict around(Line line, int from, int to) {
    Verdict beside = beside(line, from, to);
    if (beside != Verdict.OPEN) {
      return beside;
    }
    int next = behindQuote(line, to);
    if (deployVerbs.contains(line.key(from - 1))) {
      return Verdict.OTHER;
    }
    if (line.isPossessive(next)
        || groupVerbs.contains(line.key(next))
        || byWords.contains(line.key(from - 1))) {
      return Verdict.GROUP;
    }
    return Verdict.OPEN;
  }

  /**
   * An ambiguous name with a capital that is not the sentence's, and a verb that groups of hackers
   * do behind it: {@code when Anonymous leaked}.
   */
  Verdict doing(Line line, int from, int to) {
    Verdict beside = beside(line, from, to);
    boolean own = line.isCapitalised(from) && !line.isTitleCased();
    boolean adverb = line.key(to).equals("also") || line.key(to).equals("has");
    int verb = adverb ? to + 1 : to;
    boolean opens = opensSentence(line, from) && !adverb;
    return beside == Verdict.OPEN && own && !opens && groupVerbs.contains(line.key(verb))
        ? Verdict.GROUP
        : beside;
  }

  private static int behindQuote(Line line, int to) {
    String key = line.key(to);
    return key.equals("\"")
            || key.equals("'")
            || key.equals("”")
            || key.equals("’")
            || line.isHyphen(to)
        ? to + 1
        : to;
  }
}
