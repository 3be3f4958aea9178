package ascribe.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs made to hang or break a reader: each is an outcome, soon. */
class HostileInputTest {
  private static final String STORY =
      "The Czech government has condemned China for a cyberattack against its foreign ministry. ";

  static Stream<Map.Entry<String, String>> inputs() {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("divs.html", "<html><body>" + "<div>".repeat(200_000) + STORY);
    inputs.put("siblings.html", "<html><body>" + "<div>x</div>".repeat(100_000));
    inputs.put("bold.html", "<html><body><p>" + "<b>".repeat(50_000) + STORY);
    inputs.put("links.html", "<html><body><p>" + "<a href=x>".repeat(50_000) + STORY);
    inputs.put("tables.html", "<html><body>" + "<table><tr><td>".repeat(20_000) + STORY);
    inputs.put("comment.html", "<html><body><!-- " + STORY.repeat(10_000));
    inputs.put("entities.html", "<html><body><p>" + "&amp;".repeat(500_000));
    inputs.put("base.html", "<html><head>" + "<base href=a>".repeat(20_000) + "<p>" + STORY);
    inputs.put("title.html", "<html><title>" + "a | ".repeat(100_000) + "</title><p>" + STORY);
    inputs.put(
        "linked-data.html",
        "<html><script type=\"application/ld+json\">" + "[".repeat(100_000) + "</script>" + STORY);
    inputs.put("deep.json", "{\"a\":".repeat(100_000));
    inputs.put("number.json", "{\"title\": " + "9".repeat(1_000_000) + "}");
    inputs.put("word.txt", "a".repeat(5_000_000));
    inputs.put("lines.txt", "\n".repeat(5_000_000) + STORY);
    inputs.put("quotes.txt", "\"".repeat(1_000_000) + STORY);
    inputs.put("wrapped.txt", (STORY + "\n").repeat(20_000));
    inputs.put("brackets.md", "[".repeat(200_000) + STORY);
    inputs.put("stars.md", "*".repeat(200_000) + STORY);
    inputs.put("open-quote.csv", "title,text\n\"a\",\"" + STORY.repeat(20_000));
    String head = "From: a@b\nSubject: x\nDate: Tue, 1 Jan 2020 00:00:00 +0000\n";
    inputs.put("headers.eml", head + "X-A: b\n".repeat(200_000) + "\n" + STORY);
    inputs.put("quoted.eml", head + "\n" + "> ".repeat(500_000) + "\n" + STORY);
    inputs.put(
        "forwarded.eml",
        head + "\n---------- Forwarded message ----------\n" + "From: x\n".repeat(100_000));
    inputs.put("nested.rtf", "{\\rtf1" + "{".repeat(200_000) + STORY);
    inputs.put("record.warc", "WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nabc");
    return inputs.entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void a_hostile_input_is_an_outcome(Map.Entry<String, String> input) {
    byte[] bytes = input.getValue().getBytes(StandardCharsets.UTF_8);

    Outcome outcome =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> new ArticleReader().read(bytes, input.getKey()));

    assertThat(outcome).isNotNull();
  }

  @Test
  void fixtures_with_bytes_turned_are_outcomes() throws Exception {
    turn(3, 5);
  }

  @Test
  @Tag("slow")
  void fixtures_with_bytes_turned_many_times_are_outcomes() throws Exception {
    turn(200, 6);
  }

  /** Bytes changed, parts doubled, parts lost: each is an outcome, soon. */
  private static void turn(int rounds, long seed) throws Exception {
    Random random = new Random(seed);
    List<Path> fixtures = new ArrayList<>();
    for (String folder : new String[] {"src/test/resources/article", "corpus/news"}) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files
            .filter(f -> Files.isRegularFile(f) && !f.toString().endsWith(".expected"))
            .sorted()
            .forEach(fixtures::add);
      }
    }
    for (Path fixture : fixtures) {
      byte[] whole = Files.readAllBytes(fixture);
      String name = fixture.getFileName().toString();
      for (int round = 0; round < rounds; round++) {
        byte[] bytes = turned(whole, random);
        Outcome outcome =
            assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> new ArticleReader().read(bytes, name), name);
        assertThat(outcome).as(name).isNotNull();
      }
    }
  }

  private static byte[] turned(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    switch (random.nextInt(3)) {
      case 0 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 1 -> {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(bytes.length - from);
        System.arraycopy(whole, random.nextInt(whole.length - length), bytes, from, length);
      }
      default -> {
        for (int i = 0; i < 1 + bytes.length / 100; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
    }
    return bytes;
  }
}
