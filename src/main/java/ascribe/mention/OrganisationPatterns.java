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
  private static final Set<String> LINKS = Set.of("of", "for", "on", "to", "in");

  private final Heads heads;
  private final Runs runs;
  private final Phrases<CountryName> countries;
  private final Phrases<Organisations.Name> known;
  private final Set<String> titles;
  private final Set<String> missions;
  private final Set<String> standalone;

  OrganisationPatterns(
      Heads heads,
      Runs runs,
      Countries countries,
      Organisations organisations,
      Vocabulary vocabulary) {
    this.heads = heads;
    this.runs = runs;
    this.countries = countries.names();
    known = organisations.names();
    titles = vocabulary.list("title");
    missions = vocabulary.list("mission");
    standalone = vocabulary.list("stands-without-country");
  }

  List<Candidate> find(Page page) {
    List<Candidate> found = new ArrayList<>();
    for (Line line : page.lines()) {
      if (!line.isTitleCased()) {
        for (Runs.Run run : runs.of(line)) {
          name(line, run, found);
        }
      }
    }
    return found;
  }

  private void name(Line line, Runs.Run run, List<Candidate> found) {
    for (int i = run.from(); i < run.to(); i++) {
      int behind = heads.firstAt(line, i);
      if (behind > 0 && behind <= run.to() && isLink(line, behind)) {
        int to = complementEnd(line, behind);
        if (to > behind) {
          add(line, withoutCountry(line, run.from(), i, true), to, found);
          return;
        }
      }
    }
    lastHead(line, run, found);
  }

  /** {@code of}, {@code for}; {@code in} only for a mission to a country. */
  private boolean isLink(Line line, int i) {
    boolean in = line.key(i).equals("in");
    return LINKS.contains(line.key(i))
        && (!in || missions.contains(line.key(i - 1)) && countries.longestAt(line, i + 1) != null);
  }

  private void lastHead(Line line, Runs.Run run, List<Candidate> found) {
    for (int i = run.to() - 1; i >= run.from(); i--) {
      int to = heads.lastAt(line, i);
      if (to == run.to() || to > 0 && to == run.to() - 1 && titles.contains(line.key(to))) {
        int head = i;
        while (head - 1 > run.from() && heads.lastAt(line, head - 1) >= to) {
          head--;
        }
        int start = withoutCountry(line, run.from(), head, false);
        start = start == run.from() ? leftOfAnd(line, start) : start;
        if (start < i) {
          add(line, start, to, found);
        }
        return;
      }
    }
  }

  private static void add(Line line, int from, int to, List<Candidate> found) {
    boolean ordinal = line.key(from - 1).matches("\\d+(?:st|nd|rd|th)");
    found.add(
        new Candidate(
            line.span(ordinal ? from - 1 : from, to),
            EntityType.ORGANISATION,
            Form.NAME,
            0.85,
            "",
            Origin.PATTERN));
  }

  /**
   * {@code the Information, Communications and Electronic Force Command}: what stands before the
   * {@code and} belongs to the name where one article governs both.
   */
  private int leftOfAnd(Line line, int from) {
    if (!line.key(from - 1).equals("and")) {
      return from;
    }
    int at = from - 1;
    do {
      int end = at;
      while (runs.isNameWord(line, at - 1)
          && !runs.isOpening(line, at - 1)
          && known.longestAt(line, at - 1) == null) {
        at--;
      }
      if (at == end
          || end - at == 1 && countries.longestAt(line, at) != null
          || heads.lastAt(line, end - 1) > 0) {
        return from;
      }
    } while (line.key(--at).equals(","));
    boolean governed =
        line.key(at).equals("the") || line.key(at).equals("'s") || line.key(at).equals("its");
    return governed ? at + 1 : from;
  }

  /**
   * A nationality or country before an office that its own name does without ({@code Czech Ministry
   * of Defence}) is a mention of its own; {@code U.S.} stays, as in the official names, and so does
   * a country that is no adjective ({@code Malta Information Technology Agency}).
   *
   * @param alone whether the head can stand without any word before it
   */
  private int withoutCountry(Line line, int from, int head, boolean alone) {
    var hit = countries.longestAt(line, from);
    if (hit == null || hit.to() > head || hit.to() == head && !alone) {
      return from;
    }
    CountryName country = hit.values().get(0);
    boolean part =
        country.kind() != CountryName.Kind.DEMONYM
            && (country.kind() != CountryName.Kind.ABBREVIATION
                || country.id().equals("country:US"));
    boolean office = standalone.contains(line.key(hit.to()));
    return office && !part ? hit.to() : from;
  }

  /** The word behind {@code of Foreign Affairs and the Environment}, which begins at {@code i}. */
  private int complementEnd(Line line, int i) {
    int at = line.key(i + 1).equals("the") ? i + 2 : i + 1;
    if (!runs.isNameWord(line, at) || titles.contains(line.key(at)) && !heads.isHead(line, at)) {
      return -1;
    }
    int to = runs.end(line, at);
    for (int next = continuation(line, to); next > 0; next = continuation(line, to)) {
      to = runs.end(line, next);
    }
    return to;
  }

  /** Where the name goes on behind {@code and}, {@code of}, {@code for} or a list; or -1. */
  private int continuation(Line line, int i) {
    String key = line.key(i);
    if (key.equals("of") || key.equals("for") || key.equals("in") || key.equals("and")) {
      int at = line.key(i + 1).equals("the") && !key.equals("and") ? i + 2 : i + 1;
      boolean in = key.equals("in") && !line.key(at).equals("europe");
      return runs.isNameWord(line, at) && !in && !(key.equals("and") && beginsName(line, at))
          ? at
          : -1;
    }
    return key.equals(",") && isList(line, i) ? i + 1 : -1;
  }

  /** {@code , Culture, Media and Sport}: single words up to an {@code and}. */
  private boolean isList(Line line, int i) {
    int at = i;
    while (line.key(at).equals(",")
        && runs.isNameWord(line, at + 1)
        && !beginsName(line, at + 1)
        && !line.isCapitalised(at + 2)) {
      at += 2;
    }
    int last = line.key(at).equals(",") ? at + 1 : at;
    return at > i
        && line.key(last).equals("and")
        && runs.isNameWord(line, last + 1)
        && !beginsName(line, last + 1);
  }

  private boolean beginsName(Line line, int i) {
    return known.longestAt(line, i) != null
        || countries.longestAt(line, i) != null
        || heads.firstAt(line, i) > 0
        || line.word(i).isAllCaps()
        || titles.contains(line.key(i));
  }
}
