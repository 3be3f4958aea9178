package ascribe.article;

/** What became of one input: a bad file is a result, never a crash and never silent. */
public sealed interface Outcome {
  /** Where the input lies: {@link Article#source()}. */
  String source();

  /** An article to go on with. */
  record Read(Article article) implements Outcome {
    @Override
    public String source() {
      return article.source();
    }
  }

  /**
   * An input that was read and is rightly left out.
   *
   * @param article what was read of it, for the list of articles
   * @param reason for {@code articles.csv} after {@code skipped: }, such as {@code language cs} or
   *     {@code no text}
   */
  record Skipped(Article article, String reason) implements Outcome {
    @Override
    public String source() {
      return article.source();
    }
  }

  /**
   * An input that could not be read.
   *
   * @param reason one line a person understands, with the mend
   * @param detail the technical cause, or empty
   */
  record Failed(String source, String reason, String detail) implements Outcome {}
}
