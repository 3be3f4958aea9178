/**
 * Folders in, a finished output folder and the run's report out: walks, reads what is new, spreads
 * the work over the cores, and carries on past whatever a single article does.
 *
 * <p>{@code Night} is the run on one screen: {@code Gathering} brings the articles of new and
 * changed files into the ledger ({@code FileReaders}), the ledger tells which of them are copies,
 * {@code ArticleReaders} reads the rest, and all files are written from the ledger. What is done is
 * kept once a second; a run that ends early, however it ends, costs that second.
 *
 * <p>{@code Export} writes what runs have found in another form, from the ledger alone.
 *
 * <p>What an article says is not decided here, nor what is known already, nor how a result is
 * written.
 */
package ascribe.batch;
