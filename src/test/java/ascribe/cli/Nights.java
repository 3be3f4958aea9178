package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import ascribe.batch.Stages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Two nights over a folder that grew and changed between them: what the files were after the first,
 * and what they are after the second when nothing disturbs it. The workbook is asked for as well: a
 * night with it does all that one without it does.
 */
final class Nights {
  /** The files whose bytes depend on the articles alone. */
  static final List<String> FILES =
      List.of(
          "attributions.csv",
          "claims.csv",
          "entities.csv",
          "articles.csv",
          "errors.csv",
          "articles.jsonl",
          "attributions.xlsx");

  final Path news;
  final Map<String, String> before;
  final Map<String, String> after;
  private final Path first;

  /**
   * @param between what happens to the news between the nights
   */
  Nights(Path folder, Path news, Stages stages, Change between) throws IOException {
    this.news = news;
    first = folder.resolve("first");
    assertThat(night(stages, first).status()).isIn(0, 3);
    before = files(first);
    between.happen();
    Path second = outputAfterFirst(folder.resolve("undisturbed"));
    assertThat(night(stages, second).status()).isIn(0, 3);
    after = files(second);
    assertThat(after.equals(before)).as("nothing happened between the nights").isFalse();
  }

  /** Something that happens to the news. */
  interface Change {
    void happen() throws IOException;
  }

  /** Nights over a handful of files, for stages that stand in for the real ones. */
  static Nights small(Path folder, Stages stages) throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    for (int i = 0; i < 4; i++) {
      Files.writeString(news.resolve(i + ".txt"), "Paper " + i + ". " + Samples.SENTENCE);
    }
    Files.writeString(news.resolve("empty.txt"), "");
    return new Nights(
        folder,
        news,
        stages,
        () -> {
          Files.writeString(news.resolve("1.txt"), "Paper 1 takes it all back.");
          Files.writeString(news.resolve("new.txt"), "A new paper. " + Samples.SENTENCE);
          Files.writeString(news.resolve("long.txt"), "A long paper. ".repeat(5000));
          Files.writeString(news.resolve("same.txt"), "A new paper. " + Samples.SENTENCE);
        });
  }

  /** A folder as the first night left it. */
  Path outputAfterFirst(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(first)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  Session night(Stages stages, Path output) {
    return Session.type(stages, "", command(output));
  }

  String[] command(Path output) {
    return new String[] {"run", "" + news, "-o", "" + output, "--xlsx", "--settle", "0", "--quiet"};
  }

  /** Each file is the whole one of the night before or the whole new one. */
  void assertWhole(Path output) throws IOException {
    Map<String, String> now = files(output);
    for (String file : FILES) {
      if (!now.get(file).equals(before.get(file))) {
        assertSame(file, now, after);
      }
    }
  }

  /** A failure shows the first line that differs, not the whole of the files. */
  private static void assertSame(
      String file, Map<String, String> now, Map<String, String> expected) {
    Iterator<String> lines = expected.get(file).lines().iterator();
    now.get(file)
        .lines()
        .forEach(
            line ->
                assertThat(cut(line))
                    .as(file)
                    .isEqualTo(cut(lines.hasNext() ? lines.next() : "nothing more")));
    assertThat(now.get(file).length()).as(file).isEqualTo(expected.get(file).length());
    assertThat(now.get(file).equals(expected.get(file))).as(file).isTrue();
  }

  private static String cut(String line) {
    return line.substring(0, Math.min(1000, line.length()));
  }

  /** The next run ends with the bytes of an undisturbed one, and leaves nothing else behind. */
  void assertMended(Stages stages, Path output) throws IOException {
    Session next = night(stages, output);
    assertThat(next.status()).as(next.err()).isIn(0, 3);
    Map<String, String> now = files(output);
    for (String file : FILES) {
      assertSame(file, now, after);
    }
    try (Stream<Path> files = Files.list(output)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(FILES.stream(), Stream.of("run.json", "ascribe.db")).toList());
    }
  }

  private static Map<String, String> files(Path output) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String name : FILES) {
      files.put(name, Files.readString(output.resolve(name), StandardCharsets.ISO_8859_1));
    }
    return files;
  }
}
