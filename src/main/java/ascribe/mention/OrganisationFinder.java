package ascribe.mention;

import ascribe.mention.Candidate.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Proposes organisations of the table. A name that is something else as often as not is one only
 * where the article has another name of the same organisation.
 */
final class OrganisationFinder {
  private final Phrases<Organisations.Name> names;

  OrganisationFinder(Organisations organisations) {
    names = organisations.names();
  }

  private record Sighting(Line line, int from, int to, Organisations.Name name) {
    boolean sharesPlace(Sighting other) {
      return line == other.line && from == other.from && to == other.to;
    }
  }

  List<Candidate> find(Page page) {
    List<Sighting> sightings = new ArrayList<>();
    Set<String> sure = new HashSet<>();
    for (Line line : page.lines()) {
      for (Phrases.Hit<Organisations.Name> hit : names.find(line)) {
        String text = line.span(hit.from(), hit.to()).of(page.text());
        for (Organisations.Name name : hit.values()) {
          if (name.fits(text)) {
            sightings.add(new Sighting(line, hit.from(), hit.to(), name));
            if (!name.ambiguous() && hit.values().size() == 1) {
              sure.add(name.id());
            }
          }
        }
      }
    }
    return candidates(sightings, sure);
  }

  /** Where two organisations share a name, the one that the article names otherwise as well. */
  private static List<Candidate> candidates(List<Sighting> sightings, Set<String> sure) {
    List<Candidate> found = new ArrayList<>();
    for (Sighting s : sightings) {
      boolean known = sure.contains(s.name().id());
      boolean another =
          !known
              && sightings.stream().anyMatch(o -> o.sharesPlace(s) && sure.contains(o.name().id()));
      if (known || !s.name().ambiguous() && !another) {
        found.add(
            new Candidate(
                s.line().span(s.from(), s.to()),
                EntityType.ORGANISATION,
                s.name().form(),
                s.name().ambiguous() ? 0.8 : 0.95,
                s.name().id(),
                Origin.TABLE));
      }
    }
    return found;
  }
}
