/**
 * {@link ascribe.article.Article} in, {@link ascribe.text.Text} out: sentences, tokens,
 * part-of-speech tags and lemmas, and on demand the dependency tree of a sentence.
 *
 * <p>Home of MaltParser and, with {@code ascribe.mention}, {@code ascribe.article} (language
 * detection) and {@code ascribe.train}, of Apache OpenNLP. Offsets are UTF-16 units into the
 * unchanged text of the article.
 */
package ascribe.text;
