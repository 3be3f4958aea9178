package ascribe.article;

/**
 * A part of an article's text: a headline, a paragraph, a line of page furniture. The blocks of an
 * article are in order of the text and do not overlap; what lies between them is white space.
 *
 * @param span where it stands, without white space at either end
 */
public record Block(Span span, Kind kind) {

  /** What a block is to the reader. */
  public enum Kind {
    /** The article's title where it stands in the text. */
    HEADLINE,
    /** A heading between paragraphs. */
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    /** A block quotation. */
    QUOTE,
    /**
     * A dateline, byline, caption word or other remains of the page: left in the text, never
     * tagged.
     */
    FURNITURE;

    /** Whether the block's words are the article's own. */
    public boolean isProse() {
      return this != FURNITURE;
    }
  }
}
