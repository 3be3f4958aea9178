package ascribe.ledger;

import ascribe.article.Article;
import ascribe.article.Block;
import ascribe.article.PartialDate;
import ascribe.article.Span;
import ascribe.output.Clean;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Articles as rows: what is the same for all articles of one content, whatever their source. */
final class Texts {
  /** What an article says of itself. */
  private static final String HEAD =
      "article_id, title, publisher, author, published, url, language";

  private final Database database;

  Texts(Database database) {
    this.database = database;
  }

  /**
   * The number of the article's text, which is added where it is not known.
   *
   * @param mayHaveCopies whether to keep what tells copies
   */
  long put(Article article, Sketch sketch, boolean mayHaveCopies) throws IOException {
    String blocks = blocks(article);
    String published = article.published().map(PartialDate::toString).orElse("");
    byte[] content =
        digest(
            article.id(),
            article.title(),
            article.publisher(),
            article.author(),
            published,
            article.url(),
            article.language(),
            blocks,
            article.text());
    Optional<Long> known =
        database.one("SELECT id FROM texts WHERE content = ?", row -> row.getLong(1), content);
    if (known.isPresent()) {
      return known.get();
    }
    long id =
        database.insert(
            "INSERT INTO texts (content, article_id, title, publisher, author, published, url,"
                + " language, words, same_words, sketch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            content,
            article.id(),
            Clean.unicode(article.title()),
            Clean.unicode(article.publisher()),
            Clean.unicode(article.author()),
            published,
            Clean.unicode(article.url()),
            article.language(),
            article.words(),
            sketch.sameWords(),
            sketch.bytes());
    database.update(
        "INSERT INTO bodies (text, blocks, body) VALUES (?, ?, ?)",
        id,
        blocks,
        Clean.unicode(article.text()));
    if (mayHaveCopies) {
      for (long band : sketch.bands()) {
        database.update("INSERT OR IGNORE INTO bands (hash, text) VALUES (?, ?)", band, id);
      }
    }
    return id;
  }

  /** The article of a text as it was read, under a source. */
  Article article(long text, String source) throws IOException {
    return database
        .one(
            "SELECT "
                + HEAD
                + ", body, blocks FROM texts JOIN bodies ON bodies.text = texts.id WHERE id = ?",
            row -> article(row, source, row.getString(8), blocks(row.getString(9))),
            text)
        .orElseThrow();
  }

  /** What an article says of itself, without its text. */
  Article head(long text, String source) throws IOException {
    return database
        .one(
            "SELECT " + HEAD + " FROM texts WHERE id = ?",
            row -> article(row, source, "", List.of()),
            text)
        .orElseThrow();
  }

  private static Article article(ResultSet row, String source, String text, List<Block> blocks)
      throws SQLException {
    return new Article(
        row.getString(1),
        source,
        row.getString(2),
        row.getString(3),
        row.getString(4),
        PartialDate.parse(row.getString(5)),
        row.getString(6),
        row.getString(7),
        text,
        blocks);
  }

  private static String blocks(Article article) {
    return article.blocks().stream()
        .map(b -> b.kind() + " " + b.span().start() + " " + b.span().end())
        .collect(Collectors.joining(","));
  }

  private static List<Block> blocks(String written) {
    List<Block> blocks = new ArrayList<>();
    for (String block : written.isEmpty() ? new String[0] : written.split(",")) {
      String[] parts = block.split(" ");
      Span span = new Span(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      blocks.add(new Block(span, Block.Kind.valueOf(parts[0])));
    }
    return blocks;
  }

  private static byte[] digest(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0xFF);
    }
    return digest.digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
