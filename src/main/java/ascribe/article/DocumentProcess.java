package ascribe.article;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One process of {@link DocumentProcesses}; serves one thread at a time. */
final class DocumentProcess {
  /** Memory of a process, in MB: a PDF of 64 MB fits. */
  private static final int HEAP = 384;

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "document-deadline");
            thread.setDaemon(true);
            return thread;
          });

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;

  /**
   * @param main the class to run: {@link DocumentWorker}, or one of a test that misbehaves
   */
  DocumentProcess(String main, String classPath) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP + "m",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                main)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void kill() {
    process.destroyForcibly();
  }

  /**
   * @param seconds after which the process is killed
   */
  Draft ask(byte[] bytes, Format format, int seconds) throws Unreadable {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        CLOCK.schedule(
            () -> {
              late.set(true);
              kill();
            },
            seconds,
            TimeUnit.SECONDS);
    try {
      requests.writeByte(format.ordinal());
      requests.writeInt(bytes.length);
      requests.write(bytes);
      requests.flush();
      if (answers.readByte() == 1) {
        return DraftCodec.read(answers);
      }
      throw new Unreadable(DraftCodec.string(answers), DraftCodec.string(answers));
    } catch (IOException e) {
      kill();
      throw new Unreadable(
          late.get()
              ? "%s that takes more than %d seconds; save it anew or leave it out"
                  .formatted(format.words(), seconds)
              : "%s that breaks its reader or needs more than %d MB; save it anew or leave it out"
                  .formatted(format.words(), HEAP),
          e);
    } finally {
      deadline.cancel(false);
    }
  }
}
