package ascribe.article;

/** The formats an article or many can come in, each with the words a message uses for it. */
enum Format {
  TEXT("a text"),
  MARKDOWN("a Markdown text"),
  HTML("a web page"),
  MAIL("a mail"),
  JSON("a JSON object"),
  PDF("a PDF"),
  WORD("a Word document"),
  OLD_WORD("a Word document (97-2003)"),
  ODT("an OpenDocument text"),
  RTF("a rich text file"),
  EPUB("an e-book"),
  OUTLOOK("an Outlook mail"),
  ZIP("a ZIP archive"),
  GZIP("a gzip file"),
  TAR("a tar archive"),
  JSON_LINES("JSON Lines"),
  JSON_ARRAY("a JSON array"),
  CSV("a CSV table"),
  MBOX("a mailbox"),
  FEED("a news feed"),
  WARC("a web archive"),
  COMPOUND("an Office file"),
  BINARY("no text");

  private final String words;

  Format(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether it holds articles, each with an outcome of its own. */
  boolean isContainer() {
    return ordinal() >= ZIP.ordinal() && ordinal() <= WARC.ordinal();
  }
}
