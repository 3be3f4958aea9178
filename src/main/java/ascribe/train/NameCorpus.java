package ascribe.train;

import ascribe.article.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One corpus of {@code name-corpora.tsv} as it lies on this machine.
 *
 * @param weight of each sentence
 * @param unmarked types that it leaves unmarked
 */
record NameCorpus(Path file, double weight, Set<String> unmarked) {

  /**
   * The corpora of the list below a folder.
   *
   * @param free whether {@code gmb.iob2.gz}, as published, stands in for {@code gmb.tsv.gz}, which
   *     has the tags of further annotators; what only these annotated is then left out
   * @throws MissingData naming all files that are missing
   */
  static List<NameCorpus> find(Path folder, boolean free) throws IOException {
    List<Path> files = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> below = Files.walk(folder)) {
        files = below.filter(Files::isRegularFile).sorted().toList();
      }
    }
    List<NameCorpus> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String[] row : Table.read(NameCorpus.class, "name-corpora.tsv", 4)) {
      String name = free ? row[3] : row[0];
      if (name.isEmpty()) {
        continue;
      }
      List<Path> named = files.stream().filter(f -> f.endsWith(name)).toList();
      Set<String> unmarked = row[2].isEmpty() ? Set.of() : Set.of(row[2].split("\\|"));
      if (named.size() > 1) {
        throw new MissingData(
            "several files below "
                + folder
                + " are "
                + name
                + ": "
                + named
                + "; name one's folder");
      }
      if (named.isEmpty()) {
        missing.add(name);
      } else {
        found.add(new NameCorpus(named.get(0), Double.parseDouble(row[1]), unmarked));
      }
    }
    if (!missing.isEmpty()) {
      String mend =
          free
              ? "models/en-names.md names their sources"
              : "models/en-names.md says how they are made; without them: train names --free";
      throw new MissingData(
          "missing below " + folder + ": " + String.join(", ", missing) + "; " + mend);
    }
    return found;
  }
}
