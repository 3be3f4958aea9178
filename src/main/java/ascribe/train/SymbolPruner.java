package ascribe.train;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes the words and tag sequences out of a parser model's symbol tables that none of its features
 * asks for. To the parser they are then as unknown as to the features, which changes no decision.
 */
final class SymbolPruner {
  static final String FILE = "symboltables.sym";
  static final String FEATURES = "NivreEager.xml";

  private static final Pattern FEATURE = Pattern.compile("<feature>(.*?)</feature>");
  private static final Pattern COLUMN = Pattern.compile("Column\\((\\w+),");

  /** The large tables. The others hold what the parser itself works with. */
  private static final Pattern PRUNED = Pattern.compile("FORM|LEMMA|MERGE.*");

  private final Map<String, Set<Long>> codes = new HashMap<>();

  /**
   * @param features the specification of the features
   * @param kept the features that have weights: place in the specification and code in the table
   */
  SymbolPruner(String features, Collection<Long> kept) {
    List<String> tables = tables(features);
    for (long feature : kept) {
      String table = tables.get((int) (feature >>> 48) - 1);
      codes.computeIfAbsent(table, t -> new HashSet<>()).add(feature & 0xffffffffffffL);
    }
  }

  /** The table of each feature; MaltParser numbers features in alphabetical order. */
  private static List<String> tables(String features) {
    TreeSet<String> sorted = new TreeSet<>();
    FEATURE.matcher(features).results().forEach(f -> sorted.add(f.group(1).replaceAll("\\s+", "")));
    return sorted.stream().map(SymbolPruner::table).toList();
  }

  private static String table(String feature) {
    List<String> columns = COLUMN.matcher(feature).results().map(c -> c.group(1)).toList();
    return columns.size() == 1
        ? columns.get(0)
        : "MERGE" + columns.size() + "_" + String.join("_", columns);
  }

  /** The tables without what no feature asks for. */
  String prune(String tables) {
    StringBuilder kept = new StringBuilder();
    String table = null;
    for (String line : tables.split("\n", -1)) {
      if (table == null) {
        table = line.isEmpty() || line.startsWith("\t") ? null : line;
      } else if (line.isEmpty()) {
        table = null;
      } else if (PRUNED.matcher(table).matches() && !isKept(table, line)) {
        continue;
      }
      kept.append(line).append('\n');
    }
    return kept.substring(0, kept.length() - 1);
  }

  private boolean isKept(String table, String line) {
    long code = Long.parseLong(line.substring(0, line.indexOf('\t')));
    return codes.getOrDefault(table, Set.of()).contains(code);
  }
}
