package ascribe.cli;

import ascribe.Samples;
import ascribe.article.Outcome;
import ascribe.batch.Stages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * A command typed at a prompt: what it printed and how it ended.
 *
 * @param out standard output with line ends as {@code \n}
 * @param err standard error, likewise
 */
record Session(int status, String out, String err) {

  /** With stages that find the claim of {@link Samples#SENTENCE} and cannot read empty files. */
  static Session type(String input, String... command) {
    return type(STAND_INS, input, command);
  }

  static Session type(Stages stages, String input, String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false);
    int status = new Main(streams, stages).execute(command);
    return new Session(status, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  static final Stages STAND_INS =
      new Stages(
          (file, source, sink) -> {
            try {
              sink.accept(outcome(Files.readString(file), source));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          },
          (bytes, name) -> outcome(new String(bytes, StandardCharsets.UTF_8), name),
          () -> Samples::reading);

  private static Outcome outcome(String text, String source) {
    if (text.isEmpty()) {
      return new Outcome.Failed(source, "the file is empty", "");
    }
    return text.startsWith("Norsko")
        ? new Outcome.Skipped(Samples.article(source, text), "language cs")
        : new Outcome.Read(Samples.article(source, text));
  }
}
