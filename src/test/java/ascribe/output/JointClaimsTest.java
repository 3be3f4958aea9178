package ascribe.output;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.article.Article;
import ascribe.article.PartialDate;
import ascribe.article.Span;
import ascribe.attribution.Action;
import ascribe.attribution.Attribution;
import ascribe.attribution.Evidence;
import ascribe.attribution.Party;
import ascribe.attribution.Stance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JointClaimsTest {
  private static final Party NORWAY = country("Norway", "NO");
  private static final Party CHINA = country("China", "CN");
  private static final Party APT31 =
      new Party("APT31", "apt-group", "", "CN", "actor:apt31", "APT31");

  @TempDir Path folder;
  private JointClaims claims;

  @BeforeEach
  void claims() throws IOException {
    claims = new JointClaims(folder.resolve("claims.csv"), Disk.SYSTEM);
  }

  @AfterEach
  void nothing_is_left_behind() throws IOException {
    claims.close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void the_same_claim_in_two_papers_is_one_row() throws IOException {
    tell("a", "Daily", "2021-07-19", NORWAY, Action.ATTRIBUTE, APT31, "Stortinget", 0.8);
    tell("b", "Weekly", "2021-08-02", NORWAY, Action.ATTRIBUTE, APT31, "", 0.9);
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.articles()).isEqualTo(2);
              assertThat(row.publishers()).containsExactly("Daily", "Weekly");
              assertThat(row.first()).isEqualTo("2021-07-19");
              assertThat(row.last()).isEqualTo("2021-08-02");
              assertThat(row.victim().map(Party::name)).contains("Stortinget");
              assertThat(row.best().score()).isEqualTo(0.9);
              assertThat(row.records()).containsExactly("a-1", "b-1");
            });
  }

  @Test
  void another_victim_or_another_year_is_another_claim() throws IOException {
    tell("a", "Daily", "2021-07-19", NORWAY, Action.ATTRIBUTE, APT31, "Stortinget", 0.9);
    tell("b", "Daily", "2021-07-20", NORWAY, Action.ATTRIBUTE, APT31, "Visma", 0.9);
    tell("c", "Daily", "2023-01-05", NORWAY, Action.ATTRIBUTE, APT31, "", 0.9);
    assertThat(rows()).hasSize(3);
  }

  @Test
  void a_claim_without_a_date_joins_only_the_same_attack() throws IOException {
    tell("a", "Daily", "2021-07-19", NORWAY, Action.ATTRIBUTE, APT31, "Stortinget", 0.9);
    tell("b", "Daily", "", NORWAY, Action.ATTRIBUTE, APT31, "Stortinget", 0.9);
    tell("c", "Daily", "", NORWAY, Action.ATTRIBUTE, APT31, "", 0.9);
    assertThat(rows()).extracting(Tables.JointRow::articles).containsExactly(1, 2);
  }

  @Test
  void the_state_that_a_group_is_said_to_belong_to_denies_for_it_in_the_same_article()
      throws IOException {
    tell("a", "Daily", "2021-07-19", NORWAY, Action.ATTRIBUTE, APT31, "Stortinget", 0.9);
    tell("a", "Daily", "2021-07-19", CHINA, Action.DENY, CHINA, "", 0.9);
    tell("b", "Daily", "2021-07-20", NORWAY, Action.ATTRIBUTE, APT31, "Visma", 0.9);
    assertThat(rows())
        .filteredOn(row -> row.best().action() == Action.ATTRIBUTE)
        .extracting(Tables.JointRow::deniedBy)
        .containsExactly(List.of("China"), List.of());
  }

  @Test
  void a_denial_by_nobody_who_is_named_is_a_denial() throws IOException {
    Party nobody = new Party("", "unspecified", "", "", "", "");
    tell("a", "Daily", "2021-07-19", NORWAY, Action.ATTRIBUTE, CHINA, "", 0.9);
    tell("a", "Daily", "2021-07-19", nobody, Action.DENY, CHINA, "", 0.5);
    assertThat(rows())
        .filteredOn(row -> row.best().action() == Action.ATTRIBUTE)
        .extracting(Tables.JointRow::deniedBy)
        .containsExactly(List.of("unspecified"));
  }

  @Test
  void the_evidence_is_of_the_record_of_the_highest_score_and_stances_are_those_of_all()
      throws IOException {
    tell("a", "Daily", "2021-07-19", NORWAY, Action.ATTRIBUTE, CHINA, "", 0.4, Stance.HEDGED);
    tell("b", "Weekly", "2021-07-20", NORWAY, Action.ATTRIBUTE, CHINA, "", 0.9);
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.words().evidence()).isEqualTo("said in b");
              assertThat(row.words().source()).isEqualTo("b");
              assertThat(row.stances()).containsExactly("asserted", "hedged");
            });
  }

  private void tell(
      String source,
      String publisher,
      String day,
      Party who,
      Action action,
      Party whom,
      String victim,
      double score)
      throws IOException {
    Stance stance = action == Action.DENY ? Stance.DENIED : Stance.ASSERTED;
    tell(source, publisher, day, who, action, whom, victim, score, stance);
  }

  private void tell(
      String source,
      String publisher,
      String day,
      Party who,
      Action action,
      Party whom,
      String victim,
      double score,
      Stance stance)
      throws IOException {
    Article article =
        new Article(
            "id-" + source,
            source,
            "",
            publisher,
            "",
            PartialDate.parse(day),
            "",
            "en",
            "x",
            List.of());
    Optional<Party> hit =
        victim.isEmpty()
            ? Optional.empty()
            : Optional.of(new Party(victim, "", "", "", "", victim));
    claims.add(
        article,
        new Attribution(
            source + "-1",
            who,
            "",
            action,
            "said",
            stance,
            "",
            "",
            "political",
            "",
            whom,
            Optional.empty(),
            "the attack",
            "intrusion",
            "",
            hit,
            List.of(),
            List.of(),
            new Evidence("said in " + source, new Span(0, 1)),
            score),
        true);
  }

  private List<Tables.JointRow> rows() throws IOException {
    List<Tables.JointRow> rows = new ArrayList<>();
    claims.each(rows::add);
    return rows;
  }

  private static Party country(String name, String code) {
    return new Party(name, "country", code, "", "country:" + code, name);
  }
}
