package ascribe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A container of a hundred thousand articles is read with little memory: it is never held. */
@Tag("slow")
class LargeContainerTest {
  private static final int ARTICLES = 100_000;
  private static final String HEAP = "-Xmx64m";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.warc.gz", "a.jsonl.gz", "a.json", "a.csv", "a.zip", "a.xml", "a.mbox"})
  void every_article_is_an_outcome(String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    write(file, name);

    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                Count.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(reader.waitFor()).as(said).isZero();
    assertThat(said.strip()).isEqualTo(ARTICLES + " read, 0 others");
  }

  /** The reader as a program: counts what becomes of the articles in a container. */
  static final class Count {
    private Count() {}

    public static void main(String[] arguments) {
      int[] counts = new int[2];
      new ArticleReader()
          .read(Path.of(arguments[0]), "a", o -> counts[o instanceof Outcome.Read ? 0 : 1]++);
      System.out.println(counts[0] + " read, " + counts[1] + " others");
    }
  }

  private static void write(Path file, String name) throws IOException {
    OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    try (OutputStream out =
        name.endsWith("gz")
            ? new GZIPOutputStream(plain)
            : name.endsWith("zip") ? new ZipOutputStream(plain) : plain) {
      out.write(
          name.endsWith("zip")
              ? new byte[0]
              : bytes(
                  switch (name) {
                    case "a.json" -> "[";
                    case "a.csv" -> "title,text\n";
                    case "a.xml" -> "<rss><channel><title>Fjord Daily</title>";
                    default -> "";
                  }));
      for (int i = 0; i < ARTICLES; i++) {
        article(out, name, i);
      }
      if (name.equals("a.json")) {
        out.write(bytes("]"));
      }
    }
  }

  private static void article(OutputStream out, String name, int number) throws IOException {
    String title = "Norway blames Russia, case " + number;
    String story =
        "Norway has blamed Russia for break-in %d at its parliament; the minister said so."
            .formatted(number);
    String object = "{\"title\": \"%s\", \"text\": \"%s\"}".formatted(title, story);
    switch (name) {
      case "a.warc.gz" -> out.write(bytes(record(title, story, number)));
      case "a.jsonl.gz" -> out.write(bytes(object + "\n"));
      case "a.json" -> out.write(bytes((number == 0 ? "" : ",") + object));
      case "a.csv" -> out.write(bytes("\"%s\",\"%s\"\n".formatted(title, story)));
      case "a.xml" ->
          out.write(
              bytes(
                  "<item><title>%s</title><description>%s</description></item>"
                      .formatted(title, story)));
      case "a.mbox" ->
          out.write(
              bytes(
                  "From a@b Tue\nFrom: A <a@b.example>\nSubject: %s\nDate: Tue, 13 Oct 2020 08:00:00 +0200\n\n%s\n\n"
                      .formatted(title, story)));
      default -> {
        ((ZipOutputStream) out).putNextEntry(new ZipEntry(number + ".txt"));
        out.write(bytes(title + "\n\n" + story));
      }
    }
  }

  private static String record(String title, String story, int number) {
    String page = "<html><title>%s</title><body><p>%s</p></body></html>".formatted(title, story);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
            + page.length()
            + "\r\n\r\n"
            + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/"
        + number
        + "\r\nWARC-Date: 2020-10-13T08:00:00Z\r\nWARC-Record-ID:"
        + " <urn:uuid:1c1b2d3e-0000-4000-8000-%012d>\r\n".formatted(number)
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.length()
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
