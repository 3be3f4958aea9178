package ascribe.mention;

import ascribe.mention.Candidate.Origin;
import java.util.ArrayList;
import java.util.List;

/** Proposes countries, nationality words, and capitals that stand for a government. */
final class CountryFinder {
  private final Phrases<CountryName> names;
  private final CountryContext context;

  CountryFinder(Countries countries, Vocabulary vocabulary) {
    names = countries.names();
    context = new CountryContext(vocabulary);
  }

  List<Candidate> find(Page page) {
    List<Candidate> found = new ArrayList<>();
    for (Line line : page.lines()) {
      for (Phrases.Hit<CountryName> hit : names.find(line)) {
        Candidate candidate = judge(page, line, hit);
        if (candidate != null) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  private Candidate judge(Page page, Line line, Phrases.Hit<CountryName> hit) {
    var span = line.span(hit.from(), hit.to());
    String text = span.of(page.text());
    for (CountryName name : hit.values()) {
      if (name.fits(text)) {
        if (name.kind() == CountryName.Kind.NONE) {
          return Candidate.notAName(span);
        }
        if (context.allows(name, page, line, hit.from(), hit.to())) {
          return new Candidate(span, EntityType.COUNTRY, name.form(), 1, name.id(), Origin.TABLE);
        }
        if (name.kind() != CountryName.Kind.CAPITAL) {
          return Candidate.notAName(span);
        }
      }
    }
    return null;
  }
}
