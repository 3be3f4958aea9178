package ascribe.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gives every mention its entity: from the tables by ID, else made from the article. */
final class Linker {
  private final Map<String, Entity> tables;
  private final Organisations organisations;
  private final Groups groups;
  private final Heads heads;
  private final Offices offices;
  private final Officeholders holders;
  private final Seats seats;
  private final Namesakes namesakes;

  Linker(
      Map<String, Entity> tables,
      Organisations organisations,
      Groups groups,
      Heads heads,
      Offices offices,
      Officeholders holders,
      Seats seats) {
    this.groups = groups;
    this.offices = offices;
    this.holders = holders;
    this.seats = seats;
    this.tables = tables;
    this.organisations = organisations;
    this.heads = heads;
    namesakes = new Namesakes(organisations, tables, seats);
  }

  Mentions link(Page page, List<Candidate> names) {
    Map<String, String> people = fullNames(page, names);
    List<Mention> mentions = new ArrayList<>();
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (Candidate name : names) {
      if (name.isName()) {
        String text = name.span().of(page.text());
        Candidate whole = whole(page, names, name);
        Entity entity = entity(whole, whole.span().of(page.text()), people);
        entities.putIfAbsent(entity.id(), entity);
        Form form = form(name, text, entity);
        mentions.add(new Mention(entity.id(), name.type(), name.span(), text, form, name.score()));
      }
    }
    return withSurroundings(page, namesakes.apart(page, new Mentions(mentions, entities)));
  }

  private static Form form(Candidate name, String text, Entity entity) {
    boolean surname =
        name.type() == EntityType.PERSON
            && text.length() < entity.name().length()
            && Keys.fold(entity.name()).endsWith(Keys.fold(text));
    return surname ? Form.SURNAME : name.form();
  }

  /** Adds what the words beside the mentions say: a person's office, an organisation's country. */
  private Mentions withSurroundings(Page page, Mentions all) {
    Map<String, Entity> entities = new LinkedHashMap<>(all.entities());
    for (Mention mention : all.list()) {
      Entity entity = entities.get(mention.entity());
      if (entity.type() == EntityType.PERSON && entity.office().isEmpty()) {
        offices
            .beside(page, mention, all)
            .ifPresent(office -> entities.put(entity.id(), with(entity, office)));
      } else if (entity.type() == EntityType.ORGANISATION && !tables.containsKey(entity.id())) {
        if (entity.country().isEmpty()) {
          String country = seats.country(page, mention, all);
          entities.put(
              entity.id(), made(entity.id(), entity.type(), entity.name(), country, entity.kind()));
        }
      }
    }
    for (Mention mention : all.list()) {
      Entity person = entities.get(mention.entity());
      boolean open = person.type() == EntityType.PERSON && person.office().isEmpty();
      if (open && !isFormer(page, mention)) {
        holders
            .of(person.name(), person.role(), page.source().article().published())
            .ifPresent(office -> entities.put(person.id(), with(person, office)));
      }
    }
    return new Mentions(all.list(), entities);
  }

  /** {@code the former president}: speaks for nobody any more. */
  private static boolean isFormer(Page page, Mention person) {
    int from = Math.max(0, person.span().start() - 40);
    String before = page.text().substring(from, person.span().start()).toLowerCase(Locale.ROOT);
    return before.contains("former ") || before.contains("ex-");
  }

  private static Entity with(Entity person, Offices.Office office) {
    String role = person.role().isEmpty() ? office.role() : person.role();
    return new Entity(
        person.id(),
        person.type(),
        person.name(),
        "",
        "",
        role,
        office.entity(),
        Map.of(),
        List.of());
  }

  private Entity entity(Candidate name, String text, Map<String, String> people) {
    Entity listed = tables.get(name.entity());
    if (listed != null) {
      return listed;
    }
    if (name.type() == EntityType.PERSON) {
      String full = people.getOrDefault(Keys.fold(text), text);
      return made("person:" + Keys.slug(full), name.type(), full, "", "");
    }
    if (!name.entity().isEmpty()) {
      String expansion = name.entity().substring(name.entity().indexOf(' ') + 1);
      return entity(name.type(), expansion);
    }
    return entity(name.type(), text);
  }

  /**
   * {@code the Council}, where the article has named a Security Council before: that name; else the
   * name itself.
   */
  private Candidate whole(Page page, List<Candidate> names, Candidate name) {
    String text = name.span().of(page.text());
    Candidate whole = name;
    boolean part =
        name.type() == EntityType.ORGANISATION
            && name.entity().isEmpty()
            && !text.contains(" ")
            && heads.isWord(text);
    for (Candidate other : names) {
      if (part
          && other.isName()
          && other.type() == EntityType.ORGANISATION
          && other.span().start() < name.span().start()
          && other.span().of(page.text()).endsWith(" " + text)) {
        whole = other;
      }
    }
    return whole;
  }

  private Entity entity(EntityType type, String text) {
    if (type == EntityType.ORGANISATION) {
      String known = known(text);
      return known.isEmpty()
          ? made("org:" + Keys.slug(text), type, text, "", heads.kind(text))
          : tables.get(known);
    }
    String group = groups.exact(text);
    return group.isEmpty()
        ? made("actor:" + Keys.slug(text), type, text, "", "")
        : tables.get(group);
  }

  /**
   * The listed organisation that a name found by its words is, such as with {@code U.S.} in front.
   */
  private String known(String text) {
    String stripped = text.replaceFirst("^(?:U\\.?S\\.? ?|UK |U\\.K\\. |the )", "");
    return organisations.exact(stripped);
  }

  private static Entity made(String id, EntityType type, String name, String country, String kind) {
    return new Entity(id, type, name, country, kind, "", "", Map.of(), List.of());
  }

  /** By surname or first name alone, the fullest name of the person. */
  private static Map<String, String> fullNames(Page page, List<Candidate> names) {
    Map<String, String> full = new HashMap<>();
    Map<String, String> first = new HashMap<>();
    for (Candidate name : names) {
      if (name.isName() && name.type() == EntityType.PERSON) {
        String text = name.span().of(page.text());
        for (int i = text.indexOf(' '); i > 0; i = text.indexOf(' ', i + 1)) {
          full.putIfAbsent(Keys.fold(text.substring(i + 1)), text);
          first.putIfAbsent(Keys.fold(text.substring(0, i)), text);
        }
      }
    }
    first.forEach(full::putIfAbsent);
    return full;
  }
}
