package ascribe.mention;

import java.util.Optional;
import java.util.Set;

/**
 * Reads off the text which country an organisation belongs to that no table knows: {@code Ukraine's
 * Energy Agency}, {@code the Dutch security firm X}, {@code the U.S.-based X}.
 */
final class Seats {
  /** How far before the name the country may stand, in words. */
  private static final int REACH = 6;

  private final Phrases<CountryName> countries;
  private final Set<String> between;

  Seats(Countries countries, Vocabulary vocabulary) {
    this.countries = countries.names();
    between = vocabulary.list("between-country-and-firm");
  }

  /** The code of the country beside or in the name, or empty. */
  String country(Page page, Mention organisation, Mentions all) {
    Line line = page.lineAt(organisation.span().start());
    int from = line.wordAt(organisation.span().start());
    int to = line.wordAt(organisation.span().end() - 1) + 1;
    for (int i = from; i < to; i++) {
      var hit = countries.longestAt(line, i);
      if (hit != null
          && hit.values().get(0).kind() != CountryName.Kind.NONE
          && line.isCapitalised(i)) {
        return code(hit.values().get(0).id());
      }
    }
    return before(line, from, to, all);
  }

  /** The code of the country right before the name, or empty. */
  String before(Page page, Mention organisation, Mentions all) {
    Line line = page.lineAt(organisation.span().start());
    int to = line.wordAt(organisation.span().end() - 1) + 1;
    return before(line, line.wordAt(organisation.span().start()), to, all);
  }

  private String before(Line line, int from, int to, Mentions all) {
    boolean closed = line.key(to).equals(",") || line.key(to).equals(".");
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      Optional<Mention> before = all.at(line.word(i).start());
      if (before.isPresent()) {
        return before.get().type() == EntityType.COUNTRY ? code(before.get().entity()) : "";
      }
      if (!between.contains(line.key(i)) && !line.isHyphen(i) && !(closed && introduces(line, i))) {
        return "";
      }
    }
    return "";
  }

  /** {@code the Turkish intelligence agency, MIT}. */
  private boolean introduces(Line line, int i) {
    return i > 1 && line.key(i).equals(",") && between.contains(line.key(i - 1));
  }

  private static String code(String country) {
    return country.substring(country.indexOf(':') + 1);
  }
}
