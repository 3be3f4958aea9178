package ascribe.attribution;

import java.util.List;
import java.util.Map;

/**
 * A claim that may become a record, with what speaks for and against it: what the judgement of
 * claims is trained on.
 *
 * @param signs as {@link Signs} gives them, without order; none where no frame found the claim
 * @param weights as {@link Fusion} gives them: what frames and encoder make of it, and how it
 *     stands beside the other claims
 * @param ofType as {@link TypeSigns} gives them
 * @param victims who may have been hit
 */
public record Weighed(
    Attribution record,
    List<String> signs,
    Map<String, Double> weights,
    Map<String, Double> ofType,
    List<VictimOption> victims) {
  public Weighed {
    signs = List.copyOf(signs);
    weights = Map.copyOf(weights);
    ofType = Map.copyOf(ofType);
    victims = List.copyOf(victims);
  }
}
