package ascribe.text;

import ascribe.article.Article;
import java.util.List;

/** An article with its sentences; blocks of furniture have none. */
public record Text(Article article, List<Sentence> sentences) {
  public Text {
    sentences = List.copyOf(sentences);
  }

  public String chars() {
    return article.text();
  }

  /**
   * The place of the first sentence that ends behind an offset; their number where none does.
   *
   * @param offset in UTF-16 units of {@link #chars()}
   */
  public int sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
