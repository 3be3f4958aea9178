package ascribe.batch;

import ascribe.Ascribe;
import ascribe.Reading;
import ascribe.article.Article;
import ascribe.article.ArticleReader;
import ascribe.article.FieldNames;
import ascribe.article.Outcome;
import ascribe.mention.ActorRow;
import ascribe.output.Disk;
import ascribe.text.Analyzer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The stages a run drives, and the disk it writes to.
 *
 * @param files reads a file; safe for many threads
 * @param bytes reads an article that is in memory
 * @param loader loads what reads an article; what it gives is safe for many threads
 * @param actors threat groups of the user's that the shipped list does not know
 * @param fields the user's own names for the fields of articles in data, as text, or empty
 * @param disk the file system or a stand-in
 */
public record Stages(
    Files files, Bytes bytes, Loader loader, List<ActorRow> actors, String fields, Disk disk) {

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

  /** {@link Ascribe#load(List)} or a stand-in. */
  @FunctionalInterface
  public interface Loader {
    Function<Article, Reading> load(List<ActorRow> actors);
  }

  /** Stages that know no more groups than the shipped list. */
  public Stages(Files files, Bytes bytes, Supplier<Function<Article, Reading>> ascribe) {
    this(files, bytes, actors -> ascribe.get(), List.of(), "", Disk.SYSTEM);
  }

  /** The stages of the program. */
  public static Stages standard() {
    return standard(actors -> Ascribe.load(actors)::read);
  }

  /** The stages of the program, which begin to load at once: somebody waits for one article. */
  public static Stages soon() {
    CompletableFuture<Analyzer> begun = Ascribe.begin();
    return standard(actors -> Ascribe.load(begun, actors)::read);
  }

  private static Stages standard(Loader loader) {
    ArticleReader reader = new ArticleReader();
    return new Stages(reader::read, reader::read, loader, List.of(), "", Disk.SYSTEM);
  }

  /** These stages with further threat groups. */
  public Stages with(List<ActorRow> more) {
    return new Stages(files, bytes, loader, more, fields, disk);
  }

  /** These stages with another disk. */
  public Stages on(Disk other) {
    return new Stages(files, bytes, loader, actors, fields, other);
  }

  /** These stages for data whose articles have fields of other names. */
  public Stages with(FieldNames names) {
    ArticleReader reader = new ArticleReader(names);
    return new Stages(reader::read, reader::read, loader, actors, names.own(), disk);
  }

  /** Loads what reads an article. */
  public Supplier<Function<Article, Reading>> ascribe() {
    return () -> loader.load(actors);
  }
}
