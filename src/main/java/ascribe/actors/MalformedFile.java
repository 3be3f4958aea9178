package ascribe.actors;

import java.io.IOException;

/** A file that cannot be imported: the message names file, line or JSON path, and the mend. */
final class MalformedFile extends IOException {
  MalformedFile(String message) {
    super(message);
  }

  /** At a place inside the document, such as {@code /values/3/value}. */
  static MalformedFile at(String file, String path, String problem) {
    return new MalformedFile(file + ": " + path + ": " + problem);
  }
}
