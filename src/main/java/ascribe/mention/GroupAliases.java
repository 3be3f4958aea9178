package ascribe.mention;

import ascribe.article.Span;
import ascribe.mention.Candidate.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Proposes the further names of a group: {@code APT31 (also known as Zirconium and TA412)}. */
final class GroupAliases {
  private final Runs runs;
  private final Phrases<CountryName> countries;
  private final Phrases<Organisations.Name> organisations;
  private final Set<String> openings;
  private final Set<String> markers;

  GroupAliases(Runs runs, Countries countries, Organisations organisations, Vocabulary vocabulary) {
    this.runs = runs;
    this.countries = countries.names();
    this.organisations = organisations.names();
    openings = vocabulary.list("alias-opening");
    markers = vocabulary.list("alias-marker");
  }

  List<Candidate> find(Page page, List<Candidate> names) {
    List<Candidate> found = new ArrayList<>();
    for (Candidate name : names) {
      if (name.type() == EntityType.APT_GROUP) {
        Line line = page.lineAt(name.span().start());
        behind(line, line.wordAt(name.span().end()), name.entity(), found);
      }
    }
    return found;
  }

  private void behind(Line line, int to, String entity, List<Candidate> found) {
    int at = to;
    boolean inside = false;
    boolean marked = false;
    while (GroupCues.isQuote(line, at) || openings.contains(line.key(at))) {
      inside |= line.key(at).equals("(");
      marked |= markers.contains(line.key(at));
      at++;
    }
    boolean or = line.key(at - 1).equals("or") && line.key(at - 2).equals(",");
    if (!inside && !marked && !or) {
      return;
    }
    boolean first = true;
    while (at < line.size()) {
      int end = chunkEnd(line, at);
      if (end == at || !isName(line, at, end) || or && !line.key(end).equals(",")) {
        return;
      }
      if (!inside || !first || marked || line.key(end).matches("[),;/]")) {
        found.add(alias(line.span(at, end), entity));
      }
      first = false;
      at = end;
      while (line.key(at).matches("[,;/\"”“]")
          || line.key(at).equals("and")
          || line.key(at).equals("or")) {
        at++;
      }
      if (at == end) {
        return;
      }
    }
  }

  private static Candidate alias(Span span, String entity) {
    return new Candidate(span, EntityType.APT_GROUP, Form.ALIAS, 0.85, entity, Origin.PATTERN);
  }

  /** A run of capitals with the numbers behind hyphens ({@code Storm-2093}). */
  private int chunkEnd(Line line, int at) {
    if (!line.word(at).isAlphanumeric() || !runs.isNameWord(line, at)) {
      return at;
    }
    int to = runs.end(line, at);
    while (line.isHyphen(to) && line.isGlued(to) && line.isGlued(to + 1)) {
      to += 2;
    }
    return to;
  }

  private boolean isName(Line line, int from, int to) {
    var organisation = organisations.longestAt(line, from);
    var country = countries.longestAt(line, from);
    return to - from < 5
        && (organisation == null || organisation.to() < to)
        && (country == null || country.to() < to);
  }
}
