package ascribe.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Reads articles of any format. Safe for many threads. */
public final class ArticleReader {
  public ArticleReader() {}

  /**
   * Reads one file and hands on what became of it: one outcome for an article, any number for a
   * container.
   *
   * @param file the file to read
   * @param source how the outcome names it
   * @param sink takes each outcome in the order of the container; called on this thread
   */
  public void read(Path file, String source, Consumer<Outcome> sink) {
    try {
      sink.accept(read(Files.readAllBytes(file), source));
    } catch (IOException e) {
      sink.accept(
          new Outcome.Failed(
              source,
              "the file cannot be read; check that it exists and that you may read it",
              e.toString()));
    }
  }

  /**
   * Reads an article that is already in memory, such as standard input.
   *
   * @param name a file name whose ending is a hint to the format, or empty
   */
  public Outcome read(byte[] bytes, String name) {
    String text =
        new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
    List<Block> blocks = PlainText.blocks(text);
    String title =
        blocks.stream()
            .filter(b -> b.kind() == Block.Kind.HEADLINE)
            .map(b -> b.span().of(text))
            .findFirst()
            .orElse("");
    return new Outcome.Read(
        new Article(
            id(bytes),
            name,
            title,
            "",
            "",
            PlainText.dateLine(text, blocks),
            "",
            "en",
            text,
            blocks));
  }

  private static String id(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
