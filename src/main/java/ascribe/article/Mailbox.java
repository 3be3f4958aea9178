package ascribe.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The mails of an mbox file: a line that begins with {@code From } after an empty one parts them.
 */
final class Mailbox {
  private static final byte[] PARTING = "From ".getBytes(StandardCharsets.US_ASCII);

  /** Bytes of a line that are looked at together. */
  private static final int LONG_LINE = 1 << 16;

  private Mailbox() {}

  static void read(InputStream in, String source, Consumer<Outcome> sink) throws IOException {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean blank = true;
    boolean begun = true;
    int number = 0;
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        line.write(buffer[i]);
        boolean ended = buffer[i] == '\n';
        if (ended || line.size() >= LONG_LINE) {
          byte[] bytes = line.toByteArray();
          line.reset();
          if (blank && begun && startsWith(bytes)) {
            number += hand(mail, number, source, sink);
          } else if (mail.size() <= Format.MAIL.largest()) {
            mail.write(bytes);
          }
          blank = begun && bytes.length <= 2 && bytes[0] <= '\r';
          begun = ended;
        }
      }
    }
    mail.write(line.toByteArray());
    hand(mail, number, source, sink);
  }

  private static int hand(
      ByteArrayOutputStream mail, int number, String source, Consumer<Outcome> sink) {
    if (mail.size() == 0) {
      return 0;
    }
    String inner = Inputs.inner(source, Integer.toString(number + 1));
    if (mail.size() > Format.MAIL.largest()) {
      sink.accept(Inputs.tooLarge(Format.MAIL).outcome(inner));
    } else {
      sink.accept(
          Single.read(mail.toByteArray(), Format.MAIL, FieldNames.standard(), "mail.eml", inner));
    }
    mail.reset();
    return 1;
  }

  private static boolean startsWith(byte[] line) {
    for (int i = 0; i < PARTING.length; i++) {
      if (i >= line.length || line[i] != PARTING[i]) {
        return false;
      }
    }
    return true;
  }
}
