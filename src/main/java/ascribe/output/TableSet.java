package ascribe.output;

import java.io.IOException;

/** The tables of a run, each a place to put rows: CSV files, or sheets of a workbook. */
record TableSet(
    Rows<Tables.ClaimRow> records,
    Rows<Tables.JointRow> claims,
    Rows<Tables.EntityRow> entities,
    Rows<Tables.ArticleRow> articles,
    Rows<Result.Failure> errors) {

  /** Puts down all that is known when one result is; the joint claims come last. */
  void write(Result result) throws IOException {
    articles.write(Sheets.article(result));
    if (result instanceof Result.Read read) {
      Sheets.claims(read, records);
      Sheets.entities(read.reading(), entities);
    } else if (result instanceof Result.Failed failed) {
      errors.write(failed.failure());
    } else if (result instanceof Result.Unreadable unreadable) {
      errors.write(unreadable.failure());
    }
  }
}
