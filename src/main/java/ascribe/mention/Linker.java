package ascribe.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every mention its entity: from the tables by ID, else made from the article. */
final class Linker {
  private final Map<String, Entity> tables;
  private final Organisations organisations;
  private final Heads heads;

  Linker(Map<String, Entity> tables, Organisations organisations, Heads heads) {
    this.tables = tables;
    this.organisations = organisations;
    this.heads = heads;
  }

  Mentions link(Page page, List<Candidate> names) {
    Map<String, String> people = fullNames(page, names);
    List<Mention> mentions = new ArrayList<>();
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (Candidate name : names) {
      if (name.isName()) {
        String text = name.span().of(page.text());
        Entity entity = entity(name, text, people);
        entities.putIfAbsent(entity.id(), entity);
        mentions.add(
            new Mention(entity.id(), name.type(), name.span(), text, name.form(), name.score()));
      }
    }
    return new Mentions(mentions, entities);
  }

  private Entity entity(Candidate name, String text, Map<String, String> people) {
    Entity listed = tables.get(name.entity());
    if (listed != null) {
      return listed;
    }
    return switch (name.type()) {
      case PERSON -> {
        String full = people.getOrDefault(Keys.fold(text), text);
        yield made("person:" + Keys.slug(full), name.type(), full, "");
      }
      case ORGANISATION -> {
        String stripped = text.replaceFirst("^(?:U\\.?S\\.? ?|UK |U\\.K\\. )", "");
        Entity known = tables.get("org:" + Keys.slug(stripped));
        yield known != null
            ? known
            : made("org:" + Keys.slug(text), name.type(), text, heads.kind(text));
      }
      case APT_GROUP -> made("actor:" + Keys.slug(text), name.type(), text, "");
      case COUNTRY -> made("country:" + text, name.type(), text, "");
    };
  }

  private static Entity made(String id, EntityType type, String name, String kind) {
    return new Entity(id, type, name, "", kind, "", "", Map.of(), List.of());
  }

  /** By surname, the fullest name of the person. */
  private static Map<String, String> fullNames(Page page, List<Candidate> names) {
    Map<String, String> full = new HashMap<>();
    for (Candidate name : names) {
      if (name.isName() && name.type() == EntityType.PERSON) {
        String text = name.span().of(page.text());
        int space = text.indexOf(' ');
        if (space > 0) {
          for (int i = space; i > 0; i = text.indexOf(' ', i + 1)) {
            full.putIfAbsent(Keys.fold(text.substring(i + 1)), text);
          }
        }
      }
    }
    return full;
  }
}
