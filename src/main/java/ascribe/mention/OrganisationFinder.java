package ascribe.mention;

import ascribe.article.Span;
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
  private final Organisations organisations;

  OrganisationFinder(Organisations organisations) {
    this.organisations = organisations;
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
      for (Phrases.Hit<Organisations.Name> hit : organisations.names().find(line)) {
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
    List<Candidate> found = candidates(sightings, sure);
    found.addAll(brands(sightings));
    return found;
  }

  /** {@code Dell SecureWorks}: a firm's name behind that of the firm that owns it, or did. */
  private List<Candidate> brands(List<Sighting> sightings) {
    List<Candidate> found = new ArrayList<>();
    for (Sighting owner : sightings) {
      for (Sighting brand : sightings) {
        if (owner.line() == brand.line()
            && owner.to() == brand.from()
            && !owner.name().id().equals(brand.name().id())
            && isFirm(owner)
            && isFirm(brand)) {
          found.add(
              candidate(owner.line().span(owner.from(), brand.to()), brand.name(), Form.ALIAS));
        }
      }
    }
    return found;
  }

  private boolean isFirm(Sighting sighting) {
    return !sighting.name().ambiguous()
        && organisations.entities().get(sighting.name().id()).kind().equals("company");
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
        found.add(candidate(s.line().span(s.from(), s.to()), s.name(), s.name().form()));
      }
    }
    return found;
  }

  private static Candidate candidate(Span span, Organisations.Name name, Form form) {
    return new Candidate(
        span,
        EntityType.ORGANISATION,
        form,
        name.ambiguous() ? 0.8 : 0.95,
        name.id(),
        Origin.TABLE);
  }
}
