package ascribe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class MemoryTest {
  private static final int MEGABYTES = 200;

  @Test
  void what_another_process_held_counts_also_after_its_death() throws Exception {
    try (Memory memory = new Memory()) {
      long before = memory.documents() >> 20;
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process child =
          new ProcessBuilder(
                  java,
                  "-Xmx400m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Eater.class.getName())
              .start();
      assertThat(child.getInputStream().read()).isEqualTo('x');
      assertThat(memory.documents() >> 20).isGreaterThanOrEqualTo(before + MEGABYTES);
      child.destroyForcibly().waitFor();
      assertThat(memory.documents() >> 20).isGreaterThanOrEqualTo(before + MEGABYTES);
      assertThat(memory.own() >> 20).isPositive();
    }
  }

  /** Takes memory and waits for its end. */
  static final class Eater {
    private Eater() {}

    public static void main(String[] args) throws InterruptedException {
      byte[][] taken = new byte[10 * MEGABYTES][(1 << 20) / 10];
      System.out.print("x");
      System.out.flush();
      Thread.sleep(60_000);
      System.out.print(taken.length);
    }
  }
}
