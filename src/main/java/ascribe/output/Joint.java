package ascribe.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records that make the same claim, handed in by date, those without one last. */
final class Joint {
  /** Where it stands among the joint claims of the same who, action and whom. */
  final int order;

  private final List<Told> told = new ArrayList<>(2);
  private final Set<Integer> articles = new HashSet<>(4);
  private String victim = "";
  private String first = "";
  private String last = "";
  private Told best;
  private int lastDay = Integer.MIN_VALUE;

  Joint(int order) {
    this.order = order;
  }

  void add(Told record) {
    told.add(record);
    articles.add(record.article());
    victim = victim.isEmpty() ? record.victimKey() : victim;
    lastDay = record.isDated() ? record.day() : lastDay;
    best = best == null || record.score() > best.score() ? record : best;
    String date = record.date();
    first = first.isEmpty() || !date.isEmpty() && date.compareTo(first) < 0 ? date : first;
    last = date.compareTo(last) > 0 ? date : last;
  }

  /** Whether a record of this day, or of a later one, comes too late. */
  boolean isOver(int day) {
    return lastDay == Integer.MIN_VALUE || (long) day - lastDay > JointClaims.DAYS;
  }

  boolean mayHave(String otherVictim) {
    return victim.isEmpty() || otherVictim.isEmpty() || victim.equals(otherVictim);
  }

  boolean hasArticle(int article) {
    return articles.contains(article);
  }

  List<Told> told() {
    return told;
  }

  /** Its victim's key, or empty. */
  String victim() {
    return victim;
  }

  /** Of the highest score; the first of several. */
  Told best() {
    return best;
  }

  int articles() {
    return articles.size();
  }

  /** Whether no finished run before knew any of its records. */
  boolean isNew() {
    return told.stream().allMatch(Told::isNew);
  }

  /** The earliest date of a record, or empty. */
  String first() {
    return first;
  }

  /** The latest date of a record, or empty. */
  String last() {
    return last;
  }

  /** Sorted. */
  List<String> distinct(Function<Told, String> value) {
    return told.stream().map(value).collect(Collectors.toCollection(TreeSet::new)).stream()
        .toList();
  }
}
