package ascribe;

import ascribe.article.Article;
import ascribe.attribution.Attribution;
import ascribe.attribution.Explained;
import ascribe.attribution.Extractor;
import ascribe.attribution.Scene;
import ascribe.attribution.Weighed;
import ascribe.mention.ActorRow;
import ascribe.mention.Mentions;
import ascribe.mention.Tagger;
import ascribe.text.Analyzer;
import ascribe.text.Text;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The library's front door. Loading takes a moment; the loaded object is safe for many threads. */
public final class Ascribe {
  private final Analyzer analyzer;
  private final Tagger tagger;
  private final Extractor extractor;

  private Ascribe(Analyzer analyzer, Tagger tagger, Extractor extractor) {
    this.analyzer = analyzer;
    this.tagger = tagger;
    this.extractor = extractor;
  }

  /** Loads the models and tables that come with the program, on two threads: it is the wait. */
  public static Ascribe load() {
    return load(List.of());
  }

  /**
   * Loads the models and tables that come with the program.
   *
   * @param actors threat groups to know besides
   */
  public static Ascribe load(List<ActorRow> actors) {
    return load(begin(), actors);
  }

  /**
   * Loads the rest.
   *
   * @param begun by {@link #begin()}
   * @param actors threat groups to know besides
   */
  public static Ascribe load(CompletableFuture<Analyzer> begun, List<ActorRow> actors) {
    Tagger tagger = Tagger.load(actors);
    Analyzer analyzer = begun.join();
    return new Ascribe(analyzer, tagger, Extractor.load(analyzer));
  }

  /**
   * Begins to load, beside everything else, what does not depend on the threat groups. Keeps no
   * process from its end.
   */
  public static CompletableFuture<Analyzer> begin() {
    return CompletableFuture.supplyAsync(
        Analyzer::load,
        task -> {
          Thread thread = new Thread(task, "analyzer");
          thread.setDaemon(true);
          thread.start();
        });
  }

  /** Names and claims of an article. The same article gives the same reading. */
  public Reading read(Article article) {
    Text text = analyzer.analyze(article);
    Mentions mentions = tagger.tag(text);
    List<Attribution> attributions = extractor.extract(text, mentions);
    return new Reading(article, mentions, attributions);
  }

  /** The claims of an article, each with the frame and the grammar by which it was found. */
  public List<Explained> explain(Article article) {
    Text text = analyzer.analyze(article);
    return extractor.explain(text, tagger.tag(text));
  }

  /** Every passage of an article that may make a claim, for training. */
  public List<Scene> scenes(Article article) {
    Text text = analyzer.analyze(article);
    return extractor.scenes(text, tagger.tag(text));
  }

  /** Every claim of an article that may become a record, likely or not, for training. */
  public List<Weighed> weigh(Article article) {
    Text text = analyzer.analyze(article);
    return extractor.weigh(text, tagger.tag(text));
  }
}
