/**
 * {@link ascribe.text.Text} and {@link ascribe.mention.Mentions} in, {@link
 * ascribe.attribution.Attribution}s out: who publicly ascribes which harmful deed to whom.
 *
 * <p>Frames over dependency trees (data: {@code frames.tsv}) find claims in a sentence; roles are
 * resolved over the article (who speaks for whom, pronouns, agents left out); stance, incident,
 * victim, dates and sponsor are read off; claims that repeat each other become one record.
 *
 * <p>Who a phrase stands for: {@link ascribe.attribution.Cast} for names, with {@link
 * ascribe.attribution.Bodies} for common nouns, {@link ascribe.attribution.Papers} for documents,
 * {@link ascribe.attribution.Origins} for where a party is from and who stands behind it, {@link
 * ascribe.attribution.References} for what the article said before, among it whose words a
 * quotation is ({@link ascribe.attribution.Quotations}) and who wrote a report ({@link
 * ascribe.attribution.Authors}).
 *
 * <p>Which claims become records: {@link ascribe.attribution.Selection}, with the reasons why one
 * gives way to another that has a better source ({@link ascribe.attribution.SourceRivals}) or names
 * the accused better ({@link ascribe.attribution.AccusedRivals}), or cannot have been made ({@link
 * ascribe.attribution.Plausible}).
 *
 * <p>Claims are worded in more ways than frames can list: of articles written without a look at the
 * frames these find one record in six. So a small transformer reads the same sentences ({@link
 * ascribe.text.Encoder}): a {@link ascribe.attribution.Passage} holds everybody who may have a
 * role, {@link ascribe.attribution.PairModel} tells who accuses whom (at pairs that are not
 * unlikely it looks a second time, with marks on both phrases: what a word means depends on whom is
 * asked about, and the likeliest mistake is the wrong one of two sources), {@link
 * ascribe.attribution.Prospects} which sentences are worth the time. Frames stay for what they do
 * better: they say what was done and how it is hedged, and why; where both find a claim it is surer
 * than by either ({@link ascribe.attribution.Fusion}).
 */
package ascribe.attribution;
