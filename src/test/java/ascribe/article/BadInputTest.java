package ascribe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad file is a result with a reason that says what to do. */
class BadInputTest {
  private static final String STORY =
      "The Czech government has condemned China for a cyberattack against its foreign ministry. ";

  @TempDir Path folder;

  @Test
  void an_empty_file_fails() {
    assertThat(failure(new byte[0], "a.txt")).startsWith("the file is empty");
  }

  @Test
  void noise_fails() {
    byte[] noise = new byte[20_000];
    new Random(7).nextBytes(noise);

    assertThat(failure(noise, "a.txt")).startsWith("no article: the file is binary data");
  }

  @Test
  void an_image_that_is_called_an_article_fails_as_an_image() {
    byte[] image = new byte[400];
    byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    System.arraycopy(head, 0, image, 0, head.length);

    assertThat(failure(image, "article.html")).contains("an image");
  }

  @Test
  void a_pdf_that_was_cut_off_fails() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of("corpus/news/china-nsa-time-centre.pdf"));
    byte[] half = java.util.Arrays.copyOf(whole, 700);

    assertThat(failure(half, "a.pdf")).startsWith("a PDF that is damaged or was cut off");
  }

  @Test
  void json_that_was_cut_off_fails() {
    assertThat(failure(bytes("{\"title\": \"A\", \"text\": \"" + STORY), "a.json"))
        .startsWith("the file is no whole JSON");
  }

  @Test
  void json_without_an_article_fails_and_names_the_fields() {
    assertThat(failure(bytes("{\"width\": 3}"), "a.json")).contains("title, headline, text");
  }

  @Test
  void white_space_alone_is_skipped() {
    assertThat(new ArticleReader().read(bytes(" \n\t\n"), "a.txt"))
        .isInstanceOfSatisfying(
            Outcome.Skipped.class, s -> assertThat(s.reason()).isEqualTo("no text"));
  }

  @Test
  void a_file_that_is_not_there_fails() {
    List<Outcome> outcomes = new ArrayList<>();

    new ArticleReader().read(folder.resolve("gone.txt"), "gone.txt", outcomes::add);

    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class, f -> assertThat(f.reason()).contains("is not there"));
  }

  @Test
  void a_folder_fails() {
    List<Outcome> outcomes = new ArrayList<>();

    new ArticleReader().read(folder, "folder", outcomes::add);

    assertThat(outcomes).singleElement().isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void a_sentence_in_windows_1252_is_decoded() {
    String text = "Der “Minister” said on Tuesday that the café in Zürich was attacked – twice.";
    byte[] bytes = text.getBytes(java.nio.charset.Charset.forName("windows-1252"));

    assertThat(text(bytes, "a.txt")).isEqualTo(text);
  }

  @Test
  void utf_16_with_and_without_a_mark_is_decoded() {
    String text = STORY.strip();

    assertThat(text(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), "a.txt"))
        .isEqualTo(text);
    assertThat(text(text.getBytes(StandardCharsets.UTF_16BE), "a.txt")).isEqualTo(text);
  }

  @Test
  void a_plain_text_keeps_everything_but_its_line_ends() {
    String text = "\tTitle  here\r\n\r\n" + STORY + "\u00a0\r" + STORY + "\n\n";

    assertThat(text(bytes(text), "-")).isEqualTo(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static String text(byte[] bytes, String name) {
    Outcome outcome = new ArticleReader().read(bytes, name);
    assertThat(outcome).isInstanceOf(Outcome.Read.class);
    return ((Outcome.Read) outcome).article().text();
  }

  private static String failure(byte[] bytes, String name) {
    Outcome outcome = new ArticleReader().read(bytes, name);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed) outcome).reason();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
