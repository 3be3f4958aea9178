package ascribe.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All hostile files. */
public final class HostileCollection {
  private HostileCollection() {}

  /**
   * Writes the collection.
   *
   * @return what was written, and what each is to be reported as
   */
  public static List<Trouble> write(Path folder) throws Exception {
    List<Trouble> all = new ArrayList<>();
    all.addAll(HostileTexts.all());
    all.addAll(HostileMarkup.all());
    all.addAll(HostileArchives.all());
    all.addAll(HostileDocuments.all());
    all.addAll(places());
    for (Trouble trouble : all) {
      trouble.maker().write(folder.resolve(trouble.name()));
    }
    return all;
  }

  /** What is no file at all. */
  private static List<Trouble> places() {
    return List.of(
        new Trouble("loop", "leads back", f -> Files.createSymbolicLink(f, f.getParent())),
        new Trouble("self.txt", "a link", f -> Files.createSymbolicLink(f, f)),
        new Trouble("broken.txt", "a link", f -> Files.createSymbolicLink(f, Path.of("gone"))),
        new Trouble("zero.txt", "device", f -> Files.createSymbolicLink(f, Path.of("/dev/zero"))),
        new Trouble("pipe.txt", "pipe", HostileCollection::pipe));
  }

  private static void pipe(Path file) throws IOException, InterruptedException {
    new ProcessBuilder("mkfifo", file.toString()).inheritIO().start().waitFor();
  }

  /** Writes the collection into a folder, to look at it: the first argument names it. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Trouble trouble : write(folder)) {
      System.out.println(trouble.name().replace('\n', ' ') + "\t" + trouble.reason());
    }
  }
}
