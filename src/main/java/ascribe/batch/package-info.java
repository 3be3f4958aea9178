/**
 * Folders in, a finished output folder and the run's report out: walks, reads, spreads the work
 * over the cores, keeps the order, and carries on past whatever a single article does.
 *
 * <p>What an article says is not decided here, nor how a result is written.
 */
package ascribe.batch;
