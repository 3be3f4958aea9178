/**
 * What became of each article in, files out: the CSV tables, {@code articles.jsonl} and {@code
 * run.json}, in the columns and keys that users rely on.
 *
 * <p>The only home of Commons CSV, and with {@code evaluate} of Jackson. A file under its final
 * name is always whole. The order of rows is the order in which results are handed in.
 */
package ascribe.output;
