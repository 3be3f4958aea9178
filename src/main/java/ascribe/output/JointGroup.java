package ascribe.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of the same who, action and whom, and the joint claims that they make. A dated record
 * joins the first claim that may have its victim and has a record of the last days; one without a
 * date joins the same attack, or what its own article says. Each record looks only at the claims
 * that are not over, so that many records cost no more than few.
 */
final class JointGroup {
  private final List<Told> told = new ArrayList<>(1);

  void add(Told record) {
    told.add(record);
  }

  /** In the order in which they begin. */
  List<Joint> joints() {
    told.sort(Comparator.comparingInt(Told::day));
    List<Joint> joints = new ArrayList<>();
    List<Joint> open = new ArrayList<>();
    int at = 0;
    for (; at < told.size() && told.get(at).isDated(); at++) {
      Told record = told.get(at);
      open.removeIf(joint -> joint.isOver(record.day()));
      Joint joint = first(open, record);
      if (joint == null) {
        joint = new Joint(joints.size());
        joints.add(joint);
        open.add(joint);
      }
      joint.add(record);
    }
    joinUndated(told.subList(at, told.size()), joints);
    return joints;
  }

  private static Joint first(List<Joint> open, Told record) {
    String victim = record.victimKey();
    for (Joint joint : open) {
      if (joint.mayHave(victim)) {
        return joint;
      }
    }
    return null;
  }

  private static void joinUndated(List<Told> undated, List<Joint> joints) {
    Map<String, Joint> byVictim = new HashMap<>();
    Map<Integer, List<Joint>> byArticle = new HashMap<>();
    if (!undated.isEmpty()) {
      joints.forEach(joint -> note(joint, byVictim, byArticle));
    }
    for (Told record : undated) {
      String victim = record.victimKey();
      Joint joint = victim.isEmpty() ? null : byVictim.get(victim);
      for (Joint other : byArticle.getOrDefault(record.article(), List.of())) {
        if (other.mayHave(victim) && (joint == null || other.order < joint.order)) {
          joint = other;
        }
      }
      if (joint == null) {
        joint = new Joint(joints.size());
        joints.add(joint);
      }
      joint.add(record);
      note(joint, byVictim, byArticle);
    }
  }

  private static void note(
      Joint joint, Map<String, Joint> byVictim, Map<Integer, List<Joint>> byArticle) {
    if (!joint.victim().isEmpty()) {
      byVictim.merge(joint.victim(), joint, (a, b) -> a.order < b.order ? a : b);
    }
    for (Told record : joint.told()) {
      List<Joint> here = byArticle.computeIfAbsent(record.article(), a -> new ArrayList<>(1));
      if (!here.contains(joint)) {
        here.add(joint);
      }
    }
  }
}
