package ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends while its models are still being loaded. */
class EndOfProcessTest {
  @TempDir Path folder;

  @RepeatedTest(4)
  void a_sentence_that_needs_no_encoder_ends_well() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "ascribe.cli.Main",
                "article",
                "--sentence",
                "It rained.")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "out.txt"))
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
