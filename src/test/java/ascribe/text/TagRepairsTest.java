package ascribe.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms with the tagger's tags, and the tags after mending. */
class TagRepairsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the only verb looks like a noun
          Poland suspects Russia of sabotage | NNP NNS NNP IN NN | NNP VBZ NNP IN NN
          # there is another verb: a noun it stays
          police questioned suspects of sabotage | NN VBD NNS IN NN | NN VBD NNS IN NN
          # who says so is no other verb
          Spain sanctions the firm , he said | NNP NNS DT NN , PRP VBD | NNP VBZ DT NN , PRP VBD
          # nothing behind it that a verb could take
          the new suspects | DT JJ NNS | DT JJ NNS
          # a participle for the past tense
          the agency named China as culprit | DT NN VBN NNP IN NN | DT NN VBD NNP IN NN
          the report named in court was read | DT NN VBN IN NN VBD VBN | DT NN VBN IN NN VBD VBN
          # capitals inside make a name
          hackers of MuddyWater stole it | NNS IN VB VBD PRP | NNS IN NNP VBD PRP
          # information technology, unless all is in capitals
          IT systems were down | PRP VBZ VBD RB | NNP NNS VBD RB
          IT IS OVER | PRP VBZ RB | PRP VBZ RB
          # one part of speech whatever stands around it
          she was found guilty | PRP VBD VBN VBN | PRP VBD VBN JJ
          """)
  void mends(String sentence, String before, String after) {
    String[] forms = sentence.split(" ");
    String[] tags = before.split(" ");

    TagRepairs.apply(forms, tags);

    assertThat(tags).containsExactly(after.split(" "));
  }
}
