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
}
