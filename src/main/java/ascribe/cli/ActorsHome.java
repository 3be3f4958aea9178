package ascribe.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where a user's list of threat groups lies unless an option says otherwise. */
final class ActorsHome {
  private ActorsHome() {}

  /** {@code $ASCRIBE_HOME/actors.tsv}, else {@code .ascribe/actors.tsv} in the home folder. */
  static Path list(Map<String, String> environment, String home) {
    String chosen = environment.getOrDefault("ASCRIBE_HOME", "");
    Path folder = chosen.isBlank() ? Path.of(home, ".ascribe") : Path.of(chosen);
    return folder.resolve("actors.tsv");
  }

  /** The same for this process. */
  static Path list() {
    return list(System.getenv(), System.getProperty("user.home", ""));
  }
}
