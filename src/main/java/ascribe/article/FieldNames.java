package ascribe.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What other people's data call the fields of an article, in the order of trust. Names are compared
 * without regard to case, {@code _}, {@code -} and blanks.
 */
public final class FieldNames {
  /** What lists of articles are called. */
  private static final String LIST = "list";

  private static final FieldNames STANDARD = new FieldNames(standardRows(), List.of());

  private final Map<String, List<String>> names = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final String own;

  private FieldNames(List<String[]> standard, List<String[]> own) {
    own.forEach(this::add);
    standard.forEach(this::add);
    StringBuilder rows = new StringBuilder();
    own.forEach(row -> rows.append(row[0]).append('\t').append(row[1]).append('\n'));
    this.own = rows.toString();
  }

  private void add(String[] row) {
    names.computeIfAbsent(row[0], k -> new ArrayList<>()).add(fold(row[1]));
    if (!row[0].equals(LIST)) {
      known.add(fold(row[1]));
    }
  }

  /** The names that come with the program. */
  public static FieldNames standard() {
    return STANDARD;
  }

  /**
   * The names of a file, and after them those that come with the program.
   *
   * @param file lines of a field, a tab and a name, as in {@code article-fields.tsv}
   * @throws IOException naming file and line where it is not such a file
   */
  public static FieldNames read(Path file) throws IOException {
    List<String[]> rows = Table.read(file, 2);
    for (String[] row : rows) {
      if (!STANDARD.names.containsKey(row[0]) || row[1].isBlank()) {
        throw new IOException(
            "%s: '%s' is not a field, a tab and a name; the fields are %s"
                .formatted(
                    file,
                    String.join(" ", row).strip(),
                    String.join(", ", STANDARD.names.keySet().stream().sorted().toList())));
      }
    }
    if (rows.isEmpty()) {
      throw new IOException(file + " names no field; write lines such as 'text', a tab, 'story'");
    }
    return new FieldNames(standardRows(), rows);
  }

  /** The names that {@link #own()} gave. */
  static FieldNames again(String own) {
    return own.isEmpty()
        ? STANDARD
        : new FieldNames(standardRows(), own.lines().map(l -> l.split("\t")).toList());
  }

  private static List<String[]> standardRows() {
    return Table.read(FieldNames.class, "article-fields.tsv", 2);
  }

  /** The names that do not come with the program, as text; empty where there are none. */
  public String own() {
    return own;
  }

  List<String> of(String field) {
    return names.get(field);
  }

  /** Whether a list of this name may hold articles. */
  boolean isList(String name) {
    return names.get(LIST).contains(fold(name));
  }

  boolean isKnown(String name) {
    return known.contains(fold(name));
  }

  static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
  }
}
