package ascribe.mention;

import ascribe.article.Table;
import java.util.ArrayList;
import java.util.List;

/** Keeps the finders from malware, products, regions and events, whose capitals look like names. */
final class NotNames {
  private final Phrases<String> phrases = new Phrases<>();

  private NotNames() {}

  static NotNames load() {
    NotNames notNames = new NotNames();
    notNames.add("not-names.tsv");
    notNames.add("places.tsv");
    return notNames;
  }

  private void add(String table) {
    for (String[] row : Table.read(NotNames.class, table, 1)) {
      for (String phrase : Countries.cells(row[0])) {
        phrases.add(phrase, phrase);
      }
    }
  }

  List<Candidate> find(Page page) {
    List<Candidate> found = new ArrayList<>();
    for (Line line : page.lines()) {
      for (Phrases.Hit<String> hit : phrases.find(line)) {
        boolean same = line.isCapitalised(hit.from());
        boolean acronym = hit.values().get(0).equals(upper(hit.values().get(0)));
        if (same && (!acronym || line.word(hit.from()).isAllCaps())) {
          found.add(Candidate.notAName(line.span(hit.from(), hit.to())));
        }
      }
    }
    return found;
  }

  private static String upper(String s) {
    return s.toUpperCase(java.util.Locale.ROOT);
  }
}
