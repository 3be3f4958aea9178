package ascribe.text;

import java.util.ArrayList;
import java.util.List;

/** The likeliest ways to parse a sentence, a move at a time. */
public final class Beam {
  private final Scorer scorer;
  private final int width;
  private final ArcFeatures features;
  private final double[] worth = new double[Configuration.MOVES];

  // the best moves of this step, best first
  private final Configuration[] from;
  private final int[] move;
  private final double[] total;
  private int kept;

  private List<Configuration> now = new ArrayList<>();
  private List<Configuration> spare = new ArrayList<>();

  /**
   * @param width how many ways are followed at a time
   */
  public Beam(ParserInput in, Scorer scorer, int width) {
    this.scorer = scorer;
    this.width = width;
    features = new ArcFeatures(in);
    from = new Configuration[width];
    move = new int[width];
    total = new double[width];
    now.add(new Configuration(in.size()));
    for (int i = 0; i < 2 * width; i++) {
      spare.add(new Configuration(in.size()));
    }
  }

  /** The ways followed now, best first. */
  public List<Configuration> ways() {
    return now;
  }

  /** The best way to its end. */
  static Configuration best(ParserInput in, Scorer scorer, int width) {
    Beam beam = new Beam(in, scorer, width);
    while (!beam.now.get(0).isDone()) {
      beam.advance();
    }
    return beam.now.get(0);
  }

  /** Makes one more move on every way and keeps the best. */
  public void advance() {
    kept = 0;
    for (Configuration c : now) {
      scorer.score(features.of(c), features.count(), worth);
      for (int m = 0; m < Configuration.MOVES; m++) {
        if (c.allows(m)) {
          offer(c, m, c.score() + worth[m]);
        }
      }
    }
    List<Configuration> then = new ArrayList<>(kept);
    for (int i = 0; i < kept; i++) {
      Configuration c = spare.remove(spare.size() - 1);
      c.become(from[i]);
      c.make(move[i]);
      c.add(total[i] - from[i].score());
      then.add(c);
    }
    spare.addAll(now);
    now = then;
  }

  private void offer(Configuration c, int m, double score) {
    int place = kept;
    while (place > 0 && total[place - 1] < score) {
      place--;
    }
    if (place == width) {
      return;
    }
    kept = Math.min(width, kept + 1);
    for (int i = kept - 1; i > place; i--) {
      from[i] = from[i - 1];
      move[i] = move[i - 1];
      total[i] = total[i - 1];
    }
    from[place] = c;
    move[place] = m;
    total[place] = score;
  }
}
