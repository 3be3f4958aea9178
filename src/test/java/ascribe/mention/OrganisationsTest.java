package ascribe.mention;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.article.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganisationsTest {
  private static final List<String[]> ROWS =
      Table.read(Organisations.class, "organisations.tsv", 8);

  @Test
  void there_are_thousands_each_with_its_own_id() {
    assertThat(ROWS).hasSizeGreaterThan(1500);
    assertThat(ROWS).extracting(row -> row[0]).doesNotHaveDuplicates();
    assertThat(ROWS).extracting(row -> row[0]).allMatch(id -> Keys.slug(id).equals(id));
  }

  @Test
  void types_and_countries_are_of_their_vocabularies() {
    assertThat(ROWS)
        .extracting(row -> row[2])
        .isSubsetOf("agency", "igo", "company", "media", "ngo", "armed");
    List<String> codes = new ArrayList<>(List.of(Locale.getISOCountries()));
    codes.addAll(List.of("", "XK"));
    assertThat(ROWS).extracting(row -> row[3]).isSubsetOf(codes);
  }

  @Test
  void only_an_acronym_that_the_article_can_tell_apart_belongs_to_two_rows() {
    Map<String, Set<String>> owners = new HashMap<>();
    for (String[] row : ROWS) {
      List<String> names = new ArrayList<>(List.of(row[1]));
      names.addAll(Countries.cells(row[4]));
      names.addAll(Countries.cells(row[5]));
      names.removeAll(Countries.cells(row[6]));
      names.forEach(n -> owners.computeIfAbsent(Keys.fold(n), k -> new HashSet<>()).add(row[0]));
    }
    owners.values().removeIf(ids -> ids.size() == 1);
    assertThat(owners).containsOnlyKeys("afp");
  }

  @Test
  void what_a_row_calls_ambiguous_is_one_of_its_names() {
    assertThat(ROWS)
        .allSatisfy(
            row -> {
              List<String> names = new ArrayList<>(List.of(row[1]));
              names.addAll(Countries.cells(row[4]));
              names.addAll(Countries.cells(row[5]));
              assertThat(names).containsAll(Countries.cells(row[6]));
            });
  }

  @Test
  void a_shared_name_belongs_to_a_country() {
    assertThat(ROWS)
        .filteredOn(row -> !row[7].isEmpty())
        .extracting(row -> row[3])
        .doesNotContain("");
  }
}
