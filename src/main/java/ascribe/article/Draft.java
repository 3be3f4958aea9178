package ascribe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article in the making: what a format's reader found, before language and identity are known.
 */
final class Draft {
  String title = "";
  String publisher = "";
  String author = "";
  String url = "";
  Optional<PartialDate> published = Optional.empty();
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  /** A draft whose text is given and must stay as it is. */
  static Draft ofPlainText(String text) {
    Draft draft = new Draft();
    draft.text.append(text);
    draft.blocks.addAll(PlainText.blocks(text));
    draft.blocks.stream()
        .filter(b -> b.kind() == Block.Kind.HEADLINE)
        .findFirst()
        .ifPresent(b -> draft.title = b.span().of(text).replaceFirst("^#+\\s*", ""));
    draft.published = PlainText.dateLine(text, draft.blocks);
    return draft;
  }

  /** Adds a block behind a blank line; white space is folded, an empty one left out. */
  void add(String words, Block.Kind kind) {
    String clean = words.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
    if (clean.isEmpty()) {
      return;
    }
    if (text.length() > 0) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(clean);
    blocks.add(new Block(new Span(start, text.length()), kind));
  }

  boolean isEmpty() {
    return blocks.stream().noneMatch(b -> b.kind().isProse() && b.kind() != Block.Kind.HEADLINE);
  }

  Article article(String id, String source, String language) {
    return new Article(
        id, source, title, publisher, author, published, url, language, text.toString(), blocks);
  }

  String prose() {
    StringBuilder prose = new StringBuilder();
    for (Block block : blocks) {
      if (block.kind().isProse()) {
        prose.append(block.span().of(text.toString())).append('\n');
      }
    }
    return prose.toString();
  }
}
