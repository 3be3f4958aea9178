package ascribe.mention;

import ascribe.article.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The weights of {@code evidence.tsv}: what a word in a place beside a name says about its type.
 */
final class Evidence {
  /** How far behind a comma the noun of an apposition may stand, in words. */
  private static final int APPOSITION = 11;

  private final Set<String> determiners;
  private final Map<String, Weights> weights = new HashMap<>();

  private Evidence(Vocabulary vocabulary) {
    determiners = vocabulary.list("determiner");
  }

  static Evidence load(Vocabulary vocabulary) {
    Evidence evidence = new Evidence(vocabulary);
    for (String[] row : Table.read(Evidence.class, "evidence.tsv", 4)) {
      for (String word : Countries.cells(row[1])) {
        evidence
            .weights
            .computeIfAbsent(row[0] + ' ' + Keys.fold(word), key -> new Weights())
            .add(row[2], Double.parseDouble(row[3]));
      }
    }
    return evidence;
  }

  /** What the words beside {@code from..to} say, added to {@code sum}. */
  void weigh(Line line, int from, int to, Weights sum) {
    int before = from - 1;
    while (isQuote(line.key(before)) || line.key(before).equals("the")) {
      before--;
    }
    String noun = line.key(before);
    if (line.key(before).equals(".")) {
      noun = line.key(before - 1);
    }
    add("before", noun, sum);
    if (noun.equals("(")) {
      add("before", line.key(before - 1), sum);
    }
    if (noun.equals(",") && weights.containsKey("before " + line.key(before - 1))) {
      add("before", line.key(before - 1), sum);
    }
    if (isPreposition(noun)) {
      boolean found = add("of", line.key(before - 1), sum);
      if (!found) {
        add("preposition", noun, sum);
      }
    }
    add("preposition", noun.equals("to") ? line.key(before - 1) : "", sum);
    int after = to;
    while (isQuote(line.key(after))) {
      after++;
    }
    behind(line, after, sum);
  }

  private void behind(Line line, int after, Weights sum) {
    if (line.isPossessive(after)) {
      boolean found = add("possessed", line.key(after + 1), sum);
      if (!found) {
        add("possessed", line.key(after + 2), sum);
      }
    } else if (line.key(after).equals(",") || line.key(after).equals("(")) {
      apposition(line, after + 1, sum);
    } else if (line.isHyphen(after) && line.key(after + 1).equals("based")) {
      sum.add("OTHER", 3);
    } else if (!add("after", line.key(after), sum) && !line.isCapitalised(after)) {
      add(
          "after",
          line.key(after + 1).equals("and") ? "" : line.key(after + 1),
          sum,
          "researchers");
    }
  }

  private void apposition(Line line, int from, Weights sum) {
    if (line.key(from).matches("\\d\\d") && line.key(from + 1).equals(",")) {
      sum.add("PERSON", 3);
      return;
    }
    boolean determined = determiners.contains(line.key(from));
    for (int i = from; i < from + APPOSITION && i < line.size(); i++) {
      String key = line.key(i);
      boolean last = weights.containsKey("apposition " + key) && !isCompound(line, i);
      if (last) {
        if (determined || weights.get("apposition " + key).of("PERSON") > 0) {
          add("apposition", key, sum);
        }
        return;
      }
      if (key.equals(",") || key.equals("and") || key.equals("said") || line.key(i).equals(".")) {
        return;
      }
      if (i == from && line.isCapitalised(i) && line.key(i + 1).equals(",")) {
        return;
      }
    }
  }

  /** {@code security firm founder}: the noun that counts is the last. */
  private boolean isCompound(Line line, int i) {
    String next = line.key(i + 1);
    return !next.startsWith("who") && weights.containsKey("apposition " + next);
  }

  private boolean add(String place, String word, Weights sum, String... only) {
    if (only.length > 0 && !List.of(only).contains(word)) {
      return false;
    }
    Weights found = weights.get(place + ' ' + word);
    if (found == null) {
      return false;
    }
    sum.add(found);
    return true;
  }

  private static boolean isPreposition(String key) {
    return switch (key) {
      case "of",
          "at",
          "for",
          "with",
          "in",
          "near",
          "around",
          "outside",
          "across",
          "downtown",
          "from" ->
          true;
      default -> false;
    };
  }

  private static boolean isQuote(String key) {
    return switch (key) {
      case "\"", "“", "”", "‘", "’" -> true;
      default -> false;
    };
  }

  /** Sums by type; {@code OTHER} for what is no name of ours. */
  static final class Weights {
    private final Map<String, Double> sums = new HashMap<>();

    void add(String type, double weight) {
      sums.merge(type, weight, Double::sum);
    }

    void add(Weights other) {
      other.sums.forEach(this::add);
    }

    void limit(String type, double most) {
      sums.computeIfPresent(type, (t, sum) -> Math.min(sum, most));
    }

    double of(String type) {
      return sums.getOrDefault(type, 0.0);
    }
  }
}
