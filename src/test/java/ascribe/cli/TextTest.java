package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.batch.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>Norway blames APT31 | The Paper</title>
      <meta property="og:site_name" content="The Paper">
      <meta property="article:published_time" content="2021-07-19T10:00:00+02:00"></head>
      <body><nav>Home News Sport</nav><article><h1>Norway blames APT31</h1>
      <p>Norway on Monday blamed the group APT31 for the attack on the email of its parliament,
      after an inquiry by its security service that took the better part of a year.</p>
      <p>The foreign ministry said that it had summoned the ambassador of China to explain.</p>
      </article><footer>All rights reserved</footer></body></html>
      """;

  @TempDir Path folder;

  @Test
  void a_page_is_shown_with_what_it_says_about_itself() throws IOException {
    Path page = Files.writeString(folder.resolve("a.html"), PAGE);
    Session shown = Session.type(Stages.standard(), "", "text", "" + page);
    assertThat(shown.status()).isZero();
    assertThat(shown.out())
        .contains(
            "source     a.html\n",
            "title      Norway blames APT31\n",
            "publisher  The Paper\n",
            "published  2021-07-19\n",
            "[paragraph]\nNorway on Monday blamed")
        .doesNotContain("Home News Sport", "All rights reserved");
  }

  @Test
  void every_article_of_an_archive_is_shown() throws IOException {
    Path zip = folder.resolve("news.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : new String[] {"a.html", "b.html"}) {
        out.putNextEntry(new ZipEntry(name));
        out.write(PAGE.getBytes());
      }
    }
    Session shown = Session.type(Stages.standard(), "", "text", "" + zip);
    assertThat(shown.out()).contains("source     news.zip!/a.html", "source     news.zip!/b.html");
  }

  @Test
  void what_is_skipped_says_why() {
    String german =
        "Das Ministerium hat heute mitgeteilt, dass eine Gruppe aus China hinter dem Angriff steht. ";
    Session shown = Session.type(Stages.standard(), german.repeat(6), "text", "-");
    assertThat(shown.status()).isZero();
    assertThat(shown.out()).contains("skipped    language de\n");
  }

  @Test
  void what_cannot_be_read_says_why() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pdf"));
    Session shown = Session.type(Stages.standard(), "", "text", "" + empty);
    assertThat(shown.status()).isEqualTo(3);
    assertThat(shown.err()).startsWith("ascribe: empty.pdf: ");
  }
}
