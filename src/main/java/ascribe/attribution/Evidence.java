package ascribe.attribution;

import ascribe.article.Span;

/** The sentence a record stands on. */
public record Evidence(String text, Span span) {}
