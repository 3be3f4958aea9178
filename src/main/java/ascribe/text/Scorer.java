package ascribe.text;

/** What features are worth for each choice. */
@FunctionalInterface
public interface Scorer {
  /**
   * Adds up what features are worth.
   *
   * @param features the first {@code count} count
   * @param worth set to the sum for each choice
   */
  void score(long[] features, int count, double[] worth);
}
