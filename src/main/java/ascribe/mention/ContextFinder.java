package ascribe.mention;

import ascribe.article.Span;
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
  /** What an introduction as a group of hackers counts. */
  private static final double GROUP = 6;

  /** What an introduction by a handle counts. */
  private static final double HANDLE = 4;

  /** The model's score from which its word for a person outweighs a listed firm. */
  private static final double SURE = 0.9;

  /** What the model's word for a person counts where the name is one word and no known surname. */
  private static final double LONE = 0.4;

  private final Runs runs;
  private final Evidence evidence;
  private final People people;
  private final Heads heads;
  private final Set<String> titles;
  private final NameJudge judge;
  private final GroupCues cues;

  ContextFinder(Runs runs, Evidence evidence, People people, Heads heads, Vocabulary vocabulary) {
    this.heads = heads;
    titles = vocabulary.list("title");
    judge = new NameJudge(people, vocabulary);
    cues = new GroupCues(vocabulary);
    this.runs = runs;
    this.evidence = evidence;
    this.people = people;
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
    dossiers.forEach((name, dossier) -> judge.decide(page, name, dossier, found));
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
        int behind = line.wordAt(c.span().end() - 1) + 1;
        if (c.type() == EntityType.COUNTRY && line.isHyphen(behind) && behind < run.to()) {
          return;
        }
        country |= c.type() == EntityType.COUNTRY || isOwned(c, line, from);
      }
    }
    Dossier dossier = dossiers.computeIfAbsent(span.of(page.text()), name -> new Dossier());
    dossier.add(line, from, span);
    dossier.weights().add("ORGANISATION", country && dossier.places().size() == 1 ? 2 : 0);
    evidence.weigh(line, from, run.to(), dossier.weights());
    if (run.to() - from == 1 && line.word(from).isAllCaps() && line.form(from).length() < 7) {
      boolean acronym = line.key(from - 1).equals("the") || line.key(from - 1).equals("as");
      dossier.weights().add("ORGANISATION", acronym ? 2 : 0.7);
    }
    if (cues.introduce(line, from, run.to(), cyber, false)) {
      dossier.weights().add("APT_GROUP", GROUP);
      dossier.introduce();
    } else if (cyber && cues.introduceOne(line, from)) {
      dossier.weights().add("PERSON", HANDLE);
    }
    boolean theGroup = line.key(from - 1).equals("the") && line.key(run.to()).equals("group");
    dossier.weights().add("APT_GROUP", cyber && theGroup ? 2 : 0);
    dossier
        .weights()
        .add("ORGANISATION", heads.isHint(line, run.to() - 1) && run.size() > 1 ? 1 : 0);
  }

  /** {@code Director Jen Easterly} of {@code CISA Director Jen Easterly}. */
  private Runs.Run remainder(Line line, Runs.Run run, List<Candidate> taken) {
    Span span = line.span(run.from(), run.to());
    for (Candidate c : taken) {
      boolean opens = c.isName() && c.span().start() == span.start() && c.span().end() < span.end();
      if (opens && c.type() != EntityType.PERSON && !isPartOf(c, line, run.from(), span)) {
        int from = line.wordAt(c.span().end() - 1) + 1;
        while (from < run.to() - 1 && !line.word(from).isLetters()) {
          from++;
        }
        return new Runs.Run(from, run.to());
      }
    }
    return run;
  }

  /** {@code Detective Chief Inspector Aku Rantala} without the titles. */
  private int withoutTitles(Line line, Runs.Run run) {
    int from = run.from();
    while (from < run.to() - 1
        && (titles.contains(line.key(from)) || runs.isPortfolio(line, from))) {
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
    boolean tail = taken.span().end() == span.end();
    return tail && (people.isFirstName(line.key(from)) || isOwned(taken, line, from));
  }

  /** {@code Dell SecureWorks}: one word before a listed firm, inside the sentence. */
  private boolean isOwned(Candidate taken, Line line, int from) {
    return taken.type() == EntityType.ORGANISATION
        && taken.form() != Form.ACRONYM
        && from > 0
        && line.word(from - 1).isAlphanumeric()
        && line.word(from + 1).start() == taken.span().start()
        && !titles.contains(line.key(from))
        && !runs.isOpening(line, from);
  }

  /** The model's word counts by how sure it is; it may also propose where no run is. */
  private void vote(
      Page page, Candidate candidate, List<Candidate> taken, Map<String, Dossier> dossiers) {
    Line line = page.lineAt(candidate.span().start());
    int to = line.wordAt(candidate.span().end() - 1) + 1;
    int from = withoutTitles(line, new Runs.Run(line.wordAt(candidate.span().start()), to));
    from = candidate.type() == EntityType.PERSON ? withFirstName(line, from, taken) : from;
    Span span = line.span(from, to);
    String name = span.of(page.text());
    if ((name.contains(" of ") || name.contains(" and ")) && heads.kind(name).isEmpty()) {
      return;
    }
    for (Candidate c : taken) {
      if (c.span().overlaps(span) && !isPartOf(c, line, from, span) && !isNamesake(c, candidate)) {
        return;
      }
    }
    Dossier dossier = dossiers.computeIfAbsent(name, key -> new Dossier());
    if (!dossier.places().contains(span)) {
      dossier.add(line, from, span);
      evidence.weigh(line, from, to, dossier.weights());
    }
    boolean lone =
        candidate.type() == EntityType.PERSON
            && to - from == 1
            && !people.isSurname(line.key(from));
    dossier
        .weights()
        .add(candidate.type().name(), (4.5 * candidate.score() - 1) * (lone ? LONE : 1));
  }

  /** {@code Eugene Kaspersky}: a firm's name as a surname, of which the model is sure. */
  private static boolean isNamesake(Candidate taken, Candidate person) {
    return taken.type() == EntityType.ORGANISATION
        && taken.form() != Form.ACRONYM
        && person.type() == EntityType.PERSON
        && person.score() > SURE
        && taken.span().start() > person.span().start()
        && taken.span().end() == person.span().end();
  }

  /** A capitalised word before a person's name belongs to it where it is nothing else. */
  private int withFirstName(Line line, int from, List<Candidate> taken) {
    int first = from - 1;
    boolean name =
        runs.isNameWord(line, first)
            && !runs.isOpening(line, first)
            && !titles.contains(line.key(first))
            && !heads.isHead(line, first)
            && !line.word(first).isAllCaps()
            && !line.isGlued(from);
    if (!name || taken.stream().anyMatch(c -> c.span().overlaps(line.span(first, from)))) {
      return from;
    }
    return first;
  }
}
