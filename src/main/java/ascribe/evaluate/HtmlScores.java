package ascribe.evaluate;

import ascribe.article.ArticleReader;
import ascribe.article.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * How well the main text of web pages is found. A folder holds pages ({@code *.html.gz}) and {@code
 * gold.json}, which names for each page segments that must be in the text and segments that must
 * not. White space is folded before the comparison.
 *
 * @param found wanted segments that are in the text
 * @param missing wanted segments that are not
 * @param wrong unwanted segments that are
 * @param cpuMillis mean CPU time of a page, in milliseconds
 * @param errors one line per missing or wrong segment
 */
public record HtmlScores(
    int pages, int found, int missing, int wrong, double cpuMillis, List<String> errors) {
  public HtmlScores {
    errors = List.copyOf(errors);
  }

  public double precision() {
    return found == 0 ? 0 : (double) found / (found + wrong);
  }

  public double recall() {
    return found == 0 ? 0 : (double) found / (found + missing);
  }

  public double f1() {
    return found == 0 ? 0 : 2.0 * found / (2.0 * found + missing + wrong);
  }

  /**
   * Reads every page of a folder.
   *
   * @throws IOException where {@code gold.json} or a page is missing
   */
  public static HtmlScores of(Path folder) throws IOException {
    return of(folder, i -> true);
  }

  /**
   * @param chosen which pages to score, by their place in the sorted list of names
   */
  static HtmlScores of(Path folder, java.util.function.IntPredicate chosen) throws IOException {
    ArticleReader reader = new ArticleReader();
    Tally tally = new Tally();
    int place = 0;
    for (var page : gold(folder).entrySet()) {
      if (chosen.test(place++)) {
        byte[] bytes = bytes(folder.resolve(page.getKey() + ".gz"));
        long before = cpu();
        Outcome outcome = reader.read(bytes, page.getKey());
        tally.nanos += cpu() - before;
        tally.add(page.getKey(), fold(text(outcome)), page.getValue());
      }
    }
    return tally.scores();
  }

  private static Map<String, JsonNode> gold(Path folder) throws IOException {
    JsonNode root = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
    Map<String, JsonNode> pages = new TreeMap<>();
    root.properties().forEach(e -> pages.put(e.getKey(), e.getValue()));
    return pages;
  }

  private static byte[] bytes(Path page) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      return in.readAllBytes();
    }
  }

  private static String text(Outcome outcome) {
    if (outcome instanceof Outcome.Read read) {
      return read.article().text();
    }
    return outcome instanceof Outcome.Skipped skipped ? skipped.article().text() : "";
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String fold(String text) {
    return text.replaceAll("[\\s\\u00a0\\u200b]+", " ").strip();
  }

  private static final class Tally {
    private int pages;
    private int found;
    private int missing;
    private int wrong;
    private long nanos;
    private final List<String> errors = new ArrayList<>();

    void add(String page, String text, JsonNode gold) {
      pages++;
      for (JsonNode wanted : gold.path("with")) {
        if (text.contains(fold(wanted.asText()))) {
          found++;
        } else {
          missing++;
          errors.add(page + ": missing: " + wanted.asText());
        }
      }
      for (JsonNode unwanted : gold.path("without")) {
        if (text.contains(fold(unwanted.asText()))) {
          wrong++;
          errors.add(page + ": wrong: " + unwanted.asText());
        }
      }
    }

    HtmlScores scores() {
      return new HtmlScores(
          pages, found, missing, wrong, pages == 0 ? 0 : nanos / 1e6 / pages, errors);
    }
  }
}
