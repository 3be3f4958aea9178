package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.batch.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsTest {
  private static final String CLUSTER =
      """
      {"type": "threat-actor", "values": [
        {"value": "Quorvex", "meta": {"country": "KZ", "synonyms": ["Grelnik Team"]}}]}
      """;
  private static final String ARTICLE =
      "The ministry said Quorvex broke into its network on Monday. Grelnik Team denied it.";

  @TempDir Path folder;

  @Test
  void a_group_that_nobody_knows_is_tagged_and_linked_after_its_import() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), ARTICLE);
    Path list = folder.resolve("actors.tsv");
    assertThat(entities(article, Files.writeString(list, ""))).doesNotContain("quorvex");
    Session done = importing("--list", "" + list);
    assertThat(done.err()).isEmpty();
    assertThat(done.status()).isZero();
    assertThat(done.out())
        .contains("new        quorvex: Quorvex (Grelnik Team), KZ\n")
        .endsWith("written to " + list + "\n");
    assertThat(entities(article, list)).contains("\"actor:quorvex\"", "\"Grelnik Team\"");
  }

  private String entities(Path article, Path list) throws IOException {
    Session run =
        Session.type(
            Stages.standard(),
            "",
            "run",
            "" + article,
            "-o",
            "" + folder.resolve("out"),
            "--actors",
            "" + list,
            "--quiet");
    assertThat(run.status()).as(run.err()).isZero();
    return Files.readString(folder.resolve("out/articles.jsonl"));
  }

  @Test
  void a_dry_run_says_so() throws IOException {
    Path list = folder.resolve("actors.tsv");
    assertThat(importing("--list", "" + list, "--dry-run").out())
        .endsWith("a dry run: " + list + " was not changed\n");
    assertThat(list).doesNotExist();
  }

  private Session importing(String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("cluster.json"), CLUSTER);
    String[] command = {"actors", "import", "" + file};
    return Session.type(
        "",
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(command), java.util.Arrays.stream(options))
            .toArray(String[]::new));
  }

  @Test
  void a_damaged_file_fails_with_its_place_and_nothing_else() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\"values\":[{}]}");
    Session done = Session.type("", "actors", "import", "" + file, "--list", "" + folder + "/l");
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err())
        .isEqualTo(
            "ascribe: "
                + file
                + ": /values/0: no value; every group needs one; nothing was changed\n");
  }

  @Test
  void a_list_that_cannot_be_read_stops_the_run() throws IOException {
    Path list = Files.writeString(folder.resolve("l.tsv"), "only-an-id\n");
    Session done = Session.type("", "run", "" + folder, "--actors", "" + list);
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).contains("needs an ID and a name").contains("--actors");
  }

  @Test
  void a_list_that_is_named_has_to_exist() {
    Session done = Session.type("", "run", "" + folder, "--actors", folder + "/none.tsv");
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).contains("none.tsv does not exist");
  }

  @Test
  void the_list_lies_in_the_home_of_the_program_or_of_the_user() {
    assertThat(ActorsHome.list(Map.of("ASCRIBE_HOME", "/srv/ascribe"), "/home/a"))
        .isEqualTo(Path.of("/srv/ascribe/actors.tsv"));
    assertThat(ActorsHome.list(Map.of(), "/home/a"))
        .isEqualTo(Path.of("/home/a/.ascribe/actors.tsv"));
  }
}
