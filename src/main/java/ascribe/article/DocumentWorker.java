package ascribe.article;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;

/**
 * The other process: reads articles from standard input until it ends, and writes drafts to
 * standard output. A request is the format's number, the user's names of fields, the file's name,
 * and the bytes in pieces, each after its length; an answer is 1 and the draft, or 0, the reason
 * and the detail.
 */
final class DocumentWorker {
  /** In place of the length of a piece: there are more than the format may have. */
  static final int TOO_LARGE = -1;

  /** In place of the length of a piece: the rest cannot be read. */
  static final int BROKEN_OFF = -2;

  private DocumentWorker() {}

  /** Entry of the process that {@link DocumentProcesses} start; not for users. */
  public static void main(String[] arguments) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    // What a library prints must not get between the answers.
    System.setOut(new PrintStream(System.err, true));
    try {
      while (true) {
        answer(in, out);
        out.flush();
      }
    } catch (EOFException closed) {
      // The parent has no more, or is gone.
    }
  }

  private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
    Format format = Format.values()[in.readByte()];
    String fields = DraftCodec.string(in);
    String name = DraftCodec.string(in);
    Draft draft;
    try {
      draft = Single.draft(bytes(in, format), format, FieldNames.again(fields), name);
      Drafts.check(draft);
    } catch (Unreadable e) {
      out.writeByte(0);
      DraftCodec.write(e.getMessage(), out);
      DraftCodec.write(e.outcome("").detail(), out);
      return;
    }
    out.writeByte(1);
    DraftCodec.write(draft, out);
  }

  private static byte[] bytes(DataInputStream in, Format format) throws IOException, Unreadable {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int length = in.readInt();
    for (; length > 0; length = in.readInt()) {
      bytes.write(in.readNBytes(length));
    }
    if (length == TOO_LARGE) {
      throw Inputs.tooLarge(format);
    }
    if (length == BROKEN_OFF) {
      throw new Unreadable("", "");
    }
    return bytes.toByteArray();
  }
}
