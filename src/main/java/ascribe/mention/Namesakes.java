package ascribe.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells bodies of the same name apart by the country beside them: the {@code Ministry of Defence}
 * behind {@code Russia's} is not the one behind {@code Ukraine's}, nor the British one. A name
 * whose country one place of the article tells has it in all its places, unless another place tells
 * another country.
 */
final class Namesakes {
  private final Organisations organisations;
  private final Map<String, Entity> tables;
  private final Seats seats;

  Namesakes(Organisations organisations, Map<String, Entity> tables, Seats seats) {
    this.organisations = organisations;
    this.tables = tables;
    this.seats = seats;
  }

  Mentions apart(Page page, Mentions all) {
    Set<String> countries = new HashSet<>();
    all.list().stream()
        .filter(m -> m.type() == EntityType.COUNTRY)
        .forEach(m -> countries.add(m.entity()));
    Map<Mention, Entity> told = new HashMap<>();
    Map<String, Set<Entity>> byId = new HashMap<>();
    for (Mention mention : all.list()) {
      if (mention.type() == EntityType.ORGANISATION) {
        Entity entity = told(page, mention, all);
        if (entity != null) {
          told.put(mention, entity);
          byId.computeIfAbsent(mention.entity(), id -> new HashSet<>()).add(entity);
          byId.computeIfAbsent(entity.id(), id -> new HashSet<>()).add(entity);
        }
      }
    }
    List<Mention> mentions = new ArrayList<>();
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (Mention mention : all.list()) {
      Entity entity = told.get(mention);
      if (entity == null) {
        Set<Entity> elsewhere = byId.getOrDefault(mention.entity(), Set.of());
        entity =
            elsewhere.size() == 1
                ? elsewhere.iterator().next()
                : without(mention, all.entity(mention), countries);
      }
      entities.putIfAbsent(entity.id(), entity);
      mentions.add(
          entity.id().equals(mention.entity())
              ? mention
              : new Mention(
                  entity.id(),
                  mention.type(),
                  mention.span(),
                  mention.text(),
                  mention.form(),
                  mention.score()));
    }
    return new Mentions(mentions, entities);
  }

  /** The body that this place tells, or null where it tells no country. */
  private Entity told(Page page, Mention mention, Mentions all) {
    String name = mention.text();
    String known = listed(name, seats.country(page, mention, all));
    if (!known.isEmpty()) {
      return tables.get(known);
    }
    String country = seats.before(page, mention, all);
    if (country.isEmpty() || !organisations.isShared(name)) {
      return null;
    }
    Entity entity = all.entity(mention);
    return country.equals(entity.country()) ? entity : made(name, country, entity);
  }

  /** Of this country, by the name or what stands behind the nationality in it. */
  private String listed(String name, String country) {
    String known = organisations.ofCountry(name, country);
    for (int i = name.indexOf(' '); known.isEmpty() && i > 0; i = name.indexOf(' ', i + 1)) {
      known = organisations.ofCountry(name.substring(i + 1), country);
    }
    return country.isEmpty() ? "" : known;
  }

  /** By itself a name that a row shares stands for this row only where its country is named. */
  private Entity without(Mention mention, Entity entity, Set<String> countries) {
    boolean foreign =
        mention.type() == EntityType.ORGANISATION
            && tables.containsKey(entity.id())
            && organisations.ofCountry(mention.text(), entity.country()).equals(entity.id())
            && !countries.contains("country:" + entity.country());
    return foreign ? made(mention.text(), "", entity) : entity;
  }

  private static Entity made(String name, String country, Entity like) {
    String id =
        "org:"
            + Keys.slug(name)
            + (country.isEmpty() ? "" : "-" + country.toLowerCase(Locale.ROOT));
    return new Entity(
        id, EntityType.ORGANISATION, name, country, like.kind(), "", "", Map.of(), List.of());
  }
}
