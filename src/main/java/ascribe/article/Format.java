package ascribe.article;

/** The formats an article or many can come in, each with the words a message uses for it. */
enum Format {
  TEXT("a text", 8),
  MARKDOWN("a Markdown text", 8),
  HTML("a web page", 16),
  MAIL("a mail", 24),
  JSON("a JSON object", 16),
  PDF("a PDF", 64),
  WORD("a Word document", 64),
  OLD_WORD("a Word document (97-2003)", 64),
  ODT("an OpenDocument text", 64),
  RTF("a rich text file", 64),
  EPUB("an e-book", 64),
  OUTLOOK("an Outlook mail", 64),
  ZIP("a ZIP archive", 0),
  GZIP("a gzip file", 0),
  TAR("a tar archive", 0),
  JSON_LINES("JSON Lines", 0),
  JSON_ARRAY("a JSON array", 0),
  JSON_OBJECTS("JSON objects in a row", 0),
  JSON_LISTS("JSON with lists of articles", 0),
  CSV("a CSV table", 0),
  MBOX("a mailbox", 0),
  FEED("a news feed", 0),
  WARC("a web archive", 0),
  COMPOUND("an Office file", 64),
  BINARY("no text", 1);

  private final String words;
  private final int megabytes;

  /**
   * @param megabytes the largest article of the format
   */
  Format(String words, int megabytes) {
    this.words = words;
    this.megabytes = megabytes;
  }

  /** Bytes of the largest article. */
  int largest() {
    return megabytes << 20;
  }

  /** Whether it is read in a process of its own. */
  boolean isDocument() {
    return ordinal() >= PDF.ordinal() && ordinal() <= OUTLOOK.ordinal() || this == COMPOUND;
  }

  String words() {
    return words;
  }

  /** Whether it holds articles, each with an outcome of its own. */
  boolean isContainer() {
    return ordinal() >= ZIP.ordinal() && ordinal() <= WARC.ordinal();
  }
}
