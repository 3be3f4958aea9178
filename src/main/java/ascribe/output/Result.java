package ascribe.output;

import ascribe.Reading;
import ascribe.article.Article;

/** What became of one input article, as the files report it. */
public sealed interface Result {
  /** {@link Article#source()} of the article. */
  String source();

  /** The {@code status} of {@code articles.csv}. */
  String status();

  /** An article that was read to the end. */
  record Read(Reading reading) implements Result {
    @Override
    public String source() {
      return reading.article().source();
    }

    @Override
    public String status() {
      return "ok";
    }
  }

  /**
   * An article that is rightly left out.
   *
   * @param reason such as {@code language cs}
   */
  record Skipped(Article article, String reason) implements Result {
    @Override
    public String source() {
      return article.source();
    }

    @Override
    public String status() {
      return "skipped: " + reason;
    }
  }

  /** An article whose text was read, and on which a later stage gave up. */
  record Failed(Article article, Failure failure) implements Result {
    @Override
    public String source() {
      return article.source();
    }

    @Override
    public String status() {
      return "failed";
    }
  }

  /** An input that could not be read. */
  record Unreadable(Failure failure) implements Result {
    @Override
    public String source() {
      return failure.source();
    }

    @Override
    public String status() {
      return "unreadable";
    }
  }

  /**
   * A row of {@code errors.csv}.
   *
   * @param reason one line a person understands, with the mend
   * @param detail the technical cause, or empty
   */
  record Failure(String source, String reason, String detail) {}
}
