package ascribe.mention;

import java.util.Set;

/** Whether the words beside a country's name let it be one. */
final class CountryContext {
  private static final Set<String> CORRELATIVES = Set.of("and", "or");

  private final Set<String> languages;
  private final Set<String> languageAfter;
  private final Set<String> languageBefore;
  private final Set<String> languageIn;
  private final Set<String> speechVerbs;
  private final Set<String> adverbs;
  private final Set<String> places;
  private final Set<String> blameVerbs;
  private final Set<String> blameNouns;
  private final Set<String> agents;
  private final Set<String> auxiliaries;
  private final Set<String> stateAdjectives;
  private final Set<String> stateNouns;
  private final Set<String> states;

  CountryContext(Vocabulary vocabulary) {
    languages = vocabulary.list("language");
    languageAfter = vocabulary.list("language-after");
    languageBefore = vocabulary.list("language-before");
    languageIn = vocabulary.list("language-in");
    speechVerbs = vocabulary.list("speech-verb");
    adverbs = vocabulary.list("adverb");
    places = vocabulary.list("place-preposition");
    blameVerbs = vocabulary.list("blame-verb");
    blameNouns = vocabulary.list("blame-on");
    agents = vocabulary.list("agent-preposition");
    auxiliaries = vocabulary.list("auxiliary");
    stateAdjectives = vocabulary.list("state-adjective");
    stateNouns = vocabulary.list("state-noun");
    states = vocabulary.list("us-state");
  }

  boolean allows(CountryName name, Page page, Line line, int from, int to) {
    return switch (name.kind()) {
      case DEMONYM -> !isLanguage(line, from, to);
      case CAPITAL -> isGovernment(line, from, to);
      case NAME, ALIAS -> !name.id().equals("country:GE") || isNation(page, line, from, to);
      case ABBREVIATION -> !(line.key(to).equals("$") && line.isGlued(to));
      case SEAT, NONE -> true;
    };
  }

  /** {@code in English}, {@code French-speaking}, {@code broken Russian}. */
  private boolean isLanguage(Line line, int from, int to) {
    if (to - from > 1 || !languages.contains(line.key(from))) {
      return false;
    }
    if (languageAfter.contains(line.key(to)) || isSpoken(line, from)) {
      return true;
    }
    if (line.key(to).equals("for") && line.isCapitalised(to + 1)) {
      return true;
    }
    boolean ends = to >= line.size() || !line.word(to).isAlphanumeric() && !line.isHyphen(to);
    return languageIn.contains(line.key(from - 1)) && (ends || CORRELATIVES.contains(line.key(to)));
  }

  /** {@code speak Kazakh and Russian}. */
  private boolean isSpoken(Line line, int from) {
    int before = from - 1;
    while ((line.key(before).equals("and") || line.key(before).equals(","))
        && languages.contains(line.key(before - 1))) {
      before -= 2;
    }
    return languageBefore.contains(line.key(before));
  }

  /** Where a capital acts, is blamed or owns a policy: {@code that Tehran had no hand in it}. */
  private boolean isGovernment(Line line, int from, int to) {
    String before = line.key(from - 1);
    if (line.isHyphen(to)) {
      return stateAdjectives.contains(line.key(to + 1));
    }
    if (line.isPossessive(to)) {
      return stateNouns.contains(line.key(to + 1));
    }
    if (blameVerbs.contains(before)
        || agents.contains(before) && !line.isCapitalised(to)
        || before.equals("on") && blameNouns.contains(line.key(from - 2))
        || before.equals("that")
            && auxiliaries.contains(line.key(isQuote(line, to) ? to + 1 : to))) {
      return true;
    }
    int verb = adverbs.contains(line.key(to)) ? to + 1 : to;
    return !places.contains(before)
        && !line.key(from - 1).equals(",")
        && !line.isCapitalised(from - 1)
        && speechVerbs.contains(line.key(verb));
  }

  private static boolean isQuote(Line line, int at) {
    return Set.of("\"", "“", "'", "‘", "``").contains(line.key(at));
  }

  /** Georgia the country, not the state of the United States. */
  private boolean isNation(Page page, Line line, int from, int to) {
    if (line.key(from - 1).equals(",") && line.isCapitalised(from - 2) && page.count("atlanta") > 0
        || line.key(from - 1).equals("of") && line.key(from - 2).equals("state")) {
      return false;
    }
    int nation =
        3 * page.count("georgian")
            + 3 * page.count("georgians")
            + 3 * page.count("tbilisi")
            + 2 * page.count("ossetia")
            + 2 * page.count("abkhazia");
    int state = 3 * page.count("atlanta") + page.count("savannah") + page.count(states);
    return nation >= state;
  }
}
