package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.hostile.HostileCollection;
import ascribe.hostile.Trouble;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night over a hundred hostile files and the articles of the demonstration corpus, in a process
 * of its own as users start it.
 */
@Tag("slow")
class HostileRunTest {
  /** Of the run itself, without the processes that read documents. */
  private static final int MOST_MEGABYTES = 700;

  /** Of the processes that read documents, one a core of a usual machine, with 384 MB each. */
  private static final int MOST_FOR_DOCUMENTS = 1100;

  @TempDir Path folder;

  @Test
  void each_hostile_file_is_told_and_its_neighbours_are_read_as_ever() throws Exception {
    Path input = Files.createDirectories(folder.resolve("input"));
    copyNews(Files.createDirectories(input.resolve("news")));
    run(input, folder.resolve("before"));
    List<Trouble> troubles = HostileCollection.write(input);
    run(input, folder.resolve("out"));

    Map<String, List<String>> reasons = column("errors.csv", "reason");
    Map<String, List<String>> states = column("articles.csv", "status");
    List<String> wrong = new ArrayList<>();
    for (Trouble trouble : troubles) {
      List<String> told = of(trouble, reasons);
      boolean expected =
          trouble.reason().isEmpty()
              ? told.isEmpty() && !of(trouble, states).isEmpty()
              : told.stream().anyMatch(r -> r.contains(trouble.reason()));
      if (!expected) {
        wrong.add(trouble.name() + ": " + told + ", status " + of(trouble, states));
      }
    }
    assertThat(troubles).hasSizeGreaterThan(100);
    assertThat(wrong).isEmpty();
    for (String file : List.of("attributions.csv", "entities.csv", "articles.csv")) {
      assertThat(news(folder.resolve("out").resolve(file)))
          .as(file)
          .isNotEmpty()
          .isEqualTo(news(folder.resolve("before").resolve(file)));
    }
    var report = new ObjectMapper().readTree(folder.resolve("out/run.json").toFile());
    int all = report.get("peak_memory_mb").asInt();
    int documents = report.get("peak_memory_documents_mb").asInt();
    System.err.println("memory: " + all + " MB, " + documents + " MB of it for documents");
    assertThat(all - documents).isLessThan(MOST_MEGABYTES);
    assertThat(documents).isBetween(1, MOST_FOR_DOCUMENTS);
  }

  private static void copyNews(Path to) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("corpus/news"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void run(Path input, Path output) throws IOException, InterruptedException {
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                input.toString(),
                "-o",
                output.toString(),
                "--settle",
                "0",
                "--no-bom",
                "--quiet")
            .redirectErrorStream(true)
            .redirectOutput(new File(output + ".log"))
            .start();
    assertThat(run.waitFor()).as("exit status").isIn(0, 3);
  }

  private static List<String> of(Trouble trouble, Map<String, List<String>> bySource) {
    return bySource.entrySet().stream()
        .filter(e -> e.getKey().split("!/")[0].equals(trouble.name()))
        .flatMap(e -> e.getValue().stream())
        .toList();
  }

  /** By source, without the mark that keeps a spreadsheet from taking it for a formula. */
  private Map<String, List<String>> column(String file, String column) throws IOException {
    Map<String, List<String>> values = new java.util.HashMap<>();
    for (CSVRecord row : rows(folder.resolve("out").resolve(file))) {
      String source = row.get("source").replaceFirst("^'", "");
      values.computeIfAbsent(source, k -> new ArrayList<>()).add(row.get(column));
    }
    return values;
  }

  private static List<String> news(Path file) throws IOException {
    return rows(file).stream()
        .filter(row -> row.get("source").startsWith("news/"))
        .map(row -> row.toMap().toString())
        .sorted()
        .toList();
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader text = Files.newBufferedReader(file)) {
      return format.parse(text).getRecords();
    }
  }
}
