package ascribe.evaluate;

import ascribe.mention.EntityType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An evaluation as a table or as JSON, digit for digit as the reference scorer prints it. */
final class Figures {
  private Figures() {}

  static String table(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            "%-14s%10s%8s%8s%7s%9s\n", "", "precision", "recall", "F1", "gold", "printed"));
    for (EntityType type : EntityType.values()) {
      row(type.name(), evaluation.mentions.tallies.get(type), out);
    }
    row("ALL", evaluation.mentions.all(), out);
    row("records core", evaluation.records.core, out);
    row("records full", evaluation.records.full, out);
    String slots =
        evaluation.records.slots.entrySet().stream()
            .map(e -> e.getKey() + " " + two(accuracy(e.getValue())) + " of " + e.getValue().size())
            .collect(Collectors.joining(", "));
    out.append("among the records found: ").append(slots.isEmpty() ? "none" : slots).append("\n");
    if (evaluation.absent > 0) {
      out.append(evaluation.absent).append(" gold articles are not in the run\n");
    }
    return out.toString();
  }

  private static void row(String name, Tally tally, StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT,
            "%-14s%10s%8s%8s%7d%9d\n",
            name,
            three(tally.precision()),
            three(tally.recall()),
            three(tally.f1()),
            tally.gold(),
            tally.printed()));
  }

  static String json(Evaluation evaluation) throws IOException {
    Map<String, Object> mentions = new LinkedHashMap<>();
    evaluation.mentions.tallies.forEach((type, tally) -> mentions.put(type.name(), figures(tally)));
    mentions.put("ALL", figures(evaluation.mentions.all()));
    Map<String, Object> records = new LinkedHashMap<>();
    records.put("core", figures(evaluation.records.core));
    records.put("full", figures(evaluation.records.full));
    Map<String, Object> slots = new LinkedHashMap<>();
    evaluation.records.slots.forEach(
        (name, marks) -> {
          Map<String, Object> slot = new LinkedHashMap<>();
          slot.put("accuracy", four(accuracy(marks)));
          slot.put("of", marks.size());
          slots.put(name, slot);
        });
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("mentions", mentions);
    result.put("records", records);
    result.put("slots", slots);
    result.put("articles_absent", evaluation.absent);
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n";
  }

  private static Map<String, Object> figures(Tally tally) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("precision", four(tally.precision()));
    figures.put("recall", four(tally.recall()));
    figures.put("f1", four(tally.f1()));
    figures.put("gold", tally.gold());
    figures.put("printed", tally.printed());
    return figures;
  }

  private static double accuracy(List<Boolean> marks) {
    return (double) marks.stream().filter(m -> m).count() / marks.size();
  }

  /** Rounded on the exact binary value, half to even, as Python does. */
  private static double four(double figure) {
    return new BigDecimal(figure).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }

  private static String three(double figure) {
    return new BigDecimal(four(figure)).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String two(double figure) {
    return new BigDecimal(four(figure)).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
