/**
 * What became of each article in, files out: the CSV tables, a workbook, {@code articles.jsonl},
 * {@code run.json} and STIX bundles, in the columns and keys that users rely on.
 *
 * <p>{@code Tables} has the columns, {@code JointClaims} the same claim in many papers, {@code
 * ExcelBook} the workbook, {@code StixArticle} how a record becomes STIX. The only home of Commons
 * CSV and fastexcel, and with {@code evaluate} of Jackson. A file under its final name is always
 * whole. The order of rows is the order in which results are handed in.
 */
package ascribe.output;
