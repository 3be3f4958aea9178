package ascribe.mention;

import ascribe.article.Span;

/**
 * A proposal: these characters name something of this type. What becomes of it is decided by {@link
 * Overlaps}.
 *
 * @param type null where the place only looks like a name ({@code South China Sea}): it then keeps
 *     others away and is dropped
 * @param score probability in 0..1 that span and type are right
 * @param entity {@link Entity#id()} where a table knows it, else empty
 */
record Candidate(
    Span span, EntityType type, Form form, double score, String entity, Origin origin) {

  /** Who proposes, the best first. */
  enum Origin {
    TABLE,
    /** A table of what only looks like a name. */
    NOT_A_NAME,
    PATTERN,
    ARTICLE,
    MODEL
  }

  static Candidate notAName(Span span) {
    return new Candidate(span, null, Form.NAME, 1, "", Origin.NOT_A_NAME);
  }

  boolean isName() {
    return type != null;
  }
}
