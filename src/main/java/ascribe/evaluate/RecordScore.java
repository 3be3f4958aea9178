package ascribe.evaluate;

import ascribe.attribution.Attribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Scores records. "Core": who, whom and polarity agree; "full": action and stance as well. Optional
 * gold records are neither required nor errors.
 */
final class RecordScore {
  final Tally core = new Tally();
  final Tally full = new Tally();

  /** Of the records found: which further fields agree. */
  final Map<String, List<Boolean>> slots = new TreeMap<>();

  void add(GoldArticle gold, List<Attribution> printed, List<String> errors) {
    List<Attribution> left = new ArrayList<>(printed);
    List<GoldRecord> required =
        gold.records().stream().sorted(Comparator.comparing(GoldRecord::optional)).toList();
    for (GoldRecord wanted : required) {
      Optional<Attribution> found = take(wanted, left);
      if (!wanted.optional()) {
        found.ifPresentOrElse(r -> found(wanted, r, errors), () -> missed(wanted, errors));
      }
    }
    for (Attribution extra : left) {
      core.extra++;
      full.extra++;
      errors.add(
          "extra: '%s' %s '%s' :: %s"
              .formatted(
                  extra.who().name(), kind(extra), extra.whom().name(), extra.evidence().text()));
    }
  }

  /** Takes the best of the records that agree out of those left; the first of equals. */
  private static Optional<Attribution> take(GoldRecord wanted, List<Attribution> left) {
    int best = -1;
    int rank = -1;
    for (int i = 0; i < left.size(); i++) {
      OptionalInt r = Agreement.rank(wanted, left.get(i));
      if (r.isPresent() && r.getAsInt() > rank) {
        best = i;
        rank = r.getAsInt();
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(left.remove(best));
  }

  private void missed(GoldRecord wanted, List<String> errors) {
    core.missed++;
    full.missed++;
    errors.add(
        "missed: ['%s'] %s/%s ['%s'] :: %s"
            .formatted(
                wanted.who().best(),
                wanted.action(),
                wanted.stance(),
                wanted.whom().best(),
                wanted.evidence()));
  }

  private void found(GoldRecord wanted, Attribution record, List<String> errors) {
    String action = record.action().printed();
    String stance = record.stance().printed();
    core.hit++;
    if (wanted.action().equals(action) && wanted.stance().equals(stance)) {
      full.hit++;
    } else {
      full.missed++;
      full.extra++;
      errors.add(
          "%s instead of %s/%s :: %s"
              .formatted(kind(record), wanted.action(), wanted.stance(), wanted.evidence()));
    }
    slot("action", wanted.action().equals(action));
    slot("stance", wanted.stance().equals(stance));
    slot("incident_type", wanted.incidentType().equals(record.incidentType()));
    wanted
        .victim()
        .ifPresent(
            v ->
                slot(
                    "victim",
                    record.victim().filter(p -> PlainName.same(p.name(), v.names())).isPresent()));
    wanted.sponsor().ifPresent(s -> slot("sponsor", Agreement.sponsor(s, record)));
    slot("evidence", Agreement.evidence(wanted, record));
  }

  private void slot(String name, boolean agrees) {
    slots.computeIfAbsent(name, n -> new ArrayList<>()).add(agrees);
  }

  private static String kind(Attribution record) {
    return record.action().printed() + "/" + record.stance().printed();
  }
}
