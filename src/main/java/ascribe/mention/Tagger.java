package ascribe.mention;

import ascribe.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds and links the names of an article. Safe for many threads. */
public final class Tagger {
  /** How many words of hacking make an article one about hacking. */
  private static final int CYBER = 4;

  private final Set<String> cyberWords;
  private final CountryFinder countries;
  private final GroupFinder groups;
  private final GroupSchemes schemes;
  private final OrganisationFinder organisations;
  private final OrganisationPatterns patterns;
  private final PersonFinder people;
  private final NotNames notNames = NotNames.load();
  private final NameModel model = NameModel.load();
  private final GroupAliases aliases;
  private final ContextFinder context;
  private final ArticleNames article;
  private final LegalForms forms;
  private final Linker linker;

  private Tagger(Vocabulary vocabulary, Heads heads, People names, List<ActorRow> actors) {
    cyberWords = vocabulary.list("cyber-word");
    Countries countryTable = Countries.load();
    Groups groupTable = Groups.load(actors);
    Organisations organisationTable = Organisations.load();
    Runs runs = new Runs(heads, vocabulary);
    context = new ContextFinder(runs, Evidence.load(vocabulary), names, heads, vocabulary);
    countries = new CountryFinder(countryTable, vocabulary);
    groups = new GroupFinder(groupTable, vocabulary);
    schemes = new GroupSchemes(vocabulary);
    organisations = new OrganisationFinder(organisationTable);
    patterns = new OrganisationPatterns(heads, runs, countryTable, organisationTable, vocabulary);
    people = new PersonFinder(names, heads, runs, vocabulary);
    aliases = new GroupAliases(runs, countryTable, organisationTable, vocabulary);
    article = new ArticleNames(runs, heads, names, countryTable, vocabulary);
    forms = new LegalForms(vocabulary);
    Map<String, Entity> known = new HashMap<>(countryTable.entities());
    known.putAll(groupTable.entities());
    known.putAll(organisationTable.entities());
    linker =
        new Linker(
            known,
            organisationTable,
            groupTable,
            heads,
            new Offices(vocabulary),
            Officeholders.load(),
            new Seats(countryTable, vocabulary));
  }

  /** Loads the tables and models of the class path. */
  public static Tagger load() {
    return load(List.of());
  }

  /**
   * Loads the tables and models of the class path.
   *
   * @param actors groups to know besides
   */
  public static Tagger load(List<ActorRow> actors) {
    return new Tagger(Vocabulary.load(), Heads.load(), People.load(), actors);
  }

  /** The mentions of an article and the entities they name. The same text gives the same names. */
  public Mentions tag(Text text) {
    Page page = Page.of(text);
    List<Candidate> proposed = new ArrayList<>();
    proposed.addAll(notNames.find(page));
    proposed.addAll(countries.find(page));
    List<Candidate> listed = groups.find(page);
    boolean cyber =
        page.count(cyberWords) >= CYBER
            || listed.stream().anyMatch(c -> c.isName() && c.score() == 1);
    List<Candidate> coded = schemes.find(page, cyber);
    if (!cyber && !coded.isEmpty()) {
      cyber = true;
      coded = schemes.find(page, true);
    }
    proposed.addAll(listed);
    proposed.addAll(coded);
    proposed.addAll(organisations.find(page));
    proposed.addAll(patterns.find(page));
    proposed.addAll(people.find(page));
    List<Candidate> fromModel = model.find(text);
    proposed.addAll(context.find(page, Overlaps.resolve(proposed), fromModel, cyber));
    proposed.addAll(aliases.find(page, Overlaps.resolve(proposed)));
    proposed.addAll(article.find(page, Overlaps.resolve(proposed)));
    return linker.link(page, forms.with(page, Overlaps.resolve(proposed)));
  }
}
