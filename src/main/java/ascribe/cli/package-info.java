/**
 * The command line: one class a command, each thin. Reads options, calls one method of the package
 * that does the work, prints, returns the exit status.
 *
 * <p>The only home of picocli, and the only place that prints to standard output.
 */
package ascribe.cli;
