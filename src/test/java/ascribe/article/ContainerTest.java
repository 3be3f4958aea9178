package ascribe.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each article of a container has an outcome of its own. */
class ContainerTest {
  private static final String STORY =
      "Norway has blamed Russia for the break-in at its parliament, the foreign minister said.";

  @TempDir Path folder;

  @Test
  void json_lines_are_numbered_and_a_broken_one_fails_alone() throws IOException {
    String lines = object("A") + "\n{\"title\": broken\n\n" + object("B") + "\n";

    assertThat(read("a.jsonl", lines))
        .containsExactly("a.jsonl!/1: A", "a.jsonl!/2: failed", "a.jsonl!/4: B");
  }

  @Test
  void a_json_array_is_read_one_by_one() throws IOException {
    assertThat(read("a.json", "[\n" + object("A") + ",\n" + object("B") + "]"))
        .containsExactly("a.json!/1: A", "a.json!/2: B");
  }

  @Test
  void a_table_names_its_rows_by_their_line() throws IOException {
    String table = "headline;content;pub_date\n\"A; or\nnot\";\"" + STORY + "\";2020-10-13\n";

    assertThat(read("a.csv", table)).containsExactly("a.csv!/2: A; or not");
  }

  @Test
  void a_table_that_a_spreadsheet_wrote_in_its_own_encoding_is_read() throws IOException {
    String table = "headline;content\n\"Zürich café – attacked\";\"" + STORY + "\"\n";

    assertThat(read("w.csv", table.getBytes(Charset.forName("windows-1252"))))
        .containsExactly("w.csv!/2: Zürich café – attacked");
    assertThat(read("u.csv", ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly("u.csv!/2: Zürich café – attacked");
  }

  @Test
  void names_of_the_users_own_come_before_the_usual_ones() throws IOException {
    Path map = Files.writeString(folder.resolve("map.tsv"), "# ours\ntitle\tkop\ntext\tinhoud\n");
    String data =
        "{\"kop\": \"B\", \"title\": \"A\", \"inhoud\": \"%s\", \"text\": \"\"}".formatted(STORY);
    List<Outcome> outcomes = new ArrayList<>();

    ArticleReader reader = new ArticleReader(FieldNames.read(map));
    reader.read(Files.writeString(folder.resolve("a.jsonl"), data), "a.jsonl", outcomes::add);
    reader.read(
        Files.writeString(folder.resolve("a.csv"), "kop,inhoud\nB," + STORY.replace(",", "")),
        "a.csv",
        outcomes::add);

    assertThat(outcomes)
        .hasSize(2)
        .allSatisfy(
            o -> {
              assertThat(((Outcome.Read) o).article().title()).isEqualTo("B");
              assertThat(((Outcome.Read) o).article().text()).contains("Norway has blamed");
            });
  }

  @Test
  void a_map_of_unknown_fields_says_which_there_are() throws IOException {
    Path map = Files.writeString(folder.resolve("map.tsv"), "heading\tkop\n");

    assertThatThrownBy(() -> FieldNames.read(map))
        .hasMessageContaining("map.tsv")
        .hasMessageContaining("author, language, list, published, publisher, text, title, url");
  }

  @Test
  void a_table_without_names_fails_and_says_so() throws IOException {
    List<Outcome> outcomes = outcomes("a.csv", "1,2,3\n4,5,6\n".getBytes(StandardCharsets.UTF_8));

    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class, f -> assertThat(f.reason()).contains("no line of names"));
  }

  @Test
  void a_zip_in_a_zip_is_opened_and_folders_are_named() throws IOException {
    byte[] inner = zip("n/a.txt", ("A\n\n" + STORY).getBytes(StandardCharsets.UTF_8));

    assertThat(read("o.zip", zip("i.zip", inner))).containsExactly("o.zip!/i.zip!/n/a.txt: A");
  }

  @Test
  void a_zip_that_was_cut_off_keeps_what_came_before() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new String[] {"a.txt", "b.txt"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("A\n\n" + STORY).getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] cut = java.util.Arrays.copyOf(bytes.toByteArray(), 170);

    assertThat(read("c.zip", cut)).contains("c.zip!/a.txt: A").anyMatch(o -> o.endsWith("failed"));
  }

  @Test
  void a_gzip_file_is_what_is_in_it() throws IOException {
    assertThat(read("a.jsonl.gz", gzip(object("A").getBytes(StandardCharsets.UTF_8))))
        .containsExactly("a.jsonl.gz!/1: A");
  }

  @Test
  void a_bomb_is_not_unpacked() throws IOException {
    assertThat(read("bomb.txt.gz", gzip(new byte[80_000_000])))
        .containsExactly("bomb.txt.gz: failed");
  }

  @Test
  void a_mailbox_holds_mails() throws IOException {
    String mail =
        "From x@y Tue\nFrom: A <a@b>\nSubject: %s\nDate: Tue, 13 Oct 2020 08:00:00 +0200\n";
    String box =
        mail.formatted("One") + "\n" + STORY + "\n\n" + mail.formatted("Two") + "\n" + STORY;

    assertThat(read("a.mbox", box)).containsExactly("a.mbox!/1: One", "a.mbox!/2: Two");
  }

  @Test
  void a_feed_holds_articles_and_expands_no_entity() throws IOException {
    String feed =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<rss><channel><title>Fjord Daily</title><item><title>A</title><link>https://x.example/1"
            + "</link><description>&lt;p&gt;"
            + STORY
            + " &x;&lt;/p&gt;</description></item></channel></rss>";

    assertThat(outcomes("feed.xml", feed.getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Read.class,
            r -> {
              assertThat(r.article().publisher()).isEqualTo("Fjord Daily");
              assertThat(r.article().url()).isEqualTo("https://x.example/1");
              assertThat(r.article().text()).startsWith("A\n\n" + STORY);
            });
  }

  @Test
  void a_web_archive_holds_pages() throws IOException {
    String page =
        "<html><title>A</title><body><article><p>" + STORY + "</p></article></body></html>";
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
            + page.length()
            + "\r\n\r\n"
            + page;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/1\r\n"
            + "WARC-Date: 2020-10-13T08:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:1c1b2d3e-0000-4000-8000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";

    assertThat(read("a.warc", record)).containsExactly("a.warc!/https://x.example/1: A");
  }

  private List<String> read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> read(String name, byte[] bytes) throws IOException {
    return outcomes(name, bytes).stream()
        .map(
            o -> o.source() + ": " + (o instanceof Outcome.Read r ? r.article().title() : "failed"))
        .toList();
  }

  private List<Outcome> outcomes(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<Outcome> outcomes = new ArrayList<>();
    new ArticleReader().read(file, name, outcomes::add);
    return outcomes;
  }

  @Test
  void lists_of_articles_within_an_object_are_read() throws IOException {
    String list = "[" + object("A") + "," + object("B") + "]";

    assertThat(read("a.json", "{\"status\": \"ok\", \"articles\": " + list + "}"))
        .containsExactly("a.json!/1: A", "a.json!/2: B");
    assertThat(read("b.json", "{\"meta\": {\"page\": 1}, \"data\": {\"items\": " + list + "}}"))
        .containsExactly("b.json!/1: A", "b.json!/2: B");
    assertThat(
            read(
                "c.json",
                "{\"hits\": {\"hits\": [{\"_id\": 1, \"_source\": " + object("A") + "}]}}"))
        .containsExactly("c.json!/1: A");
  }

  @Test
  void an_article_with_lists_of_other_things_stays_one() throws IOException {
    String article =
        object("A")
            .replace("}", ", \"items\": [{\"title\": \"Bed\"}], \"tags\": [{\"name\": \"x\"}]}");

    assertThat(read("a.json", article)).containsExactly("a.json: A");
  }

  @Test
  void objects_in_a_row_are_read_however_they_are_laid_out() throws IOException {
    String pretty =
        object("A").replace("\", \"", "\",\n  \"")
            + "\n"
            + object("B").replace("\", \"", "\",\n  \"");

    assertThat(read("a.json", pretty)).containsExactly("a.json!/1: A", "a.json!/2: B");
    assertThat(read("b.jsonl", "\uFEFF" + object("A") + "\n" + object("B")))
        .containsExactly("b.jsonl!/1: A", "b.jsonl!/2: B");
  }

  @Test
  void links_in_a_tar_are_not_followed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      byte[] text = STORY.getBytes(StandardCharsets.UTF_8);
      TarArchiveEntry up = new TarArchiveEntry("../../up.txt");
      up.setSize(text.length);
      tar.putArchiveEntry(up);
      tar.write(text);
      tar.closeArchiveEntry();
    }
    List<Outcome> outcomes = outcomes("a.tar", bytes.toByteArray());

    assertThat(outcomes).hasSize(2);
    assertThat(((Outcome.Failed) outcomes.get(0)).reason()).startsWith("no file but a link");
    assertThat(((Outcome.Read) outcomes.get(1)).article().source())
        .isEqualTo("a.tar!/../../up.txt");
  }

  @Test
  void an_encrypted_archive_says_so_once() throws IOException {
    byte[] zip = zip("s.txt", STORY.getBytes(StandardCharsets.UTF_8));
    zip[6] |= 1;

    assertThat(outcomes("a.zip", zip))
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class, f -> assertThat(f.reason()).contains("encrypted"));
  }

  @Test
  void pages_of_a_web_archive_are_unpacked_and_texts_read() throws IOException {
    String page = "<title>Packed</title><p>" + STORY + "</p><p>" + STORY + "</p>";
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.write(
        record("response", "application/http; msgtype=response", answer("gzip", gzip(utf8(page)))));
    warc.write(
        record(
            "response",
            "application/http; msgtype=response",
            utf8("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>" + STORY)));
    warc.write(
        record("revisit", "application/http; msgtype=response", utf8("HTTP/1.1 200 OK\r\n\r\n")));
    warc.write(record("conversion", "text/plain", utf8("Text\n\n" + STORY + "\n" + STORY + "\n")));

    assertThat(outcomes("a.warc", warc.toByteArray()))
        .extracting(o -> o instanceof Outcome.Read r ? r.article().title() : o.toString())
        .containsExactly("Packed", "Text");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] answer(String encoding, byte[] body) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.write(
        utf8(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(encoding, body.length)));
    answer.write(body);
    return answer.toByteArray();
  }

  private static byte[] record(String kind, String type, byte[] body) throws IOException {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write(
        utf8(
            ("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000%d>\r\n"
                    + "WARC-Date: 2023-11-14T10:00:00Z\r\nWARC-Target-URI: https://w.example/%s\r\n"
                    + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n")
                .formatted(kind, kind.length() % 10, kind, type, body.length)));
    record.write(body);
    record.write(utf8("\r\n\r\n"));
    return record.toByteArray();
  }

  private static String object(String title) {
    return "{\"title\": \"%s\", \"maintext\": \"%s\"}".formatted(title, STORY);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
