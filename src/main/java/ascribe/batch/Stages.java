package ascribe.batch;

import ascribe.Ascribe;
import ascribe.Reading;
import ascribe.article.Article;
import ascribe.article.ArticleReader;
import ascribe.article.Outcome;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The stages a run drives.
 *
 * @param files reads a file; safe for many threads
 * @param bytes reads an article that is in memory
 * @param ascribe loads what reads an article; what it gives is safe for many threads
 */
public record Stages(Files files, Bytes bytes, Supplier<Function<Article, Reading>> ascribe) {

  /** {@link ArticleReader#read(Path, String, Consumer)} or a stand-in. */
  @FunctionalInterface
  public interface Files {
    void read(Path file, String source, Consumer<Outcome> sink);
  }

  /** {@link ArticleReader#read(byte[], String)} or a stand-in. */
  @FunctionalInterface
  public interface Bytes {
    Outcome read(byte[] bytes, String name);
  }

  /** The stages of the program. */
  public static Stages standard() {
    ArticleReader reader = new ArticleReader();
    return new Stages(reader::read, reader::read, () -> Ascribe.load()::read);
  }
}
