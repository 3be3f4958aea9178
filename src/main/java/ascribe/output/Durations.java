package ascribe.output;

/**
 * How long single articles took: a count for every 64th of a doubling, so that memory stays the
 * same however many there are. For one thread.
 */
public final class Durations {
  private static final int STEPS = 64;

  private final long[] counts = new long[40 * STEPS];
  private long total;
  private long longest;

  /**
   * @param nanos at least 0
   */
  public void add(long nanos) {
    double micros = Math.max(1, nanos / 1000.0);
    int step = (int) (Math.log(micros) / Math.log(2) * STEPS);
    counts[Math.min(step, counts.length - 1)]++;
    total++;
    longest = Math.max(longest, nanos);
  }

  public long count() {
    return total;
  }

  /**
   * In milliseconds, within one part in a hundred; 0 where there was none.
   *
   * @param share such as 0.99 for the time that all but one in a hundred stay below
   */
  public double percentile(double share) {
    if (share >= 1) {
      return longest / 1e6;
    }
    long below = 0;
    for (int step = 0; step < counts.length; step++) {
      below += counts[step];
      if (below > 0 && below >= share * total) {
        return Math.min(Math.pow(2, (step + 0.5) / STEPS) / 1000, longest / 1e6);
      }
    }
    return 0;
  }
}
