package ascribe.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a token may be, given the tags of several annotators: the tag of the majority, else every
 * tag that one of them chose. A tag left open costs less than a wrong one: training then lets the
 * rest of the corpus decide.
 */
final class Votes {
  private Votes() {}

  /**
   * The tags allowed, in the types of the model.
   *
   * @param tags one an annotator, in IOB2
   * @param unmarked types that the first annotator never marks: where another one sees such a type,
   *     the first one's {@code O} does not count
   */
  static List<String> of(List<String> tags, Set<String> unmarked) {
    Map<String, Integer> count = new LinkedHashMap<>();
    boolean abstains =
        tags.get(0).equals("O")
            && tags.stream().anyMatch(t -> !t.equals("O") && unmarked.contains(t.substring(2)));
    int voters = 0;
    for (int i = abstains ? 1 : 0; i < tags.size(); i++) {
      count.merge(Iob2.modelTag(tags.get(i)), 1, Integer::sum);
      voters++;
    }
    for (Map.Entry<String, Integer> entry : count.entrySet()) {
      if (2 * entry.getValue() > voters) {
        return alternatives(Set.of(entry.getKey()));
      }
    }
    return alternatives(count.keySet());
  }

  /** Annotators disagree whether a nationality is a place or something else: either will do. */
  private static List<String> alternatives(Set<String> tags) {
    Set<String> all = new LinkedHashSet<>();
    for (String tag : tags) {
      all.add(tag);
      if (tag.endsWith("-OTHER")) {
        all.add(tag.replace("OTHER", "PLACE"));
      }
    }
    return new ArrayList<>(all);
  }
}
