package ascribe.mention;

import ascribe.article.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds the code of a country by its code or any of its names. */
public final class CountryCodes {
  private final Map<String, String> codes = new HashMap<>();

  private CountryCodes() {}

  public static CountryCodes load() {
    CountryCodes countries = new CountryCodes();
    for (String[] row : Table.read(CountryCodes.class, "countries.tsv", 8)) {
      countries.codes.put(Keys.fold(row[0]), row[0]);
      countries.codes.putIfAbsent(Keys.fold(row[2]), row[0]);
      for (int column = 3; column <= 5; column++) {
        Countries.cells(row[column])
            .forEach(name -> countries.codes.putIfAbsent(Keys.fold(name), row[0]));
      }
    }
    return countries;
  }

  /** ISO 3166-1 alpha-2 code, or empty where the name is of no country. */
  public String code(String name) {
    String found = codes.getOrDefault(Keys.fold(name.strip()), "");
    return found.toUpperCase(Locale.ROOT);
  }
}
