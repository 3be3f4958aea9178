package ascribe.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and prints.
 *
 * @param outIsTerminal whether a person looks at {@code out} directly
 * @param errIsTerminal whether a person looks at {@code err} directly
 */
record Streams(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  /** Those of the process. UTF-8 wherever the terminal does not ask for something else. */
  static Streams standard() {
    Charset out = charset();
    return new Streams(
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, out),
        Terminal.isOutput(),
        Terminal.isError());
  }

  /** Without a locale Java would print ASCII; names need more, and readers expect UTF-8. */
  private static Charset charset() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return windows && Terminal.isOutput() ? System.console().charset() : StandardCharsets.UTF_8;
  }
}
