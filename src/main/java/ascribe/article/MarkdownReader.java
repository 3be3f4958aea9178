package ascribe.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Markdown: front matter, headings, paragraphs; the marks themselves are taken off. */
final class MarkdownReader {
  private static final Pattern FRONT =
      Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("(?m)^([\\w-]+):[ \\t]*(.*)$");
  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\[\\]]{0,500}+\\]\\([^()]{0,2000}+\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{1,500}+)\\](?:\\([^()]{0,2000}+\\)|\\[[^\\[\\]]{0,200}+\\])");
  private static final Pattern MARKS =
      Pattern.compile(
          "(\\*\\*|__|~~|`)(?=\\S)(.+?)(?<=\\S)\\1|(?<![\\w*])\\*(?=[^\\s*])([^*]+?)(?<=\\S)\\*(?![\\w*])|(?<!\\w)_(?=\\S)([^_]+?)(?<=\\S)_(?!\\w)");

  private MarkdownReader() {}

  static Draft read(String decoded, FieldNames names) {
    String text = decoded.replace("\r\n", "\n").replace('\r', '\n');
    Map<String, String> front = new HashMap<>();
    Matcher matter = FRONT.matcher(text);
    if (matter.find()) {
      Matcher field = FIELD.matcher(matter.group(1));
      while (field.find()) {
        front.put(field.group(1), field.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2"));
      }
      text = text.substring(matter.end());
    }
    Fields fields = new Fields(names, front);
    List<Piece> pieces = pieces(text);
    String title = fields.get("title");
    if (title.isEmpty() && !pieces.isEmpty() && pieces.get(0).kind() == Block.Kind.HEADING) {
      title = pieces.get(0).text();
    }
    return PlainReader.of(title, pieces)
        .or(fields.get("publisher"), fields.get("author"), date(fields), fields.get("url"));
  }

  private static Optional<PartialDate> date(Fields fields) {
    return Dates.stamp(fields.get("published"));
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    boolean code = false;
    for (String block :
        text.replaceAll("(?m)^(#{1,6} .*)$", "\n$1\n").split("\\n[ \\t]*(?:\\n[ \\t]*)+")) {
      String bare = block.strip();
      code ^= bare.startsWith("```");
      if (bare.isEmpty() || bare.matches("(?:[-*_] ?){3,}|=+|-+") || code) {
        continue;
      }
      if (bare.matches("(?s)(?:[-*+]|\\d+[.)])\\s.*")) {
        for (String item : bare.split("\\n(?=\\s*(?:[-*+]|\\d+[.)])\\s)")) {
          add(pieces, Block.Kind.LIST_ITEM, item.replaceFirst("^\\s*(?:[-*+]|\\d+[.)])\\s+", ""));
        }
      } else if (bare.startsWith("#") || bare.matches("[^\\n]+\\n(?:=+|-{3,})")) {
        add(pieces, Block.Kind.HEADING, bare.replaceAll("^#+\\s*|\\s*#+$|\\n[=-]+$", ""));
      } else if (bare.startsWith(">")) {
        add(pieces, Block.Kind.QUOTE, bare.replaceAll("(?m)^>\\s?", ""));
      } else {
        add(pieces, Block.Kind.PARAGRAPH, bare);
      }
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, Block.Kind kind, String marked) {
    String text = IMAGE.matcher(marked).replaceAll("");
    int before = text.length();
    String linkless = LINK.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    for (int i = 0; i < 3; i++) {
      text = MARKS.matcher(text).replaceAll("$2$3$4");
    }
    text = text.replaceAll("\\s+", " ").strip();
    if (!text.isEmpty()) {
      boolean onlyLink =
          linkless.replaceAll("[^\\p{L}]", "").length() * 2 < before
              && linkless.length() < 40
              && linkless.length() < before;
      pieces.add(new Piece(kind, text, onlyLink ? 1 : 0));
    }
  }
}
