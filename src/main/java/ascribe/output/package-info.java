/**
 * What became of each article in, files out: the CSV tables, {@code articles.jsonl} and {@code
 * run.json}, in the columns and keys that users rely on.
 *
 * <p>The only home of Commons CSV, and with {@code evaluate} of Jackson. A file under its final
 * name is always whole ({@code AtomicFile}); all that is asked of the file system goes through
 * {@link ascribe.output.Disk}, so that tests can let each operation fail. The order of rows is the
 * order in which results are handed in.
 *
 * <p>Claims ({@code JointClaims}, {@code JointGroup}, {@code Denials}) are the only table that
 * needs all records at once. It keeps some numbers of each in memory and its words in a file, and
 * looks at those only that are near in time: a record of a large ledger costs what it does in a
 * small one.
 */
package ascribe.output;
