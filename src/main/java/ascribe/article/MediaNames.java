package ascribe.article;

/** Media types in the words of a person. */
final class MediaNames {
  private MediaNames() {}

  static String of(String type) {
    for (String[] row : Table.read(MediaNames.class, "media-names.tsv", 2)) {
      if (type.startsWith(row[0])) {
        return row[1];
      }
    }
    return type.equals("application/octet-stream") || type.startsWith("text/")
        ? "binary data"
        : "of type " + type;
  }
}
