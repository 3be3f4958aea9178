package ascribe.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Jars that only training needs, in a local Maven repository or any other folder. The program does
 * not depend on them.
 */
final class Jars {
  private final Path folder;

  /**
   * @param folder holds the jars somewhere below it
   */
  Jars(Path folder) {
    this.folder = folder;
  }

  /** The jar of an artifact in its version, given as {@code group:artifact:version}. */
  Path find(String coordinates) throws IOException {
    String[] parts = coordinates.split(":");
    String name = parts[1] + "-" + parts[2] + ".jar";
    Path inRepository =
        folder.resolve(parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/" + name);
    if (Files.isRegularFile(inRepository)) {
      return inRepository;
    }
    return search(name, coordinates);
  }

  private Path search(String name, String coordinates) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        var found = files.filter(f -> f.endsWith(name)).min(Path::compareTo);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new MissingData(
        "no %s below %s; fetch it with: mvn dependency:get -Dartifact=%s"
            .formatted(name, folder, coordinates));
  }
}
