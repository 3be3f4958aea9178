package ascribe.article;

import java.util.List;
import java.util.Optional;

/**
 * What a format says of an article; {@link Drafts} makes the article of it. Strings may be empty,
 * never null.
 *
 * @param language as the format states it, or empty
 */
record Draft(
    String title,
    String publisher,
    String author,
    Optional<PartialDate> published,
    String url,
    String language,
    String text,
    List<Block> blocks) {

  /** An article whose text is put together from its title and pieces. */
  static Draft of(
      String title,
      String publisher,
      String author,
      Optional<PartialDate> published,
      String url,
      String language,
      List<Piece> pieces) {
    Piece.Composed composed = Piece.compose(title, pieces);
    return new Draft(
        title, publisher, author, published, url, language, composed.text(), composed.blocks());
  }

  /** This draft with what another source says where this one says nothing. */
  Draft or(String publisher, String author, Optional<PartialDate> published, String url) {
    return new Draft(
        title,
        this.publisher.isEmpty() ? publisher : this.publisher,
        this.author.isEmpty() ? author : this.author,
        this.published.or(() -> published),
        this.url.isEmpty() ? url : this.url,
        language,
        text,
        blocks);
  }
}
