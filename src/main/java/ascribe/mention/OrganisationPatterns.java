package ascribe.mention;

import ascribe.mention.Candidate.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Proposes organisations by the words they are made of: {@code Ministry of …}, {@code … Agency},
 * {@code … Ltd}. The longest proper name, without article, title and possessive.
 */
final class OrganisationPatterns {
  private static final Set<String> LINKS = Set.of("of", "for", "on", "to");

  private final Heads heads;
  private final Phrases<CountryName> countries;
  private final Phrases<Organisations.Name> known;
  private final Set<String> possessives;
  private final Set<String> titles;
  private final Set<String> notNames;
  private final Set<String> standalone;

  OrganisationPatterns(
      Heads heads, Countries countries, Organisations organisations, Vocabulary vocabulary) {
    this.heads = heads;
    this.countries = countries.names();
    known = organisations.names();
    possessives = vocabulary.list("possessive-in-name");
    titles = vocabulary.list("title");
    notNames = vocabulary.list("not-a-name");
    standalone = vocabulary.list("stands-without-country");
  }

  List<Candidate> find(Page page) {
    List<Candidate> found = new ArrayList<>();
    for (Line line : page.lines()) {
      if (!line.isTitleCased()) {
        int i = 0;
        while (i < line.size()) {
          int to = isNameWord(line, i) ? runEnd(line, i) : i;
          if (to > i) {
            name(line, i, to, found);
          }
          i = Math.max(to, i + 1);
        }
      }
    }
    return found;
  }

  private boolean isNameWord(Line line, int i) {
    return line.isCapitalised(i) && !line.word(i).isInitial();
  }

  /** The word behind a run of capitalised words that begins at {@code i}. */
  private int runEnd(Line line, int i) {
    int to = i + 1;
    while (to < line.size()) {
      if (isNameWord(line, to) && !line.key(to - 1).equals(".")) {
        to++;
      } else if (isJoint(line, to) && isNameWord(line, to + 1)) {
        to += 2;
      } else {
        break;
      }
    }
    return to;
  }

  private boolean isJoint(Line line, int i) {
    return line.form(i).equals("&")
        || line.isHyphen(i) && line.isGlued(i) && line.isGlued(i + 1)
        || line.key(i).equals("'s") && possessives.contains(line.key(i - 1))
        || line.key(i).equals("'") && line.isGlued(i) && possessives.contains(line.key(i - 1));
  }

  private void name(Line line, int runFrom, int runTo, List<Candidate> found) {
    int from = withoutOpening(line, runFrom, runTo);
    for (int i = from; i < runTo; i++) {
      int behind = heads.firstAt(line, i);
      if (behind > 0 && behind <= runTo && LINKS.contains(line.key(behind))) {
        int to = complementEnd(line, behind);
        if (to > behind) {
          add(line, withoutCountry(line, from, i, true), to, found);
          return;
        }
      }
    }
    lastHead(line, from, runTo, found);
  }

  private void lastHead(Line line, int from, int runTo, List<Candidate> found) {
    for (int i = runTo - 1; i > from; i--) {
      int to = heads.lastAt(line, i);
      if (to == runTo || to > 0 && to == runTo - 1 && titles.contains(line.key(to))) {
        int head = i;
        while (head - 1 > from && heads.lastAt(line, head - 1) >= to) {
          head--;
        }
        int start = withoutCountry(line, from, head, false);
        if (start < i) {
          add(line, start, to, found);
        }
        return;
      }
    }
  }

  private static void add(Line line, int from, int to, List<Candidate> found) {
    found.add(
        new Candidate(
            line.span(from, to), EntityType.ORGANISATION, Form.NAME, 0.85, "", Origin.PATTERN));
  }

  /** Leaves out what only begins the sentence, and titles. */
  private int withoutOpening(Line line, int from, int to) {
    int at = from;
    while (at < to - 1
        && (notNames.contains(line.key(at))
                && (at == from || !line.isCapitalised(at - 1))
                && !isDirection(line, at)
            || titles.contains(line.key(at)) && heads.firstAt(line, at) < 0)) {
      at++;
    }
    return at;
  }

  /** {@code European Commission}, {@code North Atlantic Council}: not only a sentence's opening. */
  private static boolean isDirection(Line line, int i) {
    return switch (line.key(i)) {
      case "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "europe",
          "european",
          "asia",
          "asian",
          "africa",
          "african",
          "middle",
          "islamic",
          "muslim",
          "christian",
          "jewish",
          "arab",
          "first",
          "new",
          "old",
          "great",
          "high",
          "internet",
          "web",
          "per" ->
          true;
      default -> false;
    };
  }

  /**
   * A nationality or country before an office that its own name does without ({@code Czech Ministry
   * of Defence}) is a mention of its own; {@code U.S.} stays, as in the official names.
   */
  private int withoutCountry(Line line, int from, int head, boolean alone) {
    var hit = countries.longestAt(line, from);
    if (hit == null
        || hit.to() > head
        || hit.to() == head && !alone
        || !Character.isUpperCase(line.form(from).charAt(0))) {
      return from;
    }
    boolean us =
        hit.values().get(0).id().equals("country:US")
            && hit.values().get(0).kind() != CountryName.Kind.DEMONYM;
    boolean office = standalone.contains(line.key(hit.to()));
    return office && !us ? hit.to() : from;
  }

  /** The word behind {@code of Foreign Affairs and the Environment}, which begins at {@code i}. */
  private int complementEnd(Line line, int i) {
    int at = line.key(i + 1).equals("the") ? i + 2 : i + 1;
    if (!isNameWord(line, at) || titles.contains(line.key(at)) && heads.firstAt(line, at) < 0) {
      return -1;
    }
    int to = runEnd(line, at);
    while (to < line.size()) {
      int next = continuation(line, to);
      if (next < 0) {
        break;
      }
      to = runEnd(line, next);
    }
    return to;
  }

  /** Where the name goes on behind {@code and}, {@code of}, {@code for} or a list; or -1. */
  private int continuation(Line line, int i) {
    String key = line.key(i);
    if (LINKS.contains(key) && !key.equals("to") && !key.equals("on") || key.equals("and")) {
      int at = line.key(i + 1).equals("the") && !key.equals("and") ? i + 2 : i + 1;
      boolean goesOn = isNameWord(line, at) && !beginsName(line, at, key);
      return goesOn ? at : -1;
    }
    return key.equals(",") && isList(line, i) ? i + 1 : -1;
  }

  /** {@code , Culture, Media and Sport}: single words up to an {@code and}. */
  private boolean isList(Line line, int i) {
    int at = i;
    while (line.key(at).equals(",") && isNameWord(line, at + 1) && !line.isCapitalised(at + 2)) {
      at += 2;
    }
    return at > i
        && line.key(at).equals("and")
        && isNameWord(line, at + 1)
        && !beginsName(line, i + 1, "and")
        && !beginsName(line, at + 1, "and");
  }

  private boolean beginsName(Line line, int i, String link) {
    return link.equals("and")
        && (known.longestAt(line, i) != null
            || countries.longestAt(line, i) != null
            || heads.firstAt(line, i) > 0
            || line.word(i).isAllCaps()
            || titles.contains(line.key(i)));
  }
}
