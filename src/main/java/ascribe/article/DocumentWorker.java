package ascribe.article;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;

/**
 * The other process: reads documents from standard input until it ends, and writes drafts to
 * standard output. A request is the format's number, the length and the bytes; an answer is 1 and
 * the draft, or 0, the reason and the detail.
 */
final class DocumentWorker {
  private DocumentWorker() {}

  /** Entry of the process that {@link DocumentProcesses} start; not for users. */
  public static void main(String[] arguments) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    // What a library prints must not get between the answers.
    System.setOut(new PrintStream(System.err, true));
    try {
      while (true) {
        Format format = Format.values()[in.readByte()];
        byte[] bytes = in.readNBytes(in.readInt());
        answer(bytes, format, out);
        out.flush();
      }
    } catch (EOFException closed) {
      // The parent has no more, or is gone.
    }
  }

  private static void answer(byte[] bytes, Format format, DataOutputStream out) throws IOException {
    Draft draft;
    try {
      draft = Documents.read(bytes, format);
    } catch (Unreadable e) {
      out.writeByte(0);
      DraftCodec.write(e.getMessage(), out);
      DraftCodec.write(e.outcome("").detail(), out);
      return;
    }
    out.writeByte(1);
    DraftCodec.write(draft, out);
  }
}
