package ascribe.mention;

import ascribe.text.Text;

/** Finds and links the names of an article. Safe for many threads. */
public final class Tagger {
  private Tagger() {}

  /** Loads the tables and models of the class path. */
  public static Tagger load() {
    return new Tagger();
  }

  public Mentions tag(Text text) {
    throw new UnsupportedOperationException();
  }
}
