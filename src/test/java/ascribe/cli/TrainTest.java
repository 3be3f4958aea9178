package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What training says where its data is missing; the trainers have tests of their own. */
class TrainTest {
  @TempDir Path folder;

  @Test
  void a_missing_jar_is_named_with_the_command_that_fetches_it() {
    Session train = Session.type("", "train", "names", "--jars", "" + folder);
    assertThat(train.status()).isEqualTo(1);
    assertThat(train.err())
        .isEqualTo(
            "ascribe: no nlp4j-api-1.1.3.jar below "
                + folder
                + "; fetch it with: mvn dependency:get"
                + " -Dartifact=edu.emory.mathcs.nlp:nlp4j-api:1.1.3; nothing was changed\n");
  }

  @Test
  void all_missing_corpora_are_named_at_once() throws IOException {
    jars();
    Session train = names();
    assertThat(train.status()).isEqualTo(1);
    assertThat(train.err())
        .contains("gmb.tsv.gz, re3d.tsv.gz, uner-ewt.iob2.gz")
        .contains("train names --free");
  }

  @Test
  void free_training_asks_for_the_corpora_as_published() throws IOException {
    jars();
    assertThat(names("--free").err())
        .contains("gmb.iob2.gz, re3d.iob2.gz")
        .doesNotContain(".tsv.gz");
  }

  @Test
  void a_corpus_that_lies_in_two_folders_is_not_chosen_by_chance() throws IOException {
    jars();
    for (String part : new String[] {"dev", "train"}) {
      Files.createDirectories(folder.resolve(part));
      Files.createFile(folder.resolve(part).resolve("gmb.iob2.gz"));
    }
    assertThat(names("--free").err()).contains("several files").contains("gmb.iob2.gz");
  }

  @Test
  void the_parser_needs_sentences_before_anything_is_written() {
    Session train = Session.type("", "train", "syntax", "silver.tsv", "-o", folder + "/models");
    assertThat(train.status()).isEqualTo(1);
    assertThat(train.err()).contains("silver.tsv is no file").contains("train silver");
    assertThat(folder.resolve("models")).doesNotExist();
  }

  @Test
  void silver_without_a_text_says_so() {
    Session train = Session.type("", "train", "silver", "" + folder, "-o", folder + "/silver.tsv");
    assertThat(train.status()).isEqualTo(1);
    assertThat(train.err()).contains("no text in").contains("nothing was changed");
    assertThat(folder.resolve("silver.tsv")).doesNotExist();
  }

  @Test
  void annotations_name_a_run_of_sentences_of_a_corpus_by_its_ends() throws IOException {
    corpus("Rain fell .", "Norway blamed Sandworm .", "It was late .", "Nobody saw it .");
    assertThat(passages("00001-00002").status()).isZero();
    assertThat(Files.readString(folder.resolve("passages.jsonl")))
        .contains("\"text\":\"Norway blamed Sandworm.\\n\\nIt was late.\"");
  }

  @Test
  void annotations_of_a_text_that_is_not_there_name_it() throws IOException {
    corpus("Rain fell .");
    Session train = passages("00000-00001");
    assertThat(train.status()).isEqualTo(1);
    assertThat(train.err()).contains("news.jsonl").contains("no text 00000-00001");
  }

  private void corpus(String... sentences) throws IOException {
    Path file = folder.resolve("ner/train/news.iob2.gz");
    Files.createDirectories(file.getParent());
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (String sentence : sentences) {
        String lines = sentence.replace(" ", "\tO\n") + "\tO\n\n";
        out.write(lines.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private Session passages(String id) throws IOException {
    Path annotations = folder.resolve("news.jsonl");
    Files.writeString(annotations, "{\"id\":\"%s\",\"attributions\":[]}\n".formatted(id));
    String out = folder.resolve("passages.jsonl").toString();
    return Session.type(
        "", "train", "passages", "" + annotations, "--texts", "" + folder, "-o", out);
  }

  @Test
  void train_alone_is_wrong_usage() {
    assertThat(Session.type("", "train").status()).isEqualTo(2);
  }

  private void jars() throws IOException {
    Files.createFile(folder.resolve("nlp4j-api-1.1.3.jar"));
    Files.createFile(folder.resolve("nlp4j-english-1.1.3.jar"));
  }

  private Session names(String... options) {
    String[] command = {"train", "names", "--jars", "" + folder, "--corpora", "" + folder};
    return Session.type(
        "",
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(command), java.util.Arrays.stream(options))
            .toArray(String[]::new));
  }
}
