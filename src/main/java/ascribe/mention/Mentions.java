package ascribe.mention;

import ascribe.article.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mentions of an article in order of the text, never overlapping, and the entities they name in
 * order of first mention.
 *
 * @param entities by {@link Entity#id()}
 */
public record Mentions(List<Mention> list, Map<String, Entity> entities) {
  public Mentions {
    list = List.copyOf(list);
    entities = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entities));
  }

  public Entity entity(Mention mention) {
    return entities.get(mention.entity());
  }

  /** The mentions that lie inside a span. */
  public List<Mention> within(Span span) {
    List<Mention> found = new ArrayList<>();
    for (Mention mention : list) {
      if (span.contains(mention.span())) {
        found.add(mention);
      }
    }
    return found;
  }

  /** The mention that covers this place of the text. */
  public Optional<Mention> at(int offset) {
    return list.stream()
        .filter(m -> m.span().start() <= offset && offset < m.span().end())
        .findFirst();
  }
}
