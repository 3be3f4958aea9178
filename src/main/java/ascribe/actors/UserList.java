package ascribe.actors;

import ascribe.mention.ActorList;
import ascribe.mention.ActorRow;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A user's file of threat groups.
 *
 * @param file need not exist
 * @param comments the lines that begin with {@code #}, kept at the top
 */
record UserList(Path file, List<String> comments, List<ActorRow> rows) {
  private static final List<String> HEADER =
      List.of(
          "# Threat groups known besides the list of the program; a line with an ID of that list adds"
              + " to it.",
          "# columns: id (actor:<id>), name, other names, suspected origin (ISO 3166-1 alpha-2), kind"
              + " (state, criminal, hacktivist),",
          "#   MITRE ATT&CK id, MISP galaxy uuid, names that are not a group on sight, 'malware' where"
              + " its malware bears its name;",
          "#   separated by tabs, several values by |");

  /** The list as it stands; a new one where the file does not exist. */
  static UserList read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new UserList(file, HEADER, List.of());
    }
    List<ActorRow> rows = ActorList.read(file);
    List<String> comments =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("#"))
            .toList();
    return new UserList(file.toRealPath(), comments, rows);
  }

  UserList with(List<ActorRow> changed) {
    return new UserList(file, comments, changed);
  }

  /** Writes the file whole or not at all: beside it, forced to disk, then renamed. */
  void write() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>(comments);
    rows.forEach(row -> lines.add(row.line()));
    Path part = Files.createTempFile(folder, ".actors", ".part");
    try {
      Files.write(part, lines, StandardCharsets.UTF_8);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
