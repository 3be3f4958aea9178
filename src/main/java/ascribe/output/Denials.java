package ascribe.output;

import ascribe.attribution.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who denied what, found by article and by victim and day. */
final class Denials {
  private final Map<Integer, List<Told>> byArticle = new HashMap<>();
  private final Map<String, TreeMap<Integer, List<Told>>> byVictim = new HashMap<>();

  void add(Told denial) {
    byArticle.computeIfAbsent(denial.article(), a -> new ArrayList<>(1)).add(denial);
    if (denial.victim().isPresent() && denial.isDated()) {
      byVictim
          .computeIfAbsent(denial.victimKey(), v -> new TreeMap<>())
          .computeIfAbsent(denial.day(), d -> new ArrayList<>(1))
          .add(denial);
    }
  }

  /**
   * Names of those who denied a claim: the accused, its state, or for a group the state it is said
   * to belong to, in an article that makes the claim, or of the same attack at that time.
   */
  List<String> of(Joint claim) {
    Party whom = claim.told().get(0).whom();
    TreeSet<String> names = new TreeSet<>();
    for (Told told : claim.told()) {
      add(byArticle.getOrDefault(told.article(), List.of()), whom, names);
      TreeMap<Integer, List<Told>> days = byVictim.get(told.victimKey());
      if (days != null && told.isDated()) {
        for (List<Told> near :
            days.subMap(told.day() - JointClaims.DAYS, true, told.day() + JointClaims.DAYS, true)
                .values()) {
          add(near, whom, names);
        }
      }
    }
    return List.copyOf(names);
  }

  private static void add(Collection<Told> denials, Party whom, TreeSet<String> names) {
    for (Told denial : denials) {
      if (Told.concerns(denial.whom(), whom)) {
        names.add(denier(denial.who()));
      }
    }
  }

  /** Somebody has denied it also where nobody says who. */
  private static String denier(Party who) {
    return who.name().isEmpty() ? who.type() : who.name();
  }
}
