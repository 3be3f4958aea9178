package ascribe.article;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
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

  /** A process lives on for a moment after it was told to end. */
  private volatile boolean killed;

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

  /** Whether it can be asked again. */
  boolean isAlive() {
    return !killed && process.isAlive();
  }

  void kill() {
    killed = true;
    process.destroyForcibly();
  }

  /**
   * @param seconds after which the process is killed
   */
  Draft ask(InputStream in, Format format, String fields, String name, int seconds)
      throws Unreadable {
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
      DraftCodec.write(fields, requests);
      DraftCodec.write(name, requests);
      send(in, format.largest());
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
      if (!deadline.cancel(false)) {
        kill(); // the clock is about to
      }
    }
  }

  /** In pieces, for nobody knows how many there are; a piece of none is the last. */
  private void send(InputStream in, int most) throws IOException, Unreadable {
    byte[] piece = new byte[1 << 16];
    long sent = 0;
    for (int n = read(in, piece); n > 0; n = read(in, piece)) {
      sent += n;
      if (sent > most) {
        break;
      }
      requests.writeInt(n);
      requests.write(piece, 0, n);
    }
    requests.writeInt(sent > most ? DocumentWorker.TOO_LARGE : 0);
  }

  /** What cannot be read to its end is not the fault of the process. */
  private int read(InputStream in, byte[] piece) throws IOException, Unreadable {
    try {
      return in.readNBytes(piece, 0, piece.length);
    } catch (IOException e) {
      requests.writeInt(DocumentWorker.BROKEN_OFF);
      requests.flush();
      answers.readByte();
      DraftCodec.string(answers);
      DraftCodec.string(answers);
      throw new Unreadable(Inputs.reason(e), e);
    }
  }
}
