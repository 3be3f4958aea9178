/**
 * Bytes in, {@link ascribe.article.Article} out: what the text says, where its parts stand, and
 * what the article says about itself (title, publisher, date, address, language).
 *
 * <p>The only home of Apache Tika, of jsoup and of the language detector. Everything a later stage
 * does not need is package-private. The text is never altered after this stage; later stages point
 * into it.
 */
package ascribe.article;
