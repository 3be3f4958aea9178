package ascribe.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ascribe.mention.ActorList;
import ascribe.mention.ActorRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorImportTest {
  @TempDir Path folder;

  private Path list() {
    return folder.resolve("home/actors.tsv");
  }

  private ActorImport take(String json) throws IOException {
    return ActorImport.run(file(json), list(), false);
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("in.json"), json.replace('\'', '"'));
  }

  private ActorRow row(String id) throws IOException {
    return ActorList.read(list()).stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private static String galaxy(String... values) {
    return "{'type':'threat-actor','values':[" + String.join(",", values) + "]}";
  }

  private static final String QUORVEX =
      "{'value':'Quorvex','uuid':'11111111-2222-3333-4444-555555555555','meta':{'country':'KZ',"
          + "'synonyms':['Grelnik Team','Stealth'],'cfr-suspected-state-sponsor':'Kazakhstan'}}";

  @Test
  void a_group_that_nobody_knows_gets_a_line() throws IOException {
    ActorImport done = take(galaxy(QUORVEX));
    assertThat(done.written()).isTrue();
    assertThat(row("quorvex"))
        .isEqualTo(
            new ActorRow(
                "quorvex",
                "Quorvex",
                List.of("Grelnik Team", "Stealth"),
                "KZ",
                "state",
                "",
                "11111111-2222-3333-4444-555555555555",
                List.of("Stealth"),
                false));
  }

  @Test
  void a_bundle_of_attack_tells_ids_malware_of_the_name_and_what_is_revoked() throws IOException {
    ActorImport done =
        take(
            "{'type':'bundle','id':'bundle--1','objects':["
                + "{'type':'intrusion-set','id':'intrusion-set--1','name':'Quorvex','aliases':['Quorvex',"
                + "'Grelnik Team'],'external_references':[{'source_name':'mitre-attack','external_id':'G9901'}]},"
                + "{'type':'intrusion-set','id':'intrusion-set--2','name':'Old One','revoked':true},"
                + "{'type':'malware','id':'malware--1','name':'QUORVEX'},"
                + "{'type':'location','id':'location--1','country':'KZ'},"
                + "{'type':'relationship','relationship_type':'originates-from','source_ref':'intrusion-set--1',"
                + "'target_ref':'location--1'}]}");
    assertThat(done.format()).isEqualTo("STIX bundle");
    assertThat(ActorList.read(list())).hasSize(1);
    ActorRow row = row("quorvex");
    assertThat(row.attack()).isEqualTo("G9901");
    assertThat(row.origin()).isEqualTo("KZ");
    assertThat(row.aliases()).containsExactly("Grelnik Team");
    assertThat(row.malware()).isTrue();
  }

  @Test
  void new_names_of_a_known_group_stand_under_its_id() throws IOException {
    take(
        galaxy(
            "{'value':'APT31','meta':{'country':'CN','synonyms':['Violet Plorv','ZIRCONIUM']}}"));
    assertThat(row("apt31").aliases()).containsExactly("Violet Plorv");
    assertThat(row("apt31").origin()).isEmpty();
  }

  @Test
  void the_same_file_twice_changes_nothing_more() throws IOException {
    String json = galaxy(QUORVEX, "{'value':'Turla','meta':{'country':'CN'}}");
    take(json);
    byte[] before = Files.readAllBytes(list());
    ActorImport again = take(json);
    assertThat(again.written()).isFalse();
    assertThat(again.sums())
        .isEqualTo("0 new, 0 with more names or IDs, 2 known already, 0 conflicts");
    assertThat(list()).hasBinaryContent(before);
  }

  @Test
  void another_origin_is_told_and_kept_apart() throws IOException {
    ActorImport done = take(galaxy("{'value':'Turla','meta':{'country':'CN'}}"));
    assertThat(done.lines())
        .contains(
            "conflict   turla comes from RU in the list and from CN in the file: kept apart as turla-cn");
    assertThat(row("turla-cn").unsure()).containsExactly("Turla");
  }

  @Test
  void a_name_of_two_groups_is_told_and_stays_with_both() throws IOException {
    ActorImport done =
        take(galaxy("{'value':'Quorvex','meta':{'country':'KZ','synonyms':['APT31']}}"));
    assertThat(done.lines())
        .anyMatch(line -> line.startsWith("conflict   APT31 is a name of quorvex and of apt31"));
    assertThat(row("quorvex").aliases()).containsExactly("APT31");
    assertThat(row("quorvex").unsure()).containsExactly("APT31");
  }

  @Test
  void a_dry_run_tells_the_same_and_writes_nothing() throws IOException {
    ActorImport dry = ActorImport.run(file(galaxy(QUORVEX)), list(), true);
    assertThat(list().getParent()).doesNotExist();
    assertThat(dry.lines()).isEqualTo(take(galaxy(QUORVEX)).lines());
  }

  @Test
  void lines_and_comments_of_the_users_own_stay() throws IOException {
    Files.createDirectories(list().getParent());
    Files.writeString(list(), "# ours\nmine\tMy Group\tOther Name\n");
    take(galaxy(QUORVEX));
    assertThat(list()).content().startsWith("# ours\nmine\tMy Group\tOther Name\nquorvex\t");
  }

  @Test
  void nothing_is_left_beside_the_list() throws IOException {
    take(galaxy(QUORVEX));
    try (Stream<Path> files = Files.list(list().getParent())) {
      assertThat(files).containsExactly(list());
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{'values':[{'value':3}]} # /values/0/value: a string expected, found number",
        "{'values':[{'meta':{}}]} # /values/0: no value; every group needs one",
        "{'values':[{'value':'A','meta':{'synonyms':'B'}}]} # /values/0/meta/synonyms: a list expected",
        "{'values':[{'value':'A|B'}]} # /values/0/value: a name has no tab",
        "{'values':[]} # holds no threat group",
        "{'type':'bundle','objects':[{'type':'intrusion-set'}]} # /objects/0: no name",
        "{'values':[{'value':'A',}]} # in.json:1:25: no JSON here",
        "{'values':[{'value':'A'} # in.json:1:",
        "[] # holds no JSON object",
        "{'a':1} # has neither values nor objects",
      })
  void a_damaged_file_is_refused_with_the_place(String json, String message) throws IOException {
    Path file = file(json);
    assertThatThrownBy(() -> ActorImport.run(file, list(), false))
        .isInstanceOf(MalformedFile.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
    assertThat(list()).doesNotExist();
  }

  @Test
  void a_damaged_list_is_refused_by_its_line_and_stays_as_it_is() throws IOException {
    Files.createDirectories(list().getParent());
    String damaged = "# ours\nx\tX\t\t\t\t\t\t\t\t\ttoo many\n";
    Files.writeString(list(), damaged);
    assertThatThrownBy(() -> take(galaxy(QUORVEX)))
        .hasMessageContaining(list() + ":2: 9 columns expected");
    assertThat(list()).hasContent(damaged.strip());
  }
}
