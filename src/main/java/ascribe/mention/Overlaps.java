package ascribe.mention;

import ascribe.article.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one rule by which proposals that overlap are decided: the longest wins; of equal length the
 * table before the pattern before the rest of the article before the model; then the higher score;
 * then the later type of {@link EntityType}, since a group needs more cues than a country.
 */
final class Overlaps {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt((Candidate c) -> -c.span().length())
          .thenComparing(Candidate::origin)
          .thenComparingDouble(c -> -c.score())
          .thenComparing(c -> c.isName() ? -c.type().ordinal() : 1)
          .thenComparing(Candidate::span)
          .thenComparing(Candidate::entity);

  private Overlaps() {}

  /** Those that stand, in order of the text; what only looks like a name is still among them. */
  static List<Candidate> resolve(Collection<Candidate> candidates) {
    List<Candidate> ranked = new ArrayList<>(candidates);
    ranked.sort(BEST_FIRST);
    TreeMap<Integer, Candidate> kept = new TreeMap<>();
    for (Candidate candidate : ranked) {
      if (isFree(kept, candidate.span())) {
        kept.put(candidate.span().start(), candidate);
      }
    }
    return List.copyOf(kept.values());
  }

  private static boolean isFree(TreeMap<Integer, Candidate> kept, Span span) {
    Map.Entry<Integer, Candidate> before = kept.lowerEntry(span.end());
    return before == null || !before.getValue().span().overlaps(span);
  }
}
