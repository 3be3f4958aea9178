package ascribe.mention;

import java.util.List;
import java.util.Map;

/**
 * Somebody or something that an article names. Strings are never null.
 *
 * @param id stable: {@code country:CZ}, {@code actor:apt31}, {@code org:nukib}; {@code person:…}
 *     within the article
 * @param name the name readers know best; a person's fullest name in the article
 * @param country ISO 3166-1 alpha-2 code, or empty. Of a group: the suspected origin in our own
 *     list, which is no claim of the article
 * @param kind of an organisation: {@code agency, igo, company, media, ngo, armed}; of a group:
 *     {@code state, criminal, hacktivist}; else empty
 * @param role of a person: the words of the office in the article ({@code Foreign Minister}), else
 *     empty
 * @param office of a person: the ID of the entity the person speaks for, else empty
 * @param ids IDs elsewhere by scheme: {@code attack}, {@code misp}
 * @param aliases other names
 */
public record Entity(
    String id,
    EntityType type,
    String name,
    String country,
    String kind,
    String role,
    String office,
    Map<String, String> ids,
    List<String> aliases) {
  public Entity {
    ids = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(ids));
    aliases = List.copyOf(aliases);
  }
}
