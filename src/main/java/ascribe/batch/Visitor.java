package ascribe.batch;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Collects the files of a folder: hidden ones and the output folder left out, links followed. */
final class Visitor extends SimpleFileVisitor<Path> {
  private final Path root;
  private final String key;
  private final String prefix;
  private final Path output;
  private final List<Input> found;

  /**
   * @param key of the root
   * @param prefix before the sources of its files
   */
  Visitor(Path root, String key, String prefix, Path output, List<Input> found) {
    this.root = root;
    this.key = key;
    this.prefix = prefix;
    this.output = output;
    this.found = found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    return hidden(folder) || folder.toAbsolutePath().normalize().equals(output)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isOther()) {
      found.add(
          new Input.Closed(source(file), key(file), "not a file but a device, pipe or socket", ""));
    } else if (!hidden(file)) {
      found.add(new Input.File(source(file), key(file), file));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
    if (path.equals(root)) {
      throw e;
    }
    boolean loop = e instanceof FileSystemLoopException;
    if (!hidden(path)) {
      found.add(
          new Input.Closed(
              source(path),
              key(path),
              loop
                  ? "a link that leads back to a folder around it; what is there is read once"
                  : "cannot be looked into; check its permissions",
              e.toString()));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
    return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
  }

  /** Also the {@code ~$} files that Word keeps beside an open document. */
  private static boolean hidden(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || name.startsWith("~$");
  }

  private String source(Path path) {
    return prefix + Names.path(root.relativize(path));
  }

  private String key(Path path) {
    return key + "/" + Names.path(root.relativize(path));
  }
}
