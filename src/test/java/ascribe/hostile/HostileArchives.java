package ascribe.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives: bombs, damage, nests. */
final class HostileArchives {
  private static final byte[] STORY =
      ("A story\n\n" + HostileTexts.STORY).getBytes(StandardCharsets.UTF_8);

  private HostileArchives() {}

  static List<Trouble> all() throws IOException {
    List<Trouble> all = new ArrayList<>();
    all.add(Trouble.streamed("bomb.txt.gz", "larger than", out -> letters(gzip(out), 2_000)));
    all.add(
        Trouble.streamed(
            "bomb.zip",
            "larger than",
            out -> {
              ZipOutputStream zip = new ZipOutputStream(out);
              zip.putNextEntry(new ZipEntry("letters.txt"));
              letters(zip, 2_000);
            }));
    all.add(
        Trouble.streamed(
            "tar-bomb.tar.gz",
            "unpack to gigabytes",
            out -> {
              OutputStream gzip = gzip(out);
              gzip.write(tarHeader("letters.txt", 2_000L << 20));
              letters(gzip, 2_000);
            }));
    byte[] nested = STORY;
    for (int i = 0; i < 30; i++) {
      nested = zip(i == 0 ? "a.txt" : "n.zip", nested);
    }
    all.add(Trouble.of("nested.zip", "archives within archives", nested));
    byte[] twice = STORY;
    for (int i = 0; i < 30; i++) {
      twice = gzip(twice);
    }
    all.add(Trouble.of("nested.txt.gz", "archives within archives", twice));
    all.add(Trouble.of("empty.zip", "no article in it", zip("folder/", new byte[0])));
    byte[] whole = zip("a.txt", HostileTexts.noise(100_000));
    all.add(Trouble.of("cut.zip", "damaged or was cut off", Arrays.copyOf(whole, 50_000)));
    all.add(Trouble.of("cut.txt.gz", "damaged or was cut off", cut(gzip(whole))));
    byte[] tar = Arrays.copyOf(tarHeader("a.txt", 90_000), 5_000);
    all.add(Trouble.of("cut.tar", "damaged or was cut off", tar));
    byte[] locked = zip("a.txt", STORY);
    locked[6] |= 1;
    all.add(Trouble.of("locked.zip", "encrypted", locked));
    all.add(Trouble.of("noise.gz", "damaged", headed(new byte[] {0x1F, (byte) 0x8B, 8, 0})));
    all.add(Trouble.of("noise.zip", "damaged", headed(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0})));
    all.add(
        Trouble.of("record.warc", "damaged", "WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nabc"));
    all.add(Trouble.of("noise.warc.gz", "damaged", gzip(warcAndNoise())));
    all.add(
        Trouble.of(
            "escape.zip", "", zip("../../../../escape.txt", STORY))); // only ever read as a name
    all.add(Trouble.of("names.zip", "empty", zip("a\nb\tc.txt", new byte[0])));
    odd(all);
    return all;
  }

  /** Archives that are whole and yet not what one expects. */
  private static void odd(List<Trouble> all) throws IOException {
    all.add(Trouble.of("thrice.txt.gz", "", gzip(gzip(gzip(STORY)))));
    all.add(
        Trouble.streamed(
            "66000-entries.zip",
            "",
            out -> {
              ZipOutputStream zip = new ZipOutputStream(out);
              for (int i = 0; i < 66_000; i++) {
                zip.putNextEntry(new ZipEntry("story-" + i + ".txt"));
                zip.write(STORY);
              }
              zip.finish();
            }));
    all.add(new Trouble("zip64.zip", "", HostileArchives::zip64));
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(twice)) {
      for (int i = 0; i < 3; i++) {
        zip.putArchiveEntry(new ZipArchiveEntry("same.txt"));
        zip.write(("Number " + i + "\n\n" + HostileTexts.STORY).getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    all.add(Trouble.of("same-names.zip", "", twice.toByteArray()));
    byte[] crc = zip("a.txt", STORY);
    crc[14] ^= 0x55;
    all.add(Trouble.of("wrong-checksum.zip", "", crc));
    all.add(new Trouble("links.tar", "a link or a device", HostileArchives::links));
    all.add(
        new Trouble(
            "sparse-10-gb.txt",
            "binary data",
            file -> {
              try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.write(STORY);
                sparse.setLength(10L << 30);
              }
            }));
  }

  private static void zip64(Path file) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      zip.setUseZip64(Zip64Mode.Always);
      zip.putArchiveEntry(new ZipArchiveEntry("a.txt"));
      zip.write(STORY);
      zip.closeArchiveEntry();
    }
  }

  private static void links(Path file) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
      byte[] kinds = {
        TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO, TarConstants.LF_CHR
      };
      for (byte kind : kinds) {
        TarArchiveEntry link = new TarArchiveEntry("link-" + (char) kind, kind);
        link.setLinkName("../../../../etc/passwd");
        tar.putArchiveEntry(link);
        tar.closeArchiveEntry();
      }
      for (String name : new String[] {"/absolute.txt", "../../up.txt", "-rf"}) {
        TarArchiveEntry odd = new TarArchiveEntry(name, true);
        odd.setSize(STORY.length);
        tar.putArchiveEntry(odd);
        tar.write(STORY);
        tar.closeArchiveEntry();
      }
    }
  }

  private static byte[] warcAndNoise() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("WARC/1.0\r\nWARC-Type: response\r\n".getBytes(StandardCharsets.UTF_8));
    bytes.write(HostileTexts.noise(50_000));
    return bytes.toByteArray();
  }

  private static byte[] headed(byte[] head) {
    byte[] noise = HostileTexts.noise(50_000);
    System.arraycopy(head, 0, noise, 0, head.length);
    return noise;
  }

  private static byte[] cut(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static OutputStream gzip(OutputStream out) throws IOException {
    return new GZIPOutputStream(out, 1 << 16);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = gzip(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static void letters(OutputStream out, int megabytes) throws IOException {
    byte[] letters = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < megabytes; i++) {
      out.write(letters);
    }
    out.close();
  }

  private static byte[] tarHeader(String name, long size) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, "%011o".formatted(size));
    put(header, 136, "00000000000");
    header[156] = '0';
    put(header, 257, "ustar\00000");
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    return header;
  }

  private static void put(byte[] header, int at, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
