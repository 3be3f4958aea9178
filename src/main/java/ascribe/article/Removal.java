package ascribe.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes nodes out of a page. jsoup moves all later siblings at each removal; where a parent loses
 * many children, the rest is put in anew instead.
 */
final class Removal {
  private static final int MANY = 16;

  private Removal() {}

  static void of(Collection<? extends Node> nodes) {
    Map<Element, Set<Node>> byParent = new IdentityHashMap<>();
    for (Node node : nodes) {
      if (node.parent() instanceof Element parent) {
        byParent
            .computeIfAbsent(parent, p -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(node);
      }
    }
    byParent.forEach(Removal::from);
  }

  private static void from(Element parent, Set<Node> out) {
    if (out.size() < MANY) {
      out.forEach(Node::remove);
      return;
    }
    List<Node> kept = new ArrayList<>(parent.childNodes());
    kept.removeIf(out::contains);
    parent.empty();
    parent.appendChildren(kept);
  }
}
