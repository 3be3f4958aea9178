package ascribe.batch;

import ascribe.article.Outcome;
import ascribe.ledger.Sketch;

/** What became of one input, with what tells its copies. */
record Gathered(Outcome outcome, Sketch sketch) {
  static Gathered of(Outcome outcome) {
    return new Gathered(
        outcome, outcome instanceof Outcome.Read read ? Sketch.of(read.article()) : Sketch.NONE);
  }

  static Gathered failed(String source, Mishap mishap) {
    return of(new Outcome.Failed(source, mishap.reason(), mishap.detail()));
  }

  /** Characters of text. */
  int weight() {
    if (outcome instanceof Outcome.Read read) {
      return read.article().text().length();
    }
    return outcome instanceof Outcome.Skipped skipped ? skipped.article().text().length() : 0;
  }
}
