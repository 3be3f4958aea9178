package ascribe.output;

import java.io.IOException;

/** A place to put the rows of a table. */
interface Rows<R> {
  void write(R row) throws IOException;
}
