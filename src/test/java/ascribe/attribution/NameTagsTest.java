package ascribe.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.article.Article;
import ascribe.article.ArticleReader;
import ascribe.article.Block;
import ascribe.article.Outcome;
import ascribe.article.Span;
import ascribe.mention.EntityType;
import ascribe.mention.Form;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.text.Sentence;
import ascribe.text.Text;
import ascribe.text.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameTagsTest {
  @Test
  void an_organisation_taken_for_an_adjective_is_a_name() {
    assertThat(tags("Elliptic blamed them .", "JJ VBD PRP .", EntityType.ORGANISATION, 0, 8))
        .containsExactly("NNP", "VBD", "PRP", ".");
  }

  @Test
  void nationality_words_stay_adjectives() {
    assertThat(tags("Iranian hackers fled .", "JJ NNS VBD .", EntityType.COUNTRY, 0, 7))
        .containsExactly("JJ", "NNS", "VBD", ".");
  }

  @Test
  void small_words_inside_a_name_keep_their_tags() {
    assertThat(tags("Guards of Peace fled .", "VBZ IN NN VBD .", EntityType.ORGANISATION, 0, 15))
        .containsExactly("NNP", "IN", "NNP", "VBD", ".");
  }

  private static List<String> tags(String line, String given, EntityType type, int from, int to) {
    String[] forms = line.split(" ");
    String[] tags = given.split(" ");
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < forms.length; i++) {
      Span span = new Span(at, at + forms[i].length());
      tokens.add(new Token(span, forms[i], tags[i], forms[i].toLowerCase()));
      at += forms[i].length() + 1;
    }
    Article article =
        ((Outcome.Read) new ArticleReader().read(line.getBytes(StandardCharsets.UTF_8), "a.txt"))
            .article();
    Sentence sentence =
        new Sentence(0, 0, Block.Kind.PARAGRAPH, new Span(0, line.length()), tokens);
    Mention name =
        new Mention("E1", type, new Span(from, to), line.substring(from, to), Form.NAME, 1);
    Text corrected =
        NameTags.correct(
            new Text(article, List.of(sentence)), new Mentions(List.of(name), Map.of()));
    return corrected.sentences().get(0).tokens().stream().map(Token::tag).toList();
  }
}
