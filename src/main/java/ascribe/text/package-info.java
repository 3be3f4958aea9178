/**
 * {@link ascribe.article.Article} in, {@link ascribe.text.Text} out: sentences, tokens,
 * part-of-speech tags and lemmas, and on demand the dependency tree of a sentence.
 *
 * <p>A home of Apache OpenNLP, with {@code ascribe.mention}, {@code ascribe.article} (language
 * detection) and {@code ascribe.train}. Offsets are UTF-16 units into the unchanged text of the
 * article.
 *
 * <p>OpenNLP has no parser, so there is one here: {@link ascribe.text.Configuration} makes a tree
 * move by move, {@link ascribe.text.Beam} follows the likeliest ways at a time, {@link
 * ascribe.text.ArcFeatures} says what is looked at before a move, {@link
 * ascribe.text.LabelFeatures} names the relations afterwards. MaltParser did this before; it takes
 * the best move at each step and never looks back, which cost one head in ten. Taught by the same
 * teacher on the same news, this one is wrong a quarter less often ({@code models/en-syntax.md}).
 * Larger parsers of other projects take ten seconds and a gigabyte to load.
 *
 * <p>{@link ascribe.text.Encoder} gives the words of a sentence vectors that say what they mean
 * there; what is made of them is a matter of {@code ascribe.attribution}.
 */
package ascribe.text;
