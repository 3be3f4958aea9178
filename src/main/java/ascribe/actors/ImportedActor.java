package ascribe.actors;

import java.util.List;

/**
 * A threat group as a foreign file tells it. Strings are empty where it does not say.
 *
 * @param names the preferred one first, each once
 * @param origin ISO 3166-1 alpha-2 code
 * @param kind {@code state, criminal, hacktivist}
 * @param attack ID in MITRE ATT&CK
 * @param misp UUID in a MISP galaxy
 * @param malware whether the file lists malware of the group's name
 */
record ImportedActor(
    List<String> names, String origin, String kind, String attack, String misp, boolean malware) {
  ImportedActor {
    names = List.copyOf(names);
  }
}
