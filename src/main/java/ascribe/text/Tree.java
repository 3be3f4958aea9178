package ascribe.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The dependency tree of a sentence, in the labels of ClearNLP as NLP4J prints them ({@code nsubj},
 * {@code dobj}, {@code agent} …). Tokens are named by their index in {@link Sentence#tokens()}.
 */
public final class Tree {
  private final int[] heads;
  private final String[] relations;
  private final List<List<Integer>> children;

  /**
   * @param heads for each token the index of its head, -1 for a root
   * @param relations for each token its relation to its head
   */
  public Tree(int[] heads, String[] relations) {
    this.heads = heads.clone();
    this.relations = relations.clone();
    children = new ArrayList<>(heads.length);
    for (int i = 0; i < heads.length; i++) {
      children.add(new ArrayList<>(2));
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        children.get(heads[i]).add(i);
      }
    }
  }

  public int size() {
    return heads.length;
  }

  /** The head of a token, -1 for a root. */
  public int head(int token) {
    return heads[token];
  }

  public String relation(int token) {
    return relations[token];
  }

  /** The dependents of a token, in order of the sentence. */
  public List<Integer> children(int token) {
    return children.get(token);
  }

  /** The first dependent with one of these relations, or -1. */
  public int child(int token, String... wanted) {
    for (int child : children.get(token)) {
      for (String relation : wanted) {
        if (relations[child].equals(relation)) {
          return child;
        }
      }
    }
    return -1;
  }

  /** Whether {@code token} is {@code ancestor} or below it. */
  public boolean isWithin(int token, int ancestor) {
    int steps = 0;
    for (int at = token; at >= 0 && steps++ <= heads.length; at = heads[at]) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }
}
