package ascribe.actors;

import ascribe.mention.CountryCodes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the groups of a MISP galaxy cluster: {@code values}, each with {@code meta}. */
final class GalaxyReader {
  private final CountryCodes countries;

  GalaxyReader(CountryCodes countries) {
    this.countries = countries;
  }

  List<ImportedActor> read(Fields cluster) throws MalformedFile {
    boolean criminal = cluster.text("type").contains("ransomware");
    List<ImportedActor> actors = new ArrayList<>();
    for (Fields value : cluster.objects("values")) {
      Fields meta = value.object("meta");
      Set<String> names = new LinkedHashSet<>();
      names.add(value.name("value"));
      names.addAll(meta.texts("synonyms"));
      names.remove("");
      String sponsor = meta.text("cfr-suspected-state-sponsor");
      String origin = countries.code(meta.text("country"));
      actors.add(
          new ImportedActor(
              List.copyOf(names),
              origin.isEmpty() ? countries.code(sponsor) : origin,
              criminal ? "criminal" : sponsor.isEmpty() ? "" : "state",
              attack(meta),
              value.text("uuid"),
              criminal));
    }
    return actors;
  }

  /** The ID of ATT&CK where the cluster has it: {@code meta.external_id}. */
  private static String attack(Fields meta) throws MalformedFile {
    String id = meta.text("external_id");
    return id.matches("G\\d{4}") ? id : "";
  }
}
