package ascribe.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * A disk whose power may be cut. The program sees the files as it made them; beside that this keeps
 * book of what a disk is bound to have after a cut: bytes only up to the last time that their file
 * was forced, names only as they were when their folder was. Of the rest each may be there or not.
 */
public final class CutDisk implements Disk {
  /** Called after each operation. */
  public interface Moment {
    void after(String operation, CutDisk disk) throws IOException;
  }

  /** What became of bytes that were not forced. */
  public enum Loss {
    ALL,
    HALF,
    ZEROS,
    NONE
  }

  private static final class Content {
    private byte[] forced = {};
    private final ByteArrayOutputStream now = new ByteArrayOutputStream();

    byte[] after(Loss loss) {
      byte[] all = now.toByteArray();
      return switch (loss) {
        case ALL -> forced;
        case HALF -> Arrays.copyOf(all, (forced.length + all.length + 1) / 2);
        case ZEROS -> Arrays.copyOf(forced, all.length);
        case NONE -> all;
      };
    }
  }

  /** A name that was given, taken away (from another, or for good), or both. */
  private record Change(String from, String to, Content content) {}

  private final boolean obeys;
  private final Moment moment;
  private final Map<String, Content> names = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();
  private Map<String, Content> sure = Map.of();

  /**
   * @param folder whose files are surely on the disk now; all else happens in it
   * @param obeys whether a file or folder that is forced really is: there are disks that lie
   */
  public CutDisk(Path folder, boolean obeys, Moment moment) throws IOException {
    this.obeys = obeys;
    this.moment = moment;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().startsWith("ascribe.db")) {
          Content content = new Content();
          content.now.writeBytes(Files.readAllBytes(file));
          content.forced = content.now.toByteArray();
          names.put(file.getFileName().toString(), content);
        }
      }
    }
    sure = new TreeMap<>(names);
  }

  /** Changes of names that a cut may undo now, in their order. */
  public List<String> changes() {
    return changes.stream().map(change -> change.from + " to " + change.to).toList();
  }

  /**
   * The files there are when the power comes back, without the ledger's.
   *
   * @param kept which of the {@link #changes} had reached the disk
   */
  public Map<String, byte[]> afterCut(Loss loss, IntPredicate kept) {
    Map<String, Content> left = new TreeMap<>(sure);
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      if (kept.test(i)) {
        left.remove(change.from, change.content);
        if (!change.to.isEmpty()) {
          left.put(change.to, change.content);
        }
      }
    }
    Map<String, byte[]> files = new TreeMap<>();
    left.forEach((name, content) -> files.put(name, content.after(loss)));
    return files;
  }

  private void change(String from, String to, Content content) {
    changes.add(new Change(from, to, content));
    names.remove(from);
    if (!to.isEmpty()) {
      names.put(to, content);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  @Override
  public Part create(Path file) throws IOException {
    Part part = SYSTEM.create(file);
    Content content = new Content();
    change("", name(file), content);
    moment.after("create " + name(file), this);
    return new Part() {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        part.write(bytes, from, length);
        content.now.write(bytes, from, length);
        moment.after("write " + name(file), CutDisk.this);
      }

      @Override
      void force() throws IOException {
        part.force();
        if (obeys) {
          content.forced = content.now.toByteArray();
        }
        moment.after("force " + name(file), CutDisk.this);
      }

      @Override
      byte[] read(long from, int length) throws IOException {
        return part.read(from, length);
      }

      @Override
      public void close() throws IOException {
        part.close();
      }
    };
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    SYSTEM.rename(from, to);
    change(name(from), name(to), names.get(name(from)));
    moment.after("rename " + name(to), this);
  }

  @Override
  public void force(Path folder) throws IOException {
    SYSTEM.force(folder);
    if (obeys) {
      sure = new TreeMap<>(names);
      changes.clear();
    }
    moment.after("force " + name(folder), this);
  }

  @Override
  public void delete(Path file) throws IOException {
    SYSTEM.delete(file);
    if (names.containsKey(name(file))) {
      change(name(file), "", names.get(name(file)));
      moment.after("delete " + name(file), this);
    }
  }

  @Override
  public int ledgerPages() {
    return SYSTEM.ledgerPages();
  }
}
