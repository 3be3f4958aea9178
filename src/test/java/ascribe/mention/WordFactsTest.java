package ascribe.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordFactsTest {
  private static final long ANA = WordFacts.bin(WordFacts.FIRST_NAME, 7) | 0b1_0110;
  private static final long CITY = WordFacts.bin(WordFacts.PLACE, 5) | WordFacts.bin(1, 2);

  private final WordFacts made = WordFacts.of(Map.of("ana", ANA, "zürich", CITY));

  @Test
  void facts_come_back_from_the_file() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    made.write(new DataOutputStream(bytes));

    WordFacts read =
        WordFacts.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(read.get("ana")).isEqualTo(ANA);
    assertThat(read.get("zürich")).isEqualTo(CITY);
    assertThat(read.get("bob")).isZero();
  }
}
