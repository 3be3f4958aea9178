package ascribe.mention;

import ascribe.article.Span;
import ascribe.mention.Candidate.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proposes names that neither table nor pattern knows, by what the article says beside them: the
 * evidence of all their places is added up, so that a name has one type in an article.
 */
final class ContextFinder {
  /** Evidence that makes a name, and how far the runner-up must stay behind. */
  private static final double ENOUGH = 2;

  private static final double CLEAR = 1;
  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.APT_GROUP);

  private final Runs runs;
  private final Evidence evidence;
  private final People people;

  ContextFinder(Runs runs, Evidence evidence, People people) {
    this.runs = runs;
    this.evidence = evidence;
    this.people = people;
  }

  /** The places of a name, and what they say together. */
  private static final class Dossier {
    final List<Span> places = new ArrayList<>();
    final Evidence.Weights weights = new Evidence.Weights();
    boolean inside;
  }

  /**
   * @param taken what is decided already
   * @param model what the name model proposes: further evidence
   */
  List<Candidate> find(Page page, List<Candidate> taken, List<Candidate> model) {
    Map<String, Dossier> dossiers = new LinkedHashMap<>();
    for (Line line : page.lines()) {
      if (!line.isTitleCased()) {
        for (Runs.Run run : runs.of(line)) {
          collect(page, line, run, taken, dossiers);
        }
      }
    }
    for (Candidate candidate : model) {
      vote(page, candidate, taken, dossiers);
    }
    List<Candidate> found = new ArrayList<>();
    dossiers.forEach((name, dossier) -> decide(page, name, dossier, found));
    return found;
  }

  private void collect(
      Page page, Line line, Runs.Run run, List<Candidate> taken, Map<String, Dossier> dossiers) {
    Span span = line.span(run.from(), run.to());
    boolean country = false;
    for (Candidate c : taken) {
      if (c.span().overlaps(span)) {
        boolean inside = c.type() == EntityType.COUNTRY && c.span().length() < span.length();
        if (!inside || c.form() == Form.DEMONYM) {
          return;
        }
        country = true;
      }
    }
    Dossier dossier = dossiers.computeIfAbsent(span.of(page.text()), name -> new Dossier());
    dossier.places.add(span);
    dossier.inside |= run.from() > 0 && line.word(run.from() - 1).isAlphanumeric();
    dossier.weights.add("ORGANISATION", country && dossier.places.size() == 1 ? 2 : 0);
    evidence.weigh(line, run.from(), run.to(), dossier.weights);
  }

  /** The model's word counts by how sure it is; it may also propose where no run is. */
  private void vote(
      Page page, Candidate candidate, List<Candidate> taken, Map<String, Dossier> dossiers) {
    if (taken.stream()
        .anyMatch(c -> c.span().overlaps(candidate.span()) && clashes(c, candidate))) {
      return;
    }
    Line line = page.lineAt(candidate.span().start());
    int from = line.wordAt(candidate.span().start());
    Dossier dossier =
        dossiers.computeIfAbsent(candidate.span().of(page.text()), name -> new Dossier());
    if (!dossier.places.contains(candidate.span())) {
      dossier.places.add(candidate.span());
      dossier.inside |= from > 0 && line.word(from - 1).isAlphanumeric();
      evidence.weigh(line, from, line.wordAt(candidate.span().end() - 1) + 1, dossier.weights);
    }
    dossier.weights.add(candidate.type().name(), 4 * candidate.score() - 1);
  }

  private static boolean clashes(Candidate taken, Candidate candidate) {
    return taken.type() != EntityType.COUNTRY || taken.span().length() == candidate.span().length();
  }

  private void decide(Page page, String name, Dossier dossier, List<Candidate> found) {
    String[] words = name.split("[\\s-]+");
    boolean opening = words.length == 1 && !dossier.inside;
    if (opening && (page.count(Keys.fold(name)) > dossier.places.size() || name.endsWith("ly"))) {
      return;
    }
    shape(name, words, dossier.weights);
    EntityType best = null;
    double top = dossier.weights.of("OTHER");
    double second = 0;
    for (EntityType type : TYPES) {
      double weight = dossier.weights.of(type.name());
      if (weight > top) {
        second = top;
        top = weight;
        best = type;
      } else {
        second = Math.max(second, weight);
      }
    }
    if (best != null && top >= (opening ? ENOUGH + 1 : ENOUGH) && top - second >= CLEAR) {
      double score = 1 - 1 / (1 + top);
      for (Span place : dossier.places) {
        found.add(new Candidate(place, best, Form.NAME, score, "", Origin.ARTICLE));
      }
    }
  }

  /** What the name itself looks like. */
  private void shape(String name, String[] words, Evidence.Weights weights) {
    if (words.length > 1 && words.length < 4) {
      boolean first = people.isFirstName(Keys.fold(words[0]));
      boolean last = people.isSurname(Keys.fold(words[words.length - 1]));
      weights.add("PERSON", (first ? 2 : 0) + (last ? 1 : 0) + 0.5);
    } else if (words.length == 1) {
      boolean camel = name.chars().skip(1).anyMatch(Character::isUpperCase);
      weights.add("ORGANISATION", camel ? 1 : 0);
    }
  }
}
