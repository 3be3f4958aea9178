/**
 * What is known after all runs, in {@code ascribe.db}: files, articles, texts, what was read in
 * them, which articles are copies. Takes what the stages made and gives it back whole, as {@link
 * ascribe.output.Result}s in the order of their sources. Start with {@link ascribe.ledger.Ledger}.
 *
 * <p>A package of its own and not a part of the batch, because commands that only write what is
 * known need it without the batch. The only home of SQLite; the tables are in {@code schema.sql}.
 *
 * <p>Decisions. A file is known by its path, size and time of change, an article's content by a
 * digest of everything that was read of it: a file that was moved, or a container that grew, does
 * not make known articles new. The files that people see hold the whole ledger and not the last
 * folder: what left the folder stays until it is pruned. Everything in them follows from the
 * articles that the ledger holds and from nothing else, so that they are the same bytes however
 * many runs, threads and interruptions it took.
 *
 * <p>What a power cut may take: with the write-ahead log and {@code synchronous=FULL} SQLite has
 * forced each commit to disk when it returns, so that only what came after the last one, a second
 * ago, is lost. {@code NORMAL} would be consistent too, but could lose commits, and with them the
 * account of files that are in place already; the next run would write these again. The files are
 * forced before the commit that tells of them, and compared by digest before they are trusted.
 *
 * <p>Copies ({@code Copies}, {@code Sketch}, {@code Likeness}): of articles that say the same, the
 * one published first stands for all, then the first by source. Another head and tail makes a copy,
 * another middle does not, nor does a long new head: the news of a follow-up stands there.
 */
package ascribe.ledger;
