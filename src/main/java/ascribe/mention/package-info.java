/**
 * {@link ascribe.text.Text} in, {@link ascribe.mention.Mentions} out: who and what is named where,
 * joined to entities and linked to their IDs.
 *
 * <p>Gazetteers, naming-scheme patterns and the name models each propose mentions; one overlap rule
 * decides; then the article is read as a whole (a name found once is looked for everywhere,
 * surnames follow full names, acronyms their expansions).
 */
package ascribe.mention;
