package ascribe.mention;

import ascribe.article.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the state whose capital a name is. */
public final class Capitals {
  private final Map<String, State> states = new HashMap<>();

  /**
   * @param name short English name
   * @param code ISO 3166-1 alpha-2
   * @param id of the entity
   */
  public record State(String name, String code, String id) {}

  /** A state to half of the others; in the news its government accuses and is accused. */
  private static final String KOSOVO = "XK";

  private Capitals() {}

  public static Capitals load() {
    Capitals capitals = new Capitals();
    for (String[] row : Table.read(Capitals.class, "countries.tsv", 8)) {
      if (row[1].equals("state") || row[0].equals(KOSOVO)) {
        State state = new State(row[2], row[0], "country:" + row[0]);
        Countries.cells(row[6]).forEach(name -> capitals.states.putIfAbsent(name, state));
      }
    }
    return capitals;
  }

  /**
   * @param name as newspapers write it, with regard to case
   */
  public Optional<State> stateOf(String name) {
    return Optional.ofNullable(states.get(name));
  }
}
