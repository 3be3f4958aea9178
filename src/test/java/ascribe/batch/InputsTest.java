package ascribe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path folder;

  @Test
  void sub_folders_are_included_and_all_is_sorted() throws IOException {
    files("b.txt", "a/z.txt", "a/b/c.html", "a.txt", "Žluť.txt");
    assertThat(sources(folder))
        .containsExactly("a.txt", "a/b/c.html", "a/z.txt", "b.txt", "Žluť.txt");
  }

  @Test
  void hidden_files_and_the_output_folder_are_left_out() throws IOException {
    files("a.txt", ".hidden", ".git/b.txt", "~$a.docx", "output/articles.csv", "sub/output/c.txt");
    assertThat(sources(folder)).containsExactly("a.txt", "sub/output/c.txt");
  }

  @Test
  void links_are_followed_but_not_in_circles() throws IOException {
    files("a/b.txt");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("linked.txt"), folder.resolve("a/b.txt"));
    Files.createSymbolicLink(folder.resolve("broken.txt"), folder.resolve("gone"));
    assertThat(sources(folder)).containsExactly("a/b.txt", "a/loop", "broken.txt", "linked.txt");
  }

  @Test
  void a_single_file_is_named_by_its_name() throws IOException {
    files("a/b.txt");
    assertThat(sources(folder.resolve("a/b.txt"))).containsExactly("b.txt");
  }

  @Test
  void of_several_inputs_each_source_begins_with_its_input() throws IOException {
    files("one/a.txt", "two/a.txt", "c.txt");
    assertThat(sources(folder.resolve("two"), folder.resolve("c.txt"), folder.resolve("one")))
        .containsExactly("c.txt", "one/a.txt", "two/a.txt");
  }

  @Test
  void inputs_of_the_same_name_are_told_apart_by_their_whole_path() throws IOException {
    files("one/news/a.txt", "two/news/a.txt");
    assertThat(sources(folder.resolve("one/news"), folder.resolve("two/news")))
        .containsExactly(folder + "/one/news/a.txt", folder + "/two/news/a.txt");
  }

  @Test
  void a_file_named_twice_is_read_once() throws IOException {
    files("news/a.txt", "news/b.txt");
    assertThat(sources(folder.resolve("news"), folder.resolve("news/a.txt"))).hasSize(2);
  }

  @Test
  void a_missing_input_ends_the_job_with_the_mend() {
    assertThatThrownBy(() -> sources(folder.resolve("nowhere")))
        .isInstanceOf(JobFailed.class)
        .hasMessage(folder + "/nowhere does not exist; name a folder or a file that does");
  }

  private List<String> sources(Path... roots) {
    return Inputs.find(List.of(roots), folder.resolve("output")).stream()
        .map(Input::source)
        .toList();
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }
}
