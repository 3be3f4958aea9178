package ascribe.train;

import ascribe.mention.NameTokens;
import ascribe.mention.WordFacts;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Gathers the facts of words from the clusters and name lists of NLP4J. Of the lists only counts
 * stay: how often a word begins or ends people's names, and is in those of organisations and
 * places.
 */
final class WordFactsBuilder {
  private static final String PERSON = "14";
  private static final String ORGANISATION = "13";
  private static final String COMPANY = "12";
  private static final String PLACE = "11";

  /** The greatest counts of bins 1 to 6; greater ones are in bin 7. */
  private static final int[] BINS = {1, 3, 9, 29, 99, 499};

  private final Map<String, int[]> counts = new HashMap<>();

  private WordFactsBuilder() {}

  static WordFacts build(Nlp4jLexica lexica) throws IOException {
    Map<String, Long> facts = new HashMap<>();
    lexica.clusters().forEach((word, path) -> facts.put(word, Long.parseLong("1" + path, 2)));
    WordFactsBuilder builder = new WordFactsBuilder();
    lexica.names(builder::count);
    builder.counts.forEach(
        (word, counts) -> {
          for (int which = 0; which < counts.length; which++) {
            facts.merge(word, WordFacts.bin(which, bin(counts[which])), (a, b) -> a | b);
          }
        });
    return WordFacts.of(facts);
  }

  private void count(String name, Collection<?> lists) {
    String[] words = NameTokens.of(name, 0, name.length()).forms();
    for (int i = 0; i < words.length; i++) {
      if (!Character.isLetter(words[i].charAt(0))) {
        continue;
      }
      boolean last = i == words.length - 1 && i > 0;
      int[] count = counts.computeIfAbsent(words[i].toLowerCase(Locale.ROOT), w -> new int[5]);
      if (lists.contains(PERSON)) {
        count[WordFacts.FIRST_NAME] += i == 0 && words.length > 1 ? 1 : 0;
        count[WordFacts.LAST_NAME] += last ? 1 : 0;
      }
      if (lists.contains(ORGANISATION) || lists.contains(COMPANY)) {
        count[WordFacts.ORGANISATION]++;
        count[WordFacts.ORGANISATION_END] += last ? 1 : 0;
      }
      if (lists.contains(PLACE)) {
        count[WordFacts.PLACE]++;
      }
    }
  }

  private static int bin(int count) {
    int bin = count == 0 ? 0 : 1;
    while (bin > 0 && bin <= BINS.length && count > BINS[bin - 1]) {
      bin++;
    }
    return bin;
  }
}
