package ascribe.article;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads articles of any format. Safe for many threads. */
public final class ArticleReader {
  public ArticleReader() {}

  /**
   * Reads one file and hands on what became of it: one outcome for an article, any number for a
   * container.
   *
   * @param file the file to read
   * @param source how the outcome names it
   * @param sink takes each outcome in the order of the container; called on this thread
   */
  public void read(Path file, String source, Consumer<Outcome> sink) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads an article that is already in memory, such as standard input.
   *
   * @param name a file name whose ending is a hint to the format, or empty
   */
  public Outcome read(byte[] bytes, String name) {
    throw new UnsupportedOperationException();
  }
}
