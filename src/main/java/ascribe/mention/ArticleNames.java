package ascribe.mention;

import ascribe.mention.Candidate.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the article as a whole: a name found once is looked for everywhere in it, a surname follows
 * the full name, an acronym in parentheses its expansion.
 */
final class ArticleNames {
  private final Runs runs;
  private final Heads heads;
  private final Phrases<CountryName> countries;
  private final Set<String> notNames;
  private final Set<String> particles;
  private final Set<String> suffixes;
  private final Set<String> familyFirst;
  private final People people;

  ArticleNames(Runs runs, Heads heads, People people, Countries countries, Vocabulary vocabulary) {
    this.people = people;
    this.heads = heads;
    this.runs = runs;
    this.countries = countries.names();
    notNames = vocabulary.list("not-a-name");
    particles = vocabulary.list("particle");
    familyFirst = vocabulary.list("family-name-first");
    suffixes = vocabulary.list("name-suffix");
  }

  /**
   * A name of this article, and what it names.
   *
   * @param defined whether the article says so in parentheses, which counts more than a table
   */
  private record Known(EntityType type, Form form, String entity, String written, boolean defined) {

    /** Whether a word is capitalised where the name is. */
    boolean fits(Line line, Phrases.Hit<Known> hit) {
      String last = written.substring(written.lastIndexOf(' ') + 1);
      return line.isCapitalised(hit.from()) == Character.isUpperCase(written.charAt(0))
          && line.isCapitalised(hit.to() - 1) == Character.isUpperCase(last.charAt(0));
    }
  }

  List<Candidate> find(Page page, List<Candidate> names) {
    Phrases<Known> known = new Phrases<>();
    for (Candidate name : names) {
      boolean judged = name.type() == EntityType.APT_GROUP && name.origin() == Origin.TABLE;
      if (name.isName() && name.type() != EntityType.COUNTRY && !judged) {
        learn(page, name, known);
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (Line line : page.lines()) {
      for (Phrases.Hit<Known> hit : known.find(line)) {
        Known what =
            hit.values().stream().filter(Known::defined).findFirst().orElse(hit.values().get(0));
        if (what.fits(line, hit)) {
          found.add(
              new Candidate(
                  line.span(hit.from(), hit.to()),
                  what.type(),
                  what.form(),
                  what.defined() ? 1 : 0.8,
                  what.entity(),
                  what.defined() ? Origin.TABLE : Origin.ARTICLE));
        }
      }
    }
    return found;
  }

  private void learn(Page page, Candidate name, Phrases<Known> known) {
    String text = name.span().of(page.text());
    known.add(text, new Known(name.type(), name.form(), name.entity(), text, false));
    if (name.type() == EntityType.PERSON) {
      String surname = surname(text);
      String given = text.substring(0, Math.max(0, text.indexOf(' ')));
      if (given.length() > 2 && isCalled(page, Keys.fold(given))) {
        known.add(given, new Known(EntityType.PERSON, Form.ALIAS, "", given, false));
      }
      if (surname.length() > 2 && !notNames.contains(Keys.fold(surname))) {
        known.add(surname, new Known(EntityType.PERSON, Form.SURNAME, "", surname, false));
      }
    }
    if (name.type() == EntityType.ORGANISATION) {
      inParentheses(page, name, known);
      beforeParenthesis(page, name, known);
      shortName(page, name, known);
    }
  }

  /** Family names that come first, and first names by which features call people. */
  private boolean isCalled(Page page, String name) {
    return familyFirst.contains(name)
        || people.isFirstName(name) && !page.isSmall(name) && !notNames.contains(name);
  }

  /** {@code (NUKIB)} behind the name: an acronym, or the name in another language. */
  private void inParentheses(Page page, Candidate name, Phrases<Known> known) {
    Line line = page.lineAt(name.span().start());
    int at = line.wordAt(name.span().end());
    if (!line.key(at).equals("(")) {
      return;
    }
    do {
      int from = at + 1;
      int to = line.isCapitalised(from) ? runs.end(line, from) : from;
      boolean closed = line.key(to).equals(")") || line.key(to).equals(",");
      if (to > from && to - from < 6 && closed && countries.longestAt(line, from) == null) {
        String text = line.span(from, to).of(page.text());
        Form form = to - from == 1 ? Form.ACRONYM : Form.ALIAS;
        known.add(text, new Known(EntityType.ORGANISATION, form, entity(page, name), text, true));
      }
      at = to;
    } while (line.key(at).equals(",") && line.isCapitalised(at + 1));
  }

  /** {@code NUKIB (National Cyber and Information Security Agency)}. */
  private void beforeParenthesis(Page page, Candidate name, Phrases<Known> known) {
    Line line = page.lineAt(name.span().start());
    int at = line.wordAt(name.span().start());
    if (line.key(at - 1).equals("(") && line.word(at - 2).isAllCaps()) {
      String text = line.form(at - 2);
      known.add(
          text, new Known(EntityType.ORGANISATION, Form.ACRONYM, entity(page, name), text, true));
    }
  }

  /** The listed entity, else the name that the short form stands for: {@code org: Some Agency}. */
  private static String entity(Page page, Candidate name) {
    return name.entity().isEmpty() ? "org: " + name.span().of(page.text()) : name.entity();
  }

  /**
   * {@code Palo Alto} for {@code Palo Alto Networks}, where that is no other word of the article.
   */
  private void shortName(Page page, Candidate name, Phrases<Known> known) {
    Line line = page.lineAt(name.span().start());
    int from = line.wordAt(name.span().start());
    int end = line.wordAt(name.span().end() - 1);
    int to = line.key(end).equals(".") ? end - 1 : end;
    boolean company = to > from && heads.isCompany(line.key(to)) && line.isCapitalised(from);
    if (!company) {
      return;
    }
    String text = line.span(from, to).of(page.text());
    boolean plain =
        to - from == 1 && (page.isSmall(line.key(from)) || countries.longestAt(line, from) != null);
    if (!plain && text.length() > 3 && !notNames.contains(Keys.fold(text))) {
      known.add(
          text,
          new Known(EntityType.ORGANISATION, Form.ALIAS, entity(page, name), text, to - from > 1));
    }
  }

  /** The last name with its particles: {@code Le Pen}, {@code al-Assad}. */
  private String surname(String name) {
    String[] words = name.split("[\\s\\u00a0]+");
    int last = words.length - 1;
    while (last > 0 && suffixes.contains(Keys.fold(words[last]).replace(".", ""))) {
      last--;
    }
    int from = last;
    while (from > 1 && particles.contains(Keys.fold(words[from - 1]))) {
      from--;
    }
    return words.length == 1
        ? ""
        : String.join(" ", java.util.Arrays.copyOfRange(words, from, last + 1));
  }
}
