package ascribe.train;

import java.io.IOException;

/** Training cannot begin: the message names the files and where they come from. */
public final class MissingData extends IOException {
  MissingData(String message) {
    super(message);
  }
}
