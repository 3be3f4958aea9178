package ascribe.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    byte[] request = how.getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> bad.read(request, Format.PDF))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining(reason);
  }

  @Test
  void a_process_goes_on_after_a_damaged_document() throws IOException, Unreadable {
    DocumentProcesses processes = new DocumentProcesses(DocumentWorker.class.getName(), 30);
    byte[] pdf = Files.readAllBytes(Path.of("corpus/news/china-nsa-time-centre.pdf"));

    assertThatThrownBy(() -> processes.read(java.util.Arrays.copyOf(pdf, 700), Format.PDF))
        .isInstanceOf(Unreadable.class);
    assertThat(processes.read(pdf, Format.PDF).title()).startsWith("Beijing says NSA");
  }
}
