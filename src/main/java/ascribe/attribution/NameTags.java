package ascribe.attribution;

import ascribe.mention.EntityType;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.text.Sentence;
import ascribe.text.Text;
import ascribe.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is known to be a name is a proper noun, whatever the tagger took it for: {@code Elliptic
 * attributed} holds no adjective. The parser reads such sentences better.
 */
final class NameTags {
  private static final String NAME = "NNP";

  private NameTags() {}

  /** The same text with the words of names tagged as such. */
  static Text correct(Text text, Mentions mentions) {
    List<Sentence> sentences = new ArrayList<>(text.sentences());
    int s = 0;
    for (Mention mention : mentions.list()) {
      while (s < sentences.size() && sentences.get(s).span().end() <= mention.span().start()) {
        s++;
      }
      if (s < sentences.size()
          && mention.type() != EntityType.COUNTRY
          && sentences.get(s).span().contains(mention.span())) {
        sentences.set(s, correct(sentences.get(s), mention));
      }
    }
    return new Text(text.article(), sentences);
  }

  private static Sentence correct(Sentence sentence, Mention mention) {
    List<Token> tokens = null;
    for (int t = sentence.tokenAt(mention.span().start());
        t < sentence.tokens().size()
            && sentence.tokens().get(t).span().end() <= mention.span().end();
        t++) {
      Token token = sentence.tokens().get(t);
      if (isMistaken(token, mention)) {
        tokens = tokens == null ? new ArrayList<>(sentence.tokens()) : tokens;
        tokens.set(
            t, new Token(token.span(), token.form(), NAME, token.form().toLowerCase(Locale.ROOT)));
      }
    }
    return tokens == null
        ? sentence
        : new Sentence(
            sentence.index(), sentence.block(), sentence.kind(), sentence.span(), tokens);
  }

  private static boolean isMistaken(Token token, Mention mention) {
    boolean whole = token.span().equals(mention.span());
    return token.tag().matches("JJ.?|RB.?|VB.?|MD|FW|UH|NN|CD") && (whole || token.isCapitalised())
        || whole && token.isCapitalised() && token.tag().matches("TO|IN|CC|DT|LS|SYM");
  }
}
