package ascribe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A night in a process of its own, which can be stopped and killed. */
final class Child implements AutoCloseable {
  private final Process process;
  private final Path log;

  /**
   * @param main the class to start
   * @param log takes what it prints
   */
  Child(Class<?> main, Path log, String... arguments) throws IOException {
    this.log = log;
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx800m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  long number() {
    return process.pid();
  }

  String said() throws IOException {
    return Files.readString(log);
  }

  /** Waits until it has said something. */
  void awaitWords(String words) throws IOException, InterruptedException {
    while (!said().contains(words)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("it ended without a word of " + words + ": " + said());
      }
      Thread.sleep(20);
    }
  }

  /** Its exit status. */
  int await() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      close();
      throw new IllegalStateException("it does not end");
    }
    return process.exitValue();
  }

  /**
   * Kills it unless it has ended by then.
   *
   * @return whether it was killed
   */
  boolean killAfter(long millis) throws InterruptedException {
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    close();
    return true;
  }

  /** Ctrl-C. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", "" + process.pid()).inheritIO().start().waitFor();
  }

  /** Whether Ctrl-C can reach it: who is started in the background of a script may be deaf. */
  boolean hearsInterrupts() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("SigIgn:")) {
        return (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) == 0;
      }
    }
    return true;
  }

  /** {@code kill -9}. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
