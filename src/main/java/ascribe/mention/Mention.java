package ascribe.mention;

import ascribe.article.Span;

/**
 * A place of the text that names an entity: the longest proper name, without title, article or
 * possessive.
 *
 * @param entity {@link Entity#id()}
 * @param text the characters of the span
 * @param score probability in 0..1 that span and type are right; 1 for an unambiguous entry of a
 *     table
 */
public record Mention(
    String entity, EntityType type, Span span, String text, Form form, double score) {}
