package ascribe.train;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.mention.WordFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrfTrainerTest {
  @TempDir Path folder;

  @Test
  void the_same_sentences_give_the_same_bytes() throws IOException {
    assertThat(Files.readAllBytes(model("one.bin")))
        .isEqualTo(Files.readAllBytes(model("two.bin")));
  }

  private Path model(String name) throws IOException {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sentences.add(MarkedCorpus.sentence("[[PERSON|Ana Lopez]] met [[ORGANISATION|Acme]] .", 1));
      sentences.add(MarkedCorpus.sentence("The [[ORGANISATION|Acme Bank]] paid nobody .", 0.5));
    }
    Path file = folder.resolve(name);
    WordFacts facts = WordFacts.of(Map.of("ana", WordFacts.bin(WordFacts.FIRST_NAME, 3)));
    NamesTrainer.train(sentences, facts, new CrfTrainer.Settings(5, 0.1, 0.1), 1).write(file);
    return file;
  }
}
