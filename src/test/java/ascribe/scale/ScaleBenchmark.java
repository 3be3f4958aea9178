package ascribe.scale;

import ascribe.cli.Main;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether memory is bounded and the cost of an article the same, whatever the folder holds. Run by
 * {@code mvn -q -Pscale process-test-classes}, with {@code -Dscale=1000,10000} for other numbers of
 * articles: nights over folders of so many generated articles, each in a process of its own with 1
 * GB of heap, then a second night over the same folder.
 *
 * <p>The measure is processor time, all threads and the kernel's part counted: a busy machine tells
 * the same.
 */
public final class ScaleBenchmark {
  private static final String NIGHT = "night";

  private ScaleBenchmark() {}

  /**
   * @param args a folder to work in, and numbers of articles
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals(NIGHT)) {
      night(Arrays.copyOfRange(args, 1, args.length));
      return;
    }
    Path folder = Path.of(args[0]);
    System.out.println("articles  night   ms CPU/article  CPU s  wall s  peak MB  records  claims");
    for (String number : args[1].split(",")) {
      int articles = Integer.parseInt(number.strip());
      Path news = folder.resolve("news-" + articles);
      Path output = folder.resolve("out-" + articles);
      Newsroom.write(news, articles);
      for (String night : List.of("first", "second")) {
        report(articles, night, child(news, output, night.equals("first")), output);
      }
    }
  }

  /** The processor seconds of a run in a process of its own. */
  private static double child(Path news, Path output, boolean fresh)
      throws IOException, InterruptedException {
    Files.createDirectories(output);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                ScaleBenchmark.class.getName(),
                NIGHT,
                "run",
                news.toString(),
                "-o",
                output.toString(),
                "--settle",
                "0"));
    if (fresh) {
      command.add("--fresh");
    }
    Path cpu = output.resolve("cpu.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(cpu.toFile())
            .redirectError(output.resolve("log.txt").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("the run failed; see " + output.resolve("log.txt"));
    }
    return Double.parseDouble(Files.readString(cpu).strip());
  }

  private static void night(String... command) {
    Main.main(command);
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(process.getProcessCpuTime() / 1e9);
  }

  private static void report(int articles, String night, double cpu, Path output)
      throws IOException {
    JsonNode run = new ObjectMapper().readTree(output.resolve("run.json").toFile());
    try (Stream<String> claims = Files.lines(output.resolve("claims.csv"))) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "%8d  %-6s  %14.2f  %5.0f  %6.0f  %7d  %7d  %6d",
              articles,
              night,
              1000 * cpu / articles,
              cpu,
              run.get("seconds").asDouble(),
              run.get("peak_memory_mb").asInt(),
              run.at("/counts/attributions").asInt(),
              claims.count() - 1));
    }
  }
}
