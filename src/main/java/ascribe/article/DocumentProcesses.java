package ascribe.article;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Reads documents, and articles of any format that are large, in processes of their own, with a
 * limit of memory and of time: a document that hangs a parser, or eats all memory, costs its
 * process and nothing else. A process is used again; as many stay as were needed at once.
 */
final class DocumentProcesses {
  /** Seconds for one document. */
  private static final int DEADLINE = 50;

  static final DocumentProcesses DEFAULT =
      new DocumentProcesses(DocumentWorker.class.getName(), DEADLINE);

  private final ConcurrentLinkedDeque<DocumentProcess> idle = new ConcurrentLinkedDeque<>();
  private final String main;
  private final int seconds;

  DocumentProcesses(String main, int seconds) {
    this.main = main;
    this.seconds = seconds;
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> idle.forEach(DocumentProcess::kill), "document-end"));
  }

  /**
   * @param fields {@link FieldNames#own()}
   */
  Draft read(InputStream in, Format format, String fields, String name) throws Unreadable {
    DocumentProcess process = process();
    try {
      return process.ask(in, format, fields, name, seconds);
    } finally {
      if (process.isAlive()) {
        idle.addFirst(process);
      }
    }
  }

  private DocumentProcess process() throws Unreadable {
    DocumentProcess free = idle.pollFirst();
    try {
      return free != null && free.isAlive() ? free : new DocumentProcess(main, classPath());
    } catch (IOException e) {
      throw new Unreadable("no second Java process can be started; check the machine's memory", e);
    }
  }

  /** What this program runs from: a jar, a folder with jars, or what Maven put together. */
  private static String classPath() {
    List<String> places = new ArrayList<>();
    if (DocumentProcesses.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        try {
          places.add(Path.of(url.toURI()).toString());
        } catch (URISyntaxException | IllegalArgumentException noFile) {
          // Nothing a process could load.
        }
      }
    }
    String own = System.getProperty("java.class.path");
    return places.isEmpty() ? own : String.join(File.pathSeparator, places);
  }
}
