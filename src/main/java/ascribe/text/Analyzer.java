package ascribe.text;

import ascribe.article.Article;

/** Finds sentences, tokens, tags and lemmas, and parses. Safe for many threads. */
public final class Analyzer {
  private Analyzer() {}

  /** Loads the models of the class path. */
  public static Analyzer load() {
    return new Analyzer();
  }

  public Text analyze(Article article) {
    throw new UnsupportedOperationException();
  }

  public Tree parse(Sentence sentence) {
    throw new UnsupportedOperationException();
  }
}
