package ascribe.output;

import ascribe.attribution.Action;
import ascribe.attribution.Attribution;
import ascribe.attribution.Stance;
import ascribe.mention.EntityType;
import ascribe.mention.Form;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The values that columns of a closed vocabulary can hold, besides being empty. Published. */
public final class Vocabulary {
  private Vocabulary() {}

  /** By column of {@code attributions.csv}. */
  public static Map<String, List<String>> attributions() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put(
        "who_type",
        List.of(
            "government",
            "agency",
            "igo",
            "company",
            "media",
            "ngo",
            "person",
            "group",
            "unnamed",
            "unspecified"));
    values.put("action", Arrays.stream(Action.values()).map(Action::printed).toList());
    values.put("stance", Arrays.stream(Stance.values()).map(Stance::printed).toList());
    values.put(
        "confidence",
        List.of(
            "almost-certain",
            "very-likely",
            "likely",
            "even",
            "unlikely",
            "very-unlikely",
            "high",
            "moderate",
            "low"));
    values.put("basis", List.of("political", "technical", "legal", "media", "self", "third-party"));
    values.put("whom_type", List.of("apt-group", "country", "organisation", "person", "unnamed"));
    values.put("incident_type", Attribution.INCIDENT_TYPES);
    return values;
  }

  /** Of {@code type} in {@code entities.csv} and in the mentions of {@code articles.jsonl}. */
  public static List<String> entityTypes() {
    return Arrays.stream(EntityType.values()).map(EntityType::name).toList();
  }

  /** Of {@code form} in the mentions of {@code articles.jsonl}. */
  public static List<String> forms() {
    return Arrays.stream(Form.values()).map(Vocabulary::printed).toList();
  }

  static String printed(Form form) {
    return form.name().toLowerCase(Locale.ROOT);
  }
}
