/**
 * {@link ascribe.text.Text} and {@link ascribe.mention.Mentions} in, {@link
 * ascribe.attribution.Attribution}s out: who publicly ascribes which harmful deed to whom.
 *
 * <p>Frames over dependency trees (data: {@code frames.tsv}) find claims in a sentence; roles are
 * resolved over the article (who speaks for whom, pronouns, agents left out); stance, incident,
 * victim, dates and sponsor are read off; claims that repeat each other become one record.
 */
package ascribe.attribution;
