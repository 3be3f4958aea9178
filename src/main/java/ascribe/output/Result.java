package ascribe.output;

import ascribe.Reading;
import ascribe.article.Article;
import java.util.List;
import java.util.Set;

/** What became of one input article, as the files report it. */
public sealed interface Result {
  /** {@link Article#source()} of the article. */
  String source();

  /** The {@code status} of {@code articles.csv}. */
  String status();

  /**
   * An article that was read to the end.
   *
   * @param copies the articles that are copies of this one, without their texts
   * @param newRecords IDs of the records that no finished run before had found
   */
  record Read(Reading reading, List<Article> copies, Set<String> newRecords) implements Result {
    public Read {
      copies = List.copyOf(copies);
      newRecords = Set.copyOf(newRecords);
    }

    public Read(Reading reading, List<Article> copies) {
      this(reading, copies, Set.of());
    }

    public Read(Reading reading) {
      this(reading, List.of());
    }

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

  /**
   * An article that says what another one says: the same text, or one with another head and tail.
   *
   * @param original the source of the article that was read in its place
   */
  record Copy(Article article, String original) implements Result {
    @Override
    public String source() {
      return article.source();
    }

    @Override
    public String status() {
      return "copy of " + original;
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
