package ascribe.attribution;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody who may be the victim of what a claim is about, with what speaks for and against it.
 *
 * @param party empty for nobody that the article names
 * @param signs as {@link Victims} gives them
 */
public record VictimOption(Optional<Party> party, Map<String, Double> signs) {
  public VictimOption {
    // in order, so that sums over them are the same each time
    signs = Collections.unmodifiableMap(new TreeMap<>(signs));
  }
}
