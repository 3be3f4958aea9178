package ascribe.attribution;

import ascribe.mention.Mentions;
import ascribe.text.Analyzer;
import ascribe.text.Text;
import java.util.List;

/** Finds the attribution records of an article. Safe for many threads. */
public final class Extractor {
  private Extractor() {}

  /**
   * Loads the frames and word lists of the class path.
   *
   * @param analyzer parses the sentences that hold a cue
   */
  public static Extractor load(Analyzer analyzer) {
    return new Extractor();
  }

  /** The records, in order of their evidence. */
  public List<Attribution> extract(Text text, Mentions mentions) {
    throw new UnsupportedOperationException();
  }
}
