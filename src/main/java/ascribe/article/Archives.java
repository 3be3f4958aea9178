package ascribe.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** ZIP and tar archives, one entry after the other. */
final class Archives {
  private Archives() {}

  static void read(
      Format format,
      InputStream in,
      FieldNames fields,
      String source,
      int depth,
      Consumer<Outcome> sink)
      throws IOException {
    Bounded.Counting packed = new Bounded.Counting(in);
    String encoding = StandardCharsets.UTF_8.name();
    ArchiveInputStream<? extends ArchiveEntry> archive =
        format == Format.ZIP
            ? new ZipArchiveInputStream(packed, encoding, true, true)
            : new TarArchiveInputStream(packed, encoding);
    Bounded bounded = new Bounded(packed, archive);
    for (ArchiveEntry entry = next(archive);
        entry != null;
        entry = bounded.hasBurst() ? null : next(archive)) {
      if (!entry.isDirectory() && !isLitter(entry.getName())) {
        entry(entry, archive, bounded, fields, Inputs.inner(source, entry.getName()), depth, sink);
      }
    }
  }

  /** The next entry; none where the last is of a kind that cannot be passed over. */
  private static ArchiveEntry next(ArchiveInputStream<? extends ArchiveEntry> archive)
      throws IOException {
    try {
      return archive.getNextEntry();
    } catch (UnsupportedZipFeatureException reported) {
      return null;
    }
  }

  private static void entry(
      ArchiveEntry entry,
      ArchiveInputStream<? extends ArchiveEntry> archive,
      InputStream bounded,
      FieldNames fields,
      String source,
      int depth,
      Consumer<Outcome> sink) {
    if (entry instanceof ZipArchiveEntry zip && zip.getGeneralPurposeBit().usesEncryption()) {
      sink.accept(
          new Outcome.Failed(source, "the archive is encrypted; unpack it with its password", ""));
    } else if (entry instanceof ZipArchiveEntry zip
        && archive instanceof ZipArchiveInputStream stream
        && !stream.canReadEntryData(zip)) {
      sink.accept(
          new Outcome.Failed(
              source,
              "packed in a way that is not read; pack it anew",
              "method " + zip.getMethod()));
    } else if (entry instanceof TarArchiveEntry tar && isNoFile(tar)) {
      sink.accept(
          new Outcome.Failed(
              source,
              "no file but a link or a device in the archive; pack the file itself",
              tar.getLinkName()));
    } else {
      String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
      Inputs.read(new Unclosed(bounded), fields, name, source, depth + 1, sink);
    }
  }

  private static boolean isNoFile(TarArchiveEntry entry) {
    return entry.isSymbolicLink()
        || entry.isLink()
        || entry.isFIFO()
        || entry.isCharacterDevice()
        || entry.isBlockDevice();
  }

  /** What operating systems leave in archives. */
  private static boolean isLitter(String name) {
    return name.startsWith("__MACOSX/")
        || name.matches("(?:.*/)?(?:\\._.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)");
  }

  /** An entry that is closed must not close its archive. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
