package ascribe;

import ascribe.article.Article;
import ascribe.attribution.Attribution;
import ascribe.mention.Mentions;
import java.util.List;

/** What Ascribe reads in one article. */
public record Reading(Article article, Mentions mentions, List<Attribution> attributions) {
  public Reading {
    attributions = List.copyOf(attributions);
  }
}
