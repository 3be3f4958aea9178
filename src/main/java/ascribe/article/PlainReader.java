package ascribe.article;

import java.util.ArrayList;
import java.util.List;

/** Reads text without markup: as it is, or as the text of another format. */
final class PlainReader {
  private PlainReader() {}

  /** An article whose text is this one with line ends as {@code \n} and nothing else changed. */
  static Draft read(String decoded) {
    String text = decoded.replace("\r\n", "\n").replace('\r', '\n');
    List<Block> blocks = PlainText.blocks(text);
    Head head =
        Head.of(blocks.stream().map(b -> b.span().of(text)).toList(), headline(text, blocks));
    List<Block> marked = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean furniture = head.furniture().get(i) && block.kind() != Block.Kind.HEADLINE;
      marked.add(furniture ? new Block(block.span(), Block.Kind.FURNITURE) : block);
    }
    return new Draft(
        head.title(),
        head.publisher(),
        head.author(),
        head.published().or(() -> PlainText.dateLine(text, blocks)),
        "",
        "",
        text,
        marked);
  }

  private static String headline(String text, List<Block> blocks) {
    return blocks.stream()
        .filter(b -> b.kind() == Block.Kind.HEADLINE)
        .map(b -> b.span().of(text))
        .findFirst()
        .orElse("");
  }

  /**
   * An article of another format as plain paragraphs; what stands above the first one is read and
   * left out.
   *
   * @param title where the format states it, or empty
   */
  static Draft of(String title, List<Piece> pieces) {
    List<String> units = pieces.stream().map(Piece::text).toList();
    int end = tail(units);
    Head head = Head.of(units, title);
    List<Piece> kept = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      Piece piece = pieces.get(i);
      boolean again = i < 4 && Titles.fold(piece.text()).equals(Titles.fold(title));
      if (!head.furniture().get(i)
          && i != head.headline()
          && !(again && !title.isEmpty())
          && !Furniture.is(piece.text())) {
        kept.add(piece);
      }
    }
    String found = head.title().isEmpty() ? title : head.title();
    return Draft.of(found, head.publisher(), head.author(), head.published(), "", "", kept);
  }

  /**
   * Where the list of other stories begins that follows a line such as "Related" at the foot; the
   * number of units where there is none.
   */
  static int tail(List<String> units) {
    for (int i = units.size() - 1; i > units.size() / 2; i--) {
      String unit = units.get(i);
      if (Furniture.is(unit)) {
        return Furniture.introducesOthers(unit) ? i : units.size();
      }
      if (PlainText.endsLikeASentence(unit) || unit.length() > 200) {
        return units.size();
      }
    }
    return units.size();
  }

  /** Paragraphs of running text; lines that were wrapped at a column are joined. */
  static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (Block block : PlainText.blocks(text)) {
      String words = block.span().of(text).replaceAll("[ \\t\u00a0]*\\n[ \\t\u00a0]*", " ");
      Block.Kind kind =
          block.kind() == Block.Kind.HEADLINE || block.kind() == Block.Kind.FURNITURE
              ? Block.Kind.PARAGRAPH
              : block.kind();
      pieces.add(new Piece(kind, words));
    }
    return pieces;
  }
}
