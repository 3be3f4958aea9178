package ascribe.mention;

import ascribe.mention.Candidate.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Proposes people: by title, by first name and surname, by age. */
final class PersonFinder {
  private final People people;
  private final PersonExtent extent;
  private final Set<String> titles;
  private final Set<String> strongTitles;

  PersonFinder(People people, Heads heads, Runs runs, Vocabulary vocabulary) {
    this.people = people;
    extent = new PersonExtent(heads, runs, vocabulary);
    titles = vocabulary.list("title");
    strongTitles = vocabulary.list("title-strong");
  }

  List<Candidate> find(Page page) {
    List<Candidate> found = new ArrayList<>();
    for (Line line : page.lines()) {
      int i = 0;
      while (i < line.size()) {
        int to = extent.end(line, i);
        double score = to > i ? score(line, i, to) : 0;
        if (score > 0) {
          found.add(
              new Candidate(
                  line.span(i, to), EntityType.PERSON, Form.NAME, score, "", Origin.PATTERN));
        }
        i = Math.max(to, i + 1);
      }
    }
    return found;
  }

  /** How sure the words are a person's name; 0 for no reason to think so. */
  private double score(Line line, int from, int to) {
    int words = to - from;
    boolean first = people.isFirstName(line.key(from)) && words > 1;
    boolean last = people.isSurname(line.key(to - 1)) && words > 1;
    String before = line.key(from - 1);
    boolean stop = before.equals(".");
    String title = stop ? line.key(from - 2) : before;
    boolean age = line.key(to).equals(",") && line.key(to + 1).matches("\\d{2}") && words > 1;
    if (line.isTitleCased()) {
      return first && last ? 0.7 : 0;
    }
    if (strongTitles.contains(title) && words <= 4) {
      return 0.9;
    }
    if (first && last || age) {
      return 0.9;
    }
    return words > 1 && titles.contains(title) ? 0.8 : 0;
  }
}
