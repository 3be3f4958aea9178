package ascribe.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document that breaks its reader breaks nothing else. */
class DocumentProcessesTest {
  @ParameterizedTest
  @CsvSource({
    "hang, 2, takes more than 2 seconds",
    "crash, 30, breaks its reader",
    "hoard, 30, needs more than 384 MB"
  })
  void a_process_that_misbehaves_is_a_reason(String how, int seconds, String reason) {
    DocumentProcesses bad = new DocumentProcesses(BadWorker.class.getName(), seconds);

    assertThatThrownBy(() -> bad.read(document(), Format.PDF, how, "a.pdf"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining(reason);
  }

  @Test
  void a_process_goes_on_after_a_damaged_document() throws IOException, Unreadable {
    DocumentProcesses processes = new DocumentProcesses(DocumentWorker.class.getName(), 30);
    byte[] pdf = Files.readAllBytes(Path.of("corpus/news/china-nsa-time-centre.pdf"));

    assertThatThrownBy(() -> read(processes, Arrays.copyOf(pdf, 700)))
        .isInstanceOf(Unreadable.class);
    assertThat(read(processes, pdf).title()).startsWith("Beijing says NSA");
  }

  @Test
  void a_process_goes_on_after_a_document_that_is_too_large_or_breaks_off()
      throws IOException, Unreadable {
    DocumentProcesses processes = new DocumentProcesses(DocumentWorker.class.getName(), 30);
    byte[] pdf = Files.readAllBytes(Path.of("corpus/news/china-nsa-time-centre.pdf"));
    InputStream brokenOff =
        new SequenceInputStream(
            new ByteArrayInputStream(pdf),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new EOFException("no more");
              }
            });

    assertThatThrownBy(() -> processes.read(brokenOff, Format.PDF, "", "a.pdf"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("cut off");
    assertThatThrownBy(() -> processes.read(endless(), Format.TEXT, "", "a.txt"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("larger than 8 MB");
    assertThat(read(processes, pdf).title()).startsWith("Beijing says NSA");
  }

  @Test
  void a_process_that_is_being_ended_gets_no_other_document() {
    DocumentProcesses bad = new DocumentProcesses(BadWorker.class.getName(), 30);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> bad.read(document(), Format.PDF, "hush", "a.pdf"))
          .hasMessageContaining("breaks its reader");
      assertThatThrownBy(() -> bad.read(document(), Format.PDF, "answer", "b.pdf"))
          .hasMessage("nothing in it");
    }
  }

  private static InputStream document() {
    return new ByteArrayInputStream(new byte[100]);
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 'a';
      }
    };
  }

  private static Draft read(DocumentProcesses processes, byte[] bytes) throws Unreadable {
    return processes.read(new ByteArrayInputStream(bytes), Format.PDF, "", "a.pdf");
  }
}
