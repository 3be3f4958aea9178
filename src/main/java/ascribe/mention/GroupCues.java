package ascribe.mention;

import java.util.Set;

/**
 * The phrases that introduce a group, or one hacker by a handle, whatever the name: {@code a gang
 * calling itself X}, {@code X, a hacking group}, {@code the crew, X,}, {@code X is an espionage
 * group}.
 */
final class GroupCues {
  /** How far before a naming verb the noun for a group may stand, in words. */
  private static final int REACH = 14;

  /** How far behind the name the noun of an apposition may stand, in words. */
  private static final int APPOSITION = 9;

  private final Set<String> nouns;
  private final Set<String> surely;
  private final Set<String> adjectives;
  private final Set<String> naming;
  private final Set<String> namingAs;
  private final Set<String> malware;
  private final Set<String> determiners;
  private final Set<String> copulas;
  private final Set<String> loners;
  private final Set<String> pseudonyms;

  GroupCues(Vocabulary vocabulary) {
    nouns = vocabulary.list("group-before");
    surely = vocabulary.list("group-surely");
    adjectives = vocabulary.list("hacking-adjective");
    naming = vocabulary.list("naming-verb");
    namingAs = vocabulary.list("naming-as");
    malware = vocabulary.list("malware-only");
    determiners = vocabulary.list("determiner");
    copulas = vocabulary.list("copula");
    loners = vocabulary.list("loner");
    pseudonyms = vocabulary.list("pseudonym");
  }

  /**
   * Whether the sentence introduces the words {@code from..to} as a group of hackers.
   *
   * @param cyber whether the article is about hacking
   * @param plain whether {@code , a group} is enough, as for a name that a table knows
   */
  boolean introduce(Line line, int from, int to, boolean cyber, boolean plain) {
    int before = from - 1;
    while (isQuote(line, before) || line.key(before).equals("the")) {
      before--;
    }
    return isNamed(line, before, cyber)
        || line.key(before).equals(",") && isGroup(line, before - 1, cyber) && endsAt(line, to)
        || isGroup(line, before, false)
        || isApposed(line, to, cyber, plain)
        || cyber && from > 0 && isFollowed(line, to);
  }

  /**
   * {@code a hacker known as X}, {@code the seller, who uses the handle X}: whether the sentence
   * introduces the words from {@code from} on as the name that one person goes by.
   */
  boolean introduceOne(Line line, int from) {
    int before = from - 1;
    while (isQuote(line, before)) {
      before--;
    }
    String key = line.key(before);
    boolean himself = key.equals("himself") || key.equals("herself");
    boolean as = key.equals("as") && anyBefore(line, before, namingAs, 7);
    if (!naming.contains(key) && !pseudonyms.contains(key) && !himself && !as) {
      return false;
    }
    for (int i = before - 1; i >= Math.max(0, before - REACH); i--) {
      if (loners.contains(line.key(i))) {
        return true;
      }
      if (isGroup(line, i, true) || malware.contains(line.key(i))) {
        return false;
      }
    }
    return false;
  }

  /** {@code the Halcyon Ransom group}. */
  private boolean isFollowed(Line line, int to) {
    int at = isQuote(line, to) ? to + 1 : to;
    boolean adjective = adjectives.contains(line.key(at)) && nouns.contains(line.key(at + 1));
    return adjective || surely.contains(line.key(at)) || line.key(at).equals("crew");
  }

  /** {@code called}, {@code known as}, {@code by the name of}, behind a noun for a group. */
  private boolean isNamed(Line line, int before, boolean cyber) {
    String key = line.key(before);
    boolean direct = naming.contains(key);
    boolean itself = key.equals("itself") || key.equals("themselves");
    boolean as = key.equals("as") && anyBefore(line, before, namingAs, 7);
    boolean of = key.equals("of") && line.key(before - 1).equals("name");
    boolean pseudonym = line.key(before).equals("pseudonym") || line.key(before).equals("moniker");
    if (!direct && !itself && !as && !of && !pseudonym) {
      return false;
    }
    for (int i = before - 1; i >= Math.max(0, before - REACH); i--) {
      if (isGroup(line, i, cyber) || cyber && line.key(i).equals("group")) {
        return true;
      }
      if (malware.contains(line.key(i))) {
        return false;
      }
    }
    return false;
  }

  private static boolean anyBefore(Line line, int before, Set<String> words, int reach) {
    for (int i = before - 1; i >= Math.max(0, before - reach); i--) {
      if (words.contains(line.key(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code , a Russian-speaking ransomware gang}; {@code is an espionage group}. */
  private boolean isApposed(Line line, int to, boolean cyber, boolean plain) {
    int at = to;
    while (isQuote(line, at)) {
      at++;
    }
    if (line.key(at).equals("(")) {
      while (at < line.size() && !line.key(at).equals(")")) {
        at++;
      }
      at++;
    }
    if (line.key(at).equals(",")) {
      at++;
    } else if (copulas.contains(line.key(at))) {
      while (copulas.contains(line.key(at))) {
        at++;
      }
    } else {
      return false;
    }
    while (isQuote(line, at)) {
      at++;
    }
    if (!determiners.contains(line.key(at))) {
      return false;
    }
    boolean the = line.key(at).equals("the");
    for (int i = at; i < Math.min(line.size(), at + APPOSITION); i++) {
      if (the && isGroup(line, i, cyber) && !isDefined(line, i + 1)) {
        return false;
      }
      if (isGroup(line, i, cyber) || isGroupOf(line, i) || plain && line.key(i).equals("group")) {
        return true;
      }
      if (line.key(i).equals(",") || line.key(i).equals("of") || line.key(i).equals("that")) {
        return false;
      }
    }
    return false;
  }

  /** {@code a group of hackers}, {@code a band of pro-Russian hacktivists}. */
  private boolean isGroupOf(Line line, int i) {
    boolean hackers = false;
    for (int k = i + 2; k < i + 6; k++) {
      hackers |= surely.contains(line.key(k));
    }
    return hackers
        && line.key(i + 1).equals("of")
        && Set.of("group", "band", "team", "collective", "crew", "gang").contains(line.key(i));
  }

  /** {@code , the gang that …}: with {@code the}, the noun wants a clause or the end. */
  private static boolean isDefined(Line line, int i) {
    return switch (line.key(i)) {
      case "that",
          "which",
          "who",
          "behind",
          "of",
          "accused",
          "blamed",
          "known",
          ",",
          ".",
          "linked",
          "responsible" ->
          true;
      default -> false;
    };
  }

  /** A noun that only hackers are called by, or one with an adjective of the trade near it. */
  private boolean isGroup(Line line, int i, boolean cyber) {
    if (surely.contains(line.key(i))) {
      return true;
    }
    if (!nouns.contains(line.key(i))) {
      return false;
    }
    return cyber && !line.key(i).equals("group")
        || adjectives.contains(line.key(i - 1))
        || adjectives.contains(line.key(i - 2))
        || cyber && adjectives.contains(line.key(i - 3));
  }

  private static boolean endsAt(Line line, int to) {
    return line.key(to).equals(",") || isQuote(line, to);
  }

  static boolean isQuote(Line line, int i) {
    return switch (line.key(i)) {
      case "\"", "“", "”", "‘", "’", "'" -> true;
      default -> false;
    };
  }
}
