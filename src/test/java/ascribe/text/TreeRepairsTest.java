package ascribe.text;

import static org.assertj.core.api.Assertions.assertThat;

import ascribe.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeRepairsTest {
  private static final String[] TAGS = {
    "NN", "NNP", "VBD", "VBN", "VBG", "VBZ", "MD", "IN", "TO", "RB", "RP", "JJ", "DT", "WP", ","
  };
  private static final String[] WORDS = {
    "group",
    "called",
    "named",
    "dubbed",
    "said",
    "told",
    "Monday",
    "Thursday",
    "have",
    "has",
    "is",
    "was",
    "to",
    "by",
    "persona",
    "non",
    "grata",
    "calls",
    "behind",
    "attack",
    "China",
    ",",
    "”"
  };
  private static final String[] RELATIONS = {
    "nsubj",
    "nsubjpass",
    "dobj",
    "pobj",
    "prep",
    "ccomp",
    "xcomp",
    "relcl",
    "acl",
    "conj",
    "appos",
    "aux",
    "auxpass",
    "compound",
    "det",
    "advcl",
    "npadvmod",
    "dep",
    "punct"
  };

  @Test
  void whateverTheParserSaysOneTreeComesOut() {
    Random random = new Random(20261129);
    for (int round = 0; round < 200_000; round++) {
      int size = 3 + random.nextInt(12);
      List<Token> tokens = tokens(random, size);
      int[] heads = tree(random, size);
      String[] relations = new String[size];
      for (int t = 0; t < size; t++) {
        relations[t] = heads[t] < 0 ? "root" : pick(random, RELATIONS);
      }

      TreeRepairs.apply(tokens, heads, relations);

      Tree mended = new Tree(heads, relations);
      for (int t = 0; t < size; t++) {
        assertThat(depth(mended, t)).as("%s", tokens).isBetween(0, size);
      }
    }
  }

  /** How many steps it takes up to a root, or more than there are tokens in a circle. */
  private static int depth(Tree tree, int token) {
    int steps = 0;
    for (int at = token; tree.head(at) >= 0 && steps <= tree.size(); at = tree.head(at)) {
      steps++;
    }
    return steps;
  }

  private static List<Token> tokens(Random random, int size) {
    List<Token> tokens = new ArrayList<>();
    for (int t = 0; t < size; t++) {
      String form = pick(random, WORDS);
      String lemma = form.equals("calls") || form.equals("called") ? "call" : form.toLowerCase();
      lemma = lemma.equals("said") ? "say" : lemma.equals("has") ? "have" : lemma;
      tokens.add(new Token(new Span(t, t + 1), form, pick(random, TAGS), lemma));
    }
    return tokens;
  }

  /** Each token in a random order hangs on one before it in that order, some on none. */
  private static int[] tree(Random random, int size) {
    List<Integer> order = new ArrayList<>();
    for (int t = 0; t < size; t++) {
      order.add(t);
    }
    java.util.Collections.shuffle(order, random);
    int[] heads = new int[size];
    for (int i = 0; i < size; i++) {
      boolean root = i == 0 || random.nextInt(10) == 0;
      heads[order.get(i)] = root ? -1 : order.get(random.nextInt(i));
    }
    return heads;
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}
