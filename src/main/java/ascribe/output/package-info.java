/**
 * What became of each article in, files out: the CSV tables, a workbook, {@code articles.jsonl},
 * {@code run.json} and STIX bundles, in the columns and keys that users rely on.
 *
 * <p>{@code Tables} has the columns, {@code ExcelBook} the workbook, {@code StixArticle} how a
 * record becomes STIX. The only home of Commons CSV and fastexcel, and with {@code evaluate} of
 * Jackson. A file under its final name is always whole ({@code AtomicFile}); all that is asked of
 * the file system goes through {@link ascribe.output.Disk}, so that tests can let each operation
 * fail; the workbook alone keeps rows in scratch files of its own until it is written. The order of
 * rows is the order in which results are handed in.
 *
 * <p>Claims ({@code JointClaims}, {@code JointGroup}, {@code Denials}) are the only table that
 * needs all records at once. It keeps some numbers of each in memory and its words in a file, and
 * looks at those only that are near in time: a record of a large ledger costs what it does in a
 * small one.
 */
package ascribe.output;
