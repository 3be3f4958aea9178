package ascribe.attribution;

import ascribe.mention.EntityType;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.text.Sentence;
import ascribe.text.Text;
import ascribe.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds whose words a quotation or a statement is, where another sentence says so. */
final class Quotations {
  private final Text text;
  private final Mentions mentions;
  private final Function<Mention, Actor> speaker;

  /**
   * @param speaker whom somebody who speaks speaks for
   */
  Quotations(Text text, Mentions mentions, Function<Mention, Actor> speaker) {
    this.text = text;
    this.mentions = mentions;
    this.speaker = speaker;
  }

  /**
   * Who speaks the quotation that a sentence stands in: the person beside a verb of speech in the
   * same sentence, else in the sentences next to it in the paragraph.
   */
  Optional<Actor> speakerOf(Sentence sentence) {
    for (int distance : new int[] {0, 1, -1, 2, -2}) {
      int index = sentence.index() + distance;
      if (index >= 0 && index < text.sentences().size()) {
        Sentence other = text.sentences().get(index);
        if (other.block() == sentence.block()) {
          Optional<Actor> speaker = speakerIn(other);
          if (speaker.isPresent()) {
            return speaker;
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whose statement a sentence belongs to: {@code The Foreign Secretary said:} credits all that
   * follows; where quotation marks follow, what stands in the same paragraph.
   */
  List<Actor> statement(Sentence sentence) {
    for (int i = sentence.index() - 1; i >= 0; i--) {
      Sentence earlier = text.sentences().get(i);
      if (!endsWithColon(earlier)) {
        continue;
      }
      Optional<Actor> speaker = speakerIn(earlier);
      if (speaker.isPresent()) {
        boolean quoted =
            "\"“‘'".indexOf(text.chars().charAt(text.sentences().get(i + 1).span().start())) >= 0;
        return !quoted || earlier.block() == sentence.block() && sentence.index() == i + 1
            ? List.of(speaker.get())
            : List.of();
      }
    }
    return List.of();
  }

  private boolean endsWithColon(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    return tokens.get(tokens.size() - 1).form().equals(":");
  }

  private Optional<Actor> speakerIn(Sentence sentence) {
    for (int t = 0; t < sentence.tokens().size(); t++) {
      boolean speech =
          Words.reporting(sentence.tokens().get(t).lemma())
                  .filter(r -> r.kind() == Words.Kind.SAY)
                  .isPresent()
              && sentence.tokens().get(t).isVerb();
      if (speech) {
        int at = sentence.tokens().get(t).span().start();
        Optional<Mention> beside =
            mentions.within(sentence.span()).stream()
                .filter(m -> m.type() == EntityType.PERSON || m.type() == EntityType.ORGANISATION)
                .filter(
                    m -> Math.abs(m.span().start() - at) < 80 || Math.abs(m.span().end() - at) < 20)
                .min((a, b) -> Integer.compare(distance(a, at), distance(b, at)));
        if (beside.isPresent()) {
          return beside.map(speaker);
        }
      }
    }
    return Optional.empty();
  }

  private static int distance(Mention mention, int at) {
    return Math.min(Math.abs(mention.span().start() - at), Math.abs(mention.span().end() - at));
  }
}
