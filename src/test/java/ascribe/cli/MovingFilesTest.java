package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.Samples;
import ascribe.article.ArticleReader;
import ascribe.batch.Stages;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real files that grow, shrink, are replaced or vanish in the middle of being read, in this process
 * and for the one that reads documents: each is told of or waits, its neighbours are read as ever,
 * and the next night ends with the bytes of one that saw the files only when they were still.
 */
class MovingFilesTest {
  private static final Path DOCUMENT = Path.of("corpus/news/ghostwriter-minsk.docx");
  private static final int LARGE = 7_000_000;

  /** What happens to a file while it is read. */
  private enum Mishap {
    GROWS {
      @Override
      void to(Path file) throws IOException {
        Files.writeString(file, "\nAnd so on. ".repeat(100), StandardOpenOption.APPEND);
      }
    },
    SHRINKS {
      @Override
      void to(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
          channel.truncate(Files.size(file) / 2);
        }
      }
    },
    IS_EMPTIED {
      @Override
      void to(Path file) throws IOException {
        Files.write(file, new byte[0]);
      }
    },
    IS_OVERWRITTEN {
      @Override
      void to(Path file) throws IOException {
        byte[] other = new byte[Math.toIntExact(Files.size(file))];
        Arrays.fill(other, (byte) 'x');
        Files.write(file, other, StandardOpenOption.WRITE);
      }
    },
    IS_REPLACED {
      @Override
      void to(Path file) throws IOException {
        Path other = Files.writeString(file.resolveSibling(".other"), Samples.SENTENCE);
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
      }
    },
    BECOMES_A_FOLDER {
      @Override
      void to(Path file) throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
      }
    },
    VANISHES {
      @Override
      void to(Path file) throws IOException {
        Files.delete(file);
      }
    };

    abstract void to(Path file) throws IOException;
  }

  @TempDir Path folder;
  private Path news;
  private Path output;
  private final ArticleReader reader = new ArticleReader();

  @BeforeEach
  void neighbours() throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    output = folder.resolve("out");
    Files.writeString(news.resolve("a.txt"), "A paper. " + Samples.SENTENCE);
    Files.copy(DOCUMENT, news.resolve("b.docx"));
    Files.writeString(news.resolve("z.txt"), "The last paper. " + Samples.SENTENCE);
  }

  static Stream<Object[]> mishaps() {
    return Stream.of("text.txt", "document.docx", "lines.jsonl")
        .flatMap(name -> Stream.of(Mishap.values()).map(mishap -> new Object[] {name, mishap}));
  }

  @Test
  void a_text_that_grows_while_it_is_read_waits() throws Exception {
    a_file_that_moves_while_it_is_read_harms_nobody("text.txt", Mishap.GROWS);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void a_document_that_vanishes_while_it_is_read_harms_nobody() throws Exception {
    a_file_that_moves_while_it_is_read_harms_nobody("document.docx", Mishap.VANISHES);
  }

  @ParameterizedTest
  @MethodSource("mishaps")
  @Tag("slow")
  void a_file_that_moves_while_it_is_read_harms_nobody(String name, Mishap mishap)
      throws Exception {
    Path file = news.resolve(name);
    write(file);
    AtomicBoolean happened = new AtomicBoolean();
    Session night = night(output, moving(file, mishap, happened));
    assertThat(happened).isTrue();
    assertToldOrWaiting(name, night, mishap == Mishap.VANISHES);
    assertNeighboursAreRead();
    assertMended();
  }

  @Test
  void a_file_that_vanishes_before_it_is_read_is_told() throws Exception {
    Stages vanishing =
        new Stages(
            (file, source, sink) -> {
              try {
                Files.delete(file.resolveSibling("late.txt"));
              } catch (IOException alreadyGone) {
                // by another reader
              }
              reader.read(file, source, sink);
            },
            reader::read,
            () -> Samples::reading);
    Files.writeString(news.resolve("late.txt"), "Late. " + Samples.SENTENCE);
    Session night = night(output, vanishing, "--jobs", "1");
    assertThat(night.status()).isEqualTo(3);
    assertThat(lines("errors.csv"))
        .singleElement()
        .asString()
        .startsWith("\"late.txt\",\"the file is not there (any more); check its name\"");
    assertNeighboursAreRead();
    assertMended();
  }

  @Test
  void a_file_that_never_stops_growing_waits_however_often_it_is_met() throws Exception {
    Path file = news.resolve("text.txt");
    write(file);
    CompletableFuture<Void> copier = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                while (!copier.isDone()) {
                  Files.writeString(file, "And so on. ", StandardOpenOption.APPEND);
                }
              } catch (IOException e) {
                copier.completeExceptionally(e);
              }
            });
    thread.start();
    try {
      for (int i = 0; i < 2; i++) {
        assertThat(night(output, stages()).status()).isEqualTo(3);
        assertThat(waiting()).containsExactly("text.txt");
        assertNeighboursAreRead();
      }
    } finally {
      copier.complete(null);
      thread.join();
    }
    assertMended();
  }

  /** The real reader, and something that happens to one file in the middle of its being read. */
  private Stages moving(Path moved, Mishap mishap, AtomicBoolean happened) {
    return new Stages(
        (file, source, sink) ->
            reader.read(
                file.equals(moved)
                    ? WatchedFile.of(
                        file,
                        LARGE / 4,
                        () -> {
                          mishap.to(file);
                          happened.set(true);
                        })
                    : file,
                source,
                sink),
        reader::read,
        () -> Samples::reading);
  }

  private Stages stages() {
    return new Stages(reader::read, reader::read, () -> Samples::reading);
  }

  private void assertToldOrWaiting(String name, Session night, boolean mayBeRead)
      throws IOException {
    boolean told = lines("errors.csv").stream().anyMatch(line -> line.contains('"' + name));
    if (mayBeRead) {
      // who has a file open reads it to its end
      assertThat(told || lines("articles.csv").stream().anyMatch(l -> l.contains('"' + name)))
          .isTrue();
      return;
    }
    assertThat(night.status()).isEqualTo(3);
    assertThat(told).as(night.err()).isTrue();
    assertThat(lines("attributions.csv")).noneMatch(line -> line.contains('"' + name));
  }

  private void assertNeighboursAreRead() throws IOException {
    for (String name : List.of("a.txt", "b.docx", "z.txt")) {
      assertThat(lines("articles.csv"))
          .as(name)
          .anyMatch(line -> line.contains("\"" + name + "\",\"ok\""));
    }
    assertThat(lines("attributions.csv")).anyMatch(line -> line.contains("\"z.txt\""));
  }

  private void assertMended() throws IOException {
    night(output, stages(), "--prune");
    Path fresh = folder.resolve("fresh");
    night(fresh, stages());
    assertThat(files(output)).isEqualTo(files(fresh));
  }

  private Session night(Path into, Stages stages, String... options) {
    List<String> command =
        new ArrayList<>(List.of("run", "" + news, "-o", "" + into, "--settle", "0"));
    command.addAll(List.of(options));
    return Session.type(stages, "", command.toArray(String[]::new));
  }

  private static Map<String, String> files(Path output) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String name : Nights.FILES) {
      if (Files.exists(output.resolve(name))) {
        files.put(name, Files.readString(output.resolve(name)));
      }
    }
    return files;
  }

  private List<String> lines(String name) throws IOException {
    List<String> lines = Files.readAllLines(output.resolve(name));
    return lines.subList(1, lines.size());
  }

  private List<String> waiting() throws IOException {
    JsonNode run = new ObjectMapper().readTree(output.resolve("run.json").toFile());
    List<String> waiting = new ArrayList<>();
    run.at("/changes/waiting").forEach(source -> waiting.add(source.asText()));
    return waiting;
  }

  private static void write(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".docx")) {
      document(file);
      return;
    }
    boolean lines = name.endsWith(".jsonl");
    String paragraph = "Paper number %d says little of anything that is worth a line.";
    try (var out = Files.newBufferedWriter(file)) {
      for (int i = 0, written = 0; written < LARGE; i++) {
        String text = paragraph.formatted(i) + (i == 0 ? " " + Samples.SENTENCE : "");
        text = lines ? (text + " ").repeat(1000) : text;
        String line =
            lines ? "{\"title\": \"Paper %d\", \"text\": \"%s\"}".formatted(i, text) : text;
        out.write(line + (lines ? "\n" : "\n\n"));
        written += line.length();
      }
    }
  }

  /** A document with a large picture in it, or what stands in for one. */
  private static void document(Path file) throws IOException {
    byte[] picture = new byte[4 * LARGE];
    new Random(1).nextBytes(picture);
    CRC32 sum = new CRC32();
    sum.update(picture);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        ZipInputStream parts = new ZipInputStream(Files.newInputStream(DOCUMENT))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        parts.transferTo(zip);
      }
      ZipEntry entry = new ZipEntry("word/media/picture.png");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(picture.length);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(picture);
    }
  }
}
