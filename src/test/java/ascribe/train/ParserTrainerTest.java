package ascribe.train;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.text.ParserInput;
import ascribe.text.ParserModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParserTrainerTest {
  private static final String[] SUBJECTS = {"Norway", "Estonia", "Japan", "Kenya", "Chile"};
  private static final String[] VERBS = {"blames", "accuses", "condemns", "sanctions"};

  @Test
  void a_small_language_is_learned_and_read_in_sentences_not_seen() {
    List<SilverSentence> sentences = new ArrayList<>();
    List<String[]> tags = new ArrayList<>();
    for (String subject : SUBJECTS) {
      for (String verb : VERBS) {
        if (!(subject.equals("Kenya") && verb.equals("accuses"))) {
          sentences.add(sentence(subject, verb));
          tags.add(sentences.get(sentences.size() - 1).tags());
        }
      }
    }
    ParserModel model = new ParserTrainer(5, 16, 16).train(sentences, tags);
    SilverSentence unseen = sentence("Kenya", "accuses");

    ParserInput in = model.input(unseen.forms(), unseen.tags());
    int[] heads = model.heads(in, 8);

    assertThat(heads).isEqualTo(unseen.heads());
    assertThat(model.relations(in, heads)).isEqualTo(unseen.relations());
  }

  @Test
  void the_same_sentences_give_the_same_model() throws Exception {
    List<SilverSentence> sentences =
        List.of(sentence("Chile", "blames"), sentence("Japan", "sues"));
    List<String[]> tags = sentences.stream().map(SilverSentence::tags).toList();
    java.io.ByteArrayOutputStream first = new java.io.ByteArrayOutputStream();
    java.io.ByteArrayOutputStream second = new java.io.ByteArrayOutputStream();

    new ParserTrainer(2, 12, 12).train(sentences, tags).write(first);
    new ParserTrainer(2, 12, 12).train(sentences, tags).write(second);

    assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
  }

  @Test
  void arcs_that_cross_are_seen() {
    assertThat(ParserTrainer.isProjective(new int[] {1, 4, 1, 2})).isTrue();
    assertThat(ParserTrainer.isProjective(new int[] {2, 3, 4, 2})).isFalse();
  }

  private static SilverSentence sentence(String subject, String verb) {
    return new SilverSentence(
        new String[] {subject, verb, "the", "hackers", "of", "the", "attack", "."},
        new String[] {subject, verb, "the", "hacker", "of", "the", "attack", "."},
        new String[] {"NNP", "VBZ", "DT", "NNS", "IN", "DT", "NN", "."},
        new int[] {1, -1, 3, 1, 3, 6, 4, 1},
        new String[] {"nsubj", "root", "det", "dobj", "prep", "det", "pobj", "punct"});
  }
}
