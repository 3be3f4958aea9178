package ascribe.batch;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What there is to read below the folders of a run, sorted by source. */
final class Inputs {
  private Inputs() {}

  /**
   * @param roots folders and files as the user named them
   * @param output left out where it lies below a folder
   * @throws JobFailed where a root is missing or cannot be looked into
   */
  static List<Input> find(List<Path> roots, Path output) {
    List<Input> found = new ArrayList<>();
    boolean single = roots.size() == 1;
    boolean alike = roots.stream().map(Names::of).distinct().count() < roots.size();
    for (Path root : roots) {
      check(root);
      String name = alike ? Names.path(root.normalize()) : Names.of(root);
      if (Files.isDirectory(root)) {
        walk(root, single ? "" : name + "/", output, found);
      } else {
        found.add(new Input.File(name, key(root), root));
      }
    }
    found.sort(Comparator.comparing(Input::source));
    return single ? found : once(found);
  }

  /** How the ledger knows a folder or a file, whatever way led to it. */
  static String key(Path root) {
    return Names.path(real(root));
  }

  private static void check(Path root) {
    if (!Files.exists(root)) {
      throw new JobFailed(root + " does not exist", "name a folder or a file that does");
    }
    if (!Files.isReadable(root)) {
      throw new JobFailed(root + " cannot be read", "check its permissions");
    }
  }

  private static void walk(Path root, String prefix, Path output, List<Input> found) {
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(root, key(root), prefix, output.toAbsolutePath().normalize(), found));
    } catch (IOException e) {
      throw new JobFailed(root + " cannot be read: " + e.getMessage(), "check its permissions", e);
    }
  }

  /** A file that several roots lead to is read once, under its first source. */
  private static List<Input> once(List<Input> found) {
    Set<Path> seen = new HashSet<>();
    List<Input> first = new ArrayList<>();
    for (Input input : found) {
      if (!(input instanceof Input.File file) || seen.add(real(file.path()))) {
        first.add(input);
      }
    }
    return first;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException brokenLink) {
      return path.toAbsolutePath().normalize();
    }
  }
}
