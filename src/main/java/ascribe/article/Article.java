package ascribe.article;

import java.util.List;
import java.util.Optional;

/**
 * One article as it was read. Strings are never null; what the article does not say is empty.
 *
 * @param id first 16 hexadecimal digits of the SHA-256 of the bytes the article was read from
 * @param source where it was read: the path below the folder of the run, with {@code /}; {@code
 *     file.zip!/inner} inside a container
 * @param title the headline without the site's name
 * @param published the day, month or year of publication; never a guess
 * @param url the canonical address
 * @param language ISO 639-1 code, or empty where the text is too short to tell
 * @param text for plain text the decoded file with line ends as {@code \n} and nothing else
 *     changed; for other formats the title, a blank line, and the main text, paragraphs parted by a
 *     blank line
 * @param blocks the parts of the text, in order
 */
public record Article(
    String id,
    String source,
    String title,
    String publisher,
    String author,
    Optional<PartialDate> published,
    String url,
    String language,
    String text,
    List<Block> blocks) {
  public Article {
    blocks = List.copyOf(blocks);
  }

  /** Words of the prose: runs of characters between white space, furniture left out. */
  public int words() {
    int words = 0;
    for (Block block : blocks) {
      if (block.kind().isProse()) {
        boolean inside = false;
        for (int i = block.span().start(); i < block.span().end(); i++) {
          boolean letter = !Character.isWhitespace(text.charAt(i));
          words += letter && !inside ? 1 : 0;
          inside = letter;
        }
      }
    }
    return words;
  }
}
