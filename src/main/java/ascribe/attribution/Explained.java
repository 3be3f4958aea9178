package ascribe.attribution;

import java.util.List;

/**
 * A record and how it came about, for {@code ascribe article --explain}.
 *
 * @param steps lines for a reader: the frame and its cue, then for each party the way through the
 *     tree from the cue and what the words were resolved to
 */
public record Explained(Attribution record, List<String> steps) {
  public Explained {
    steps = List.copyOf(steps);
  }
}
