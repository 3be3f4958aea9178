package ascribe.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What {@code run.json} says of a run.
 *
 * @param inputs as the user named them
 * @param jobs articles worked on at a time
 * @param loading time until the models were loaded, part of {@code elapsed}
 * @param counts of the files written: all that the ledger holds
 * @param changes what this run added
 * @param perArticle how long the articles of this run took
 * @param peakMemory most memory the process held, in bytes
 * @param documentsMemory most memory that the processes held that read documents for it
 * @param versions of the program, of Java and of the libraries that decide about the result
 * @param models digests of the models and tables by file name
 */
public record RunReport(
    List<String> inputs,
    int jobs,
    Instant started,
    Duration elapsed,
    Duration loading,
    long peakMemory,
    long documentsMemory,
    Counts counts,
    Changes changes,
    Durations perArticle,
    Map<String, String> versions,
    Map<String, String> models) {

  /** Words read in this run per second, the time to load the models left out. */
  public double wordsPerSecond() {
    double seconds = seconds(elapsed.minus(loading));
    return seconds > 0 ? changes.readWords() / seconds : 0;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    strings(json, "inputs", inputs);
    json.writeStringField("started", started.toString());
    json.writeNumberField("seconds", Clean.score(seconds(elapsed)));
    json.writeNumberField("seconds_loading", Clean.score(seconds(loading)));
    json.writeNumberField("words_per_second", Math.round(wordsPerSecond()));
    json.writeNumberField("peak_memory_mb", (peakMemory + documentsMemory) >> 20);
    json.writeNumberField("peak_memory_documents_mb", documentsMemory >> 20);
    json.writeNumberField("jobs", jobs);
    json.writeObjectFieldStart("counts");
    json.writeNumberField("articles", counts.articles());
    json.writeNumberField("read", counts.read());
    json.writeNumberField("copies", counts.copies());
    json.writeNumberField("skipped", total(counts.skipped()));
    json.writeNumberField("failed", total(counts.failed()));
    json.writeNumberField("words", counts.words());
    json.writeNumberField("mentions", counts.mentions());
    json.writeNumberField("entities", counts.entities());
    json.writeNumberField("attributions", counts.attributions());
    json.writeNumberField("claims", counts.claims());
    json.writeEndObject();
    numbers(json, "skipped", counts.skipped());
    numbers(json, "failed", counts.failed());
    texts(json, "versions", versions);
    texts(json, "models", models);
    writeChanges(json);
    writeTimes(json);
    json.writeEndObject();
  }

  private void writeChanges(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("changes");
    json.writeNumberField("new_files", changes.newFiles());
    json.writeNumberField("changed_files", changes.changedFiles());
    json.writeNumberField("unchanged_files", changes.unchangedFiles());
    json.writeNumberField("gone_files", changes.goneFiles());
    json.writeNumberField("pruned_files", changes.prunedFiles());
    json.writeNumberField("read_articles", changes.readArticles());
    json.writeNumberField("read_words", changes.readWords());
    json.writeNumberField("new_records", changes.newRecords());
    json.writeNumberField("new_claims", counts.newClaims());
    json.writeStringField("reread", Clean.unicode(changes.reread()));
    strings(json, "waiting", changes.waiting());
    json.writeEndObject();
  }

  private void writeTimes(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("milliseconds_per_article");
    json.writeNumberField("p50", Clean.score(perArticle.percentile(0.5)));
    json.writeNumberField("p90", Clean.score(perArticle.percentile(0.9)));
    json.writeNumberField("p99", Clean.score(perArticle.percentile(0.99)));
    json.writeNumberField("max", Clean.score(perArticle.percentile(1)));
    json.writeEndObject();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static void strings(JsonGenerator json, String key, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(Clean.unicode(value));
    }
    json.writeEndArray();
  }

  private static void numbers(JsonGenerator json, String key, Map<String, Long> values)
      throws IOException {
    json.writeObjectFieldStart(key);
    for (Map.Entry<String, Long> entry : values.entrySet()) {
      json.writeNumberField(Clean.unicode(entry.getKey()), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String key, Map<String, String> values)
      throws IOException {
    json.writeObjectFieldStart(key);
    for (Map.Entry<String, String> entry : values.entrySet()) {
      json.writeStringField(Clean.unicode(entry.getKey()), Clean.unicode(entry.getValue()));
    }
    json.writeEndObject();
  }
}
