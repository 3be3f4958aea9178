package ascribe.attribution;

import java.util.List;

/**
 * A claim that may become a record, with what speaks for and against it: what the judgement of
 * claims is trained on.
 *
 * @param signs as {@link Signs} gives them, without order
 */
public record Weighed(Attribution record, List<String> signs) {
  public Weighed {
    signs = List.copyOf(signs);
  }
}
