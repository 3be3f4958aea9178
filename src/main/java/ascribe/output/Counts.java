package ascribe.output;

import ascribe.Reading;
import java.util.Map;
import java.util.TreeMap;

/** What a run has come upon so far. For one thread. */
public final class Counts {
  private static final String SKIPPED = "skipped: ";
  private static final String FAILED = "failed: ";

  private final Map<String, Long> skipped = new TreeMap<>();
  private final Map<String, Long> failed = new TreeMap<>();
  private long read;
  private long copies;
  private long words;
  private long mentions;
  private long entities;
  private long attributions;
  private long newAttributions;
  private long claims;
  private long newClaims;

  /** What {@link #numbers} gave; what was new then is not any more. */
  public static Counts of(Map<String, Long> numbers) {
    Counts counts = new Counts();
    counts.read = numbers.getOrDefault("read", 0L);
    counts.copies = numbers.getOrDefault("copies", 0L);
    counts.words = numbers.getOrDefault("words", 0L);
    counts.mentions = numbers.getOrDefault("mentions", 0L);
    counts.entities = numbers.getOrDefault("entities", 0L);
    counts.attributions = numbers.getOrDefault("attributions", 0L);
    counts.claims = numbers.getOrDefault("claims", 0L);
    numbers.forEach(
        (name, number) -> {
          if (name.startsWith(SKIPPED)) {
            counts.skipped.put(name.substring(SKIPPED.length()), number);
          } else if (name.startsWith(FAILED)) {
            counts.failed.put(name.substring(FAILED.length()), number);
          }
        });
    return counts;
  }

  /** All but what is new, by name. */
  public Map<String, Long> numbers() {
    Map<String, Long> numbers = new TreeMap<>();
    numbers.put("read", read);
    numbers.put("copies", copies);
    numbers.put("words", words);
    numbers.put("mentions", mentions);
    numbers.put("entities", entities);
    numbers.put("attributions", attributions);
    numbers.put("claims", claims);
    skipped.forEach((reason, number) -> numbers.put(SKIPPED + reason, number));
    failed.forEach((reason, number) -> numbers.put(FAILED + reason, number));
    return numbers;
  }

  public void add(Result result) {
    if (result instanceof Result.Read done) {
      Reading reading = done.reading();
      read++;
      words += reading.article().words();
      mentions += reading.mentions().list().size();
      entities += reading.mentions().entities().size();
      attributions += reading.attributions().size();
      newAttributions +=
          reading.attributions().stream().filter(a -> done.newRecords().contains(a.id())).count();
    } else if (result instanceof Result.Copy) {
      copies++;
    } else if (result instanceof Result.Skipped left) {
      skipped.merge(left.reason(), 1L, Long::sum);
    } else if (result instanceof Result.Failed broken) {
      failed.merge(broken.failure().reason(), 1L, Long::sum);
    } else if (result instanceof Result.Unreadable unreadable) {
      failed.merge(unreadable.failure().reason(), 1L, Long::sum);
    }
  }

  public long articles() {
    return read + copies + total(skipped) + total(failed);
  }

  public long read() {
    return read;
  }

  /** Articles that were not read because another one says the same. */
  public long copies() {
    return copies;
  }

  /** Articles left out, by reason. */
  public Map<String, Long> skipped() {
    return skipped;
  }

  /** Inputs that could not be read to the end, by reason. */
  public Map<String, Long> failed() {
    return failed;
  }

  public long failures() {
    return total(failed);
  }

  public long words() {
    return words;
  }

  public long mentions() {
    return mentions;
  }

  public long entities() {
    return entities;
  }

  public long attributions() {
    return attributions;
  }

  /** Records that no finished run before had found. */
  public long newAttributions() {
    return newAttributions;
  }

  /** Distinct claims: rows of {@code claims.csv}. */
  public long claims() {
    return claims;
  }

  /** Claims of which no finished run before knew any record. */
  public long newClaims() {
    return newClaims;
  }

  void setClaims(long all, long added) {
    claims = all;
    newClaims = added;
  }

  private static long total(Map<String, Long> byReason) {
    return byReason.values().stream().mapToLong(Long::longValue).sum();
  }
}
