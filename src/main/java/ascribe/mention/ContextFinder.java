package ascribe.mention;

import ascribe.article.Span;
import ascribe.mention.Candidate.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proposes names that neither table nor pattern knows, by what the article says beside them: the
 * evidence of all their places is added up, so that a name has one type in an article.
 */
final class ContextFinder {
  /** Evidence that makes a name, and how far the runner-up must stay behind. */
  private static final double ENOUGH = 2;

  private static final double CLEAR = 1;

  /** What an introduction as a group of hackers counts. */
  private static final double GROUP = 4.5;

  /** What the model's word for a person counts where the name is one word and no known surname. */
  private static final double LONE = 0.4;

  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.APT_GROUP);

  private final Runs runs;
  private final Evidence evidence;
  private final People people;
  private final Heads heads;
  private final Set<String> titles;
  private final Set<String> famous;
  private final GroupCues cues;

  ContextFinder(Runs runs, Evidence evidence, People people, Heads heads, Vocabulary vocabulary) {
    this.heads = heads;
    titles = vocabulary.list("title");
    famous = vocabulary.list("known-surname");
    cues = new GroupCues(vocabulary);
    this.runs = runs;
    this.evidence = evidence;
    this.people = people;
  }

  /** The places of a name, and what they say together. */
  private static final class Dossier {
    final List<Span> places = new ArrayList<>();
    final Evidence.Weights weights = new Evidence.Weights();
    boolean inside;
    boolean proper;

    void add(Line line, int from, Span place) {
      places.add(place);
      inside |= from > 0 && line.word(from - 1).isAlphanumeric();
      proper |= line.tag(from).isEmpty() || line.tag(from).startsWith("NNP");
    }
  }

  /**
   * @param taken what is decided already
   * @param model what the name model proposes: further evidence
   * @param cyber whether the article is about hacking
   */
  List<Candidate> find(Page page, List<Candidate> taken, List<Candidate> model, boolean cyber) {
    Map<String, Dossier> dossiers = new LinkedHashMap<>();
    for (Line line : page.lines()) {
      if (!line.isTitleCased()) {
        for (Runs.Run run : runs.of(line)) {
          collect(page, line, remainder(line, run, taken), taken, cyber, dossiers);
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
      Page page,
      Line line,
      Runs.Run run,
      List<Candidate> taken,
      boolean cyber,
      Map<String, Dossier> dossiers) {
    int from = withoutTitles(line, run);
    Span span = line.span(from, run.to());
    boolean country = false;
    for (Candidate c : taken) {
      if (c.span().overlaps(span)) {
        if (!isPartOf(c, line, from, span)) {
          return;
        }
        country |= c.type() == EntityType.COUNTRY;
      }
    }
    Dossier dossier = dossiers.computeIfAbsent(span.of(page.text()), name -> new Dossier());
    dossier.add(line, from, span);
    dossier.weights.add("ORGANISATION", country && dossier.places.size() == 1 ? 2 : 0);
    evidence.weigh(line, from, run.to(), dossier.weights);
    if (run.to() - from == 1 && line.word(from).isAllCaps() && line.form(from).length() < 7) {
      boolean acronym = line.key(from - 1).equals("the") || line.key(from - 1).equals("as");
      dossier.weights.add("ORGANISATION", acronym ? 2 : 0.7);
    }
    if (cues.introduce(line, from, run.to(), cyber, false)) {
      dossier.weights.add("APT_GROUP", GROUP);
    }
    boolean theGroup = line.key(from - 1).equals("the") && line.key(run.to()).equals("group");
    dossier.weights.add("APT_GROUP", cyber && theGroup ? 2 : 0);
    dossier.weights.add("ORGANISATION", heads.isHint(line, run.to() - 1) && run.size() > 1 ? 1 : 0);
  }

  /** {@code Director Jen Easterly} of {@code CISA Director Jen Easterly}. */
  private Runs.Run remainder(Line line, Runs.Run run, List<Candidate> taken) {
    Span span = line.span(run.from(), run.to());
    for (Candidate c : taken) {
      boolean opens = c.isName() && c.span().start() == span.start() && c.span().end() < span.end();
      if (opens && c.type() != EntityType.PERSON && !isPartOf(c, line, run.from(), span)) {
        return new Runs.Run(line.wordAt(c.span().end() - 1) + 1, run.to());
      }
    }
    return run;
  }

  /** {@code Detective Chief Inspector Aku Rantala} without the titles. */
  private int withoutTitles(Line line, Runs.Run run) {
    int from = run.from();
    while (from < run.to() - 1 && titles.contains(line.key(from))) {
      from++;
    }
    for (int i = from; i < run.to(); i++) {
      if (heads.lastAt(line, i) > 0) {
        return run.from();
      }
    }
    return from;
  }

  /**
   * Whether a name that is decided already may be only a part of a longer one: the country in
   * {@code Bell Canada}, the firm's name in {@code Eugene Kaspersky}, a word in {@code
   * Marie-Claude}.
   */
  private boolean isPartOf(Candidate taken, Line line, int from, Span span) {
    if (taken.span().length() >= span.length() || !span.contains(taken.span())) {
      return false;
    }
    if (!taken.isName()) {
      return true;
    }
    if (taken.type() == EntityType.COUNTRY) {
      return taken.form() != Form.DEMONYM || people.isFirstName(line.key(from));
    }
    return people.isFirstName(line.key(from)) && taken.span().end() == span.end();
  }

  /** The model's word counts by how sure it is; it may also propose where no run is. */
  private void vote(
      Page page, Candidate candidate, List<Candidate> taken, Map<String, Dossier> dossiers) {
    Line line = page.lineAt(candidate.span().start());
    int to = line.wordAt(candidate.span().end() - 1) + 1;
    int from = withoutTitles(line, new Runs.Run(line.wordAt(candidate.span().start()), to));
    Span span = line.span(from, to);
    String name = span.of(page.text());
    if ((name.contains(" of ") || name.contains(" and ")) && heads.kind(name).isEmpty()) {
      return;
    }
    for (Candidate c : taken) {
      if (c.span().overlaps(span) && !isPartOf(c, line, from, span)) {
        return;
      }
    }
    Dossier dossier = dossiers.computeIfAbsent(name, key -> new Dossier());
    if (!dossier.places.contains(span)) {
      dossier.add(line, from, span);
      evidence.weigh(line, from, to, dossier.weights);
    }
    boolean lone =
        candidate.type() == EntityType.PERSON
            && to - from == 1
            && !people.isSurname(line.key(from));
    dossier.weights.add(candidate.type().name(), (4 * candidate.score() - 1) * (lone ? LONE : 1));
  }

  private void decide(Page page, String name, Dossier dossier, List<Candidate> found) {
    String[] words = name.split("[\\s-]+");
    boolean opening = words.length == 1 && !dossier.inside;
    if (opening && !dossier.proper) {
      return;
    }
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
      weights.add("ORGANISATION", name.contains("&") ? 2 : 0);
      weights.add("PERSON", (first ? 2 : 0) + (last ? 1 : 0) + 0.5);
    } else if (words.length == 1) {
      weights.add("PERSON", famous.contains(Keys.fold(name)) ? 3 : 0);
      boolean camel = name.chars().skip(1).anyMatch(Character::isUpperCase);
      weights.add("ORGANISATION", camel ? 1 : 0);
    }
  }
}
