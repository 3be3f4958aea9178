package ascribe.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes an article of a draft and decides whether it is one to go on with. */
final class Drafts {
  /** Words of prose below which there is nothing to read. */
  private static final int FEWEST = 4;

  /** Characters without a blank between them: addresses have up to 2,000. */
  private static final int LONGEST_WORD = 4_000;

  /** Characters of an article: a novel of five hundred pages. */
  private static final int LONGEST = 1_000_000;

  private Drafts() {}

  /** Refuses a text that no article has. */
  static void check(Draft draft) throws Unreadable {
    if (draft.text().length() > LONGEST) {
      throw new Unreadable(
          "the text is longer than a million characters; split it or leave it out",
          draft.text().length() + " characters");
    }
  }

  static Outcome outcome(Draft draft, String id, String source) throws Unreadable {
    check(draft);
    Article article = article(draft, id, source, Language.of(prose(draft)));
    int words = article.words();
    if (words == 0) {
      return new Outcome.Skipped(article, "no text");
    }
    if (words < FEWEST) {
      return new Outcome.Skipped(article, "too short");
    }
    return article.language().equals("en") || article.language().isEmpty()
        ? new Outcome.Read(article)
        : new Outcome.Skipped(article, "language " + article.language());
  }

  private static Article article(Draft draft, String id, String source, String language) {
    return new Article(
        id,
        source,
        draft.title(),
        draft.publisher(),
        draft.author(),
        draft.published(),
        draft.url(),
        language.isEmpty() ? draft.language() : language,
        draft.text(),
        draft.blocks().stream().map(block -> words(block, draft.text())).toList());
  }

  /**
   * A part that holds what is no word, such as a picture in base64, is none to look for names in.
   */
  private static Block words(Block block, String text) {
    int run = 0;
    for (int i = block.span().start(); i < block.span().end(); i++) {
      run = Character.isWhitespace(text.charAt(i)) ? 0 : run + 1;
      if (run > LONGEST_WORD) {
        return new Block(block.span(), Block.Kind.FURNITURE);
      }
    }
    return block;
  }

  private static String prose(Draft draft) {
    StringBuilder prose = new StringBuilder();
    for (Block block : draft.blocks()) {
      if (block.kind().isProse() && prose.length() < 20_000) {
        prose.append(draft.text(), block.span().start(), block.span().end()).append('\n');
      }
    }
    return prose.toString();
  }

  /** First 16 hexadecimal digits of the SHA-256. */
  static String id(byte[] bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return id(digest);
  }

  static String id(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
