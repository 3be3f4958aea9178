package ascribe.attribution;

import ascribe.article.Span;
import ascribe.attribution.Actor.Kind;
import ascribe.mention.Entity;
import ascribe.mention.EntityType;
import ascribe.mention.Form;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parties that names stand for: a mention with its kind, its country and the name to print, a
 * person's office.
 */
final class NamedParties {
  private final Mentions mentions;

  NamedParties(Mentions mentions) {
    this.mentions = mentions;
  }

  /** The party that a mention names, whatever stands around it. */
  Actor of(Mention mention) {
    Entity entity = mentions.entity(mention);
    Kind kind =
        switch (mention.type()) {
          case COUNTRY -> Kind.GOVERNMENT;
          case APT_GROUP -> Kind.GROUP;
          case PERSON -> Kind.PERSON;
          case ORGANISATION -> organisation(entity);
        };
    boolean group = kind == Kind.GROUP;
    return new Actor(
        kind,
        printed(mention, entity),
        group ? "" : entity.country(),
        group ? entity.country() : "",
        entity.id(),
        mention.text(),
        mention.span(),
        "",
        Optional.empty());
  }

  private static Kind organisation(Entity entity) {
    return switch (entity.kind()) {
      case "igo" -> Kind.IGO;
      case "company" -> Kind.COMPANY;
      case "media" -> Kind.MEDIA;
      case "ngo" -> Kind.NGO;
      case "armed" -> Kind.ARMED;
      case "agency" -> Kind.AGENCY;
      default -> byHeadWord(entity.name());
    };
  }

  private static Kind byHeadWord(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split("\\W+")) {
      Optional<Words.Noun> noun = Words.noun(word);
      if (noun.isPresent()) {
        switch (noun.get()) {
          case AGENCY -> {
            return Kind.AGENCY;
          }
          case NGO -> {
            return Kind.NGO;
          }
          case MEDIA -> {
            return Kind.MEDIA;
          }
          default -> {}
        }
      }
    }
    return Kind.COMPANY;
  }

  /** The body that a person speaks for, where the article gives the office. */
  Optional<Actor> office(Mention person) {
    Entity entity = mentions.entity(person);
    if (entity.office().isEmpty() || !isOffice(entity.role())) {
      return Optional.empty();
    }
    Entity body = mentions.entities().get(entity.office());
    if (body != null && isMinister(entity.role()) && isMinistry(body)) {
      return Optional.of(state(body.country(), person.text(), person.span()));
    }
    if (body != null) {
      Kind kind =
          body.type() == EntityType.COUNTRY
              ? Kind.GOVERNMENT
              : body.type() == EntityType.APT_GROUP ? Kind.GROUP : organisation(body);
      return Optional.of(
          new Actor(
              kind,
              body.type() == EntityType.ORGANISATION ? fullest(body) : body.name(),
              body.country(),
              "",
              body.id(),
              person.text(),
              person.span(),
              "",
              Optional.empty()));
    }
    if (entity.office().startsWith("country:")) {
      String code = entity.office().substring("country:".length());
      return Optional.of(state(code, person.text(), person.span()));
    }
    return Optional.empty();
  }

  /** Ministers speak for their government, not for their ministry alone. */
  private static boolean isMinister(String role) {
    String words = role.toLowerCase(Locale.ROOT);
    return words.matches(
            ".*\\b(?:minister|foreign secretary|home secretary|secretary of state|defence secretary)\\b.*")
        && !words.matches(".*\\b(?:spokes\\w+|permanent|aide|adviser|advisor|former)\\b.*");
  }

  private static boolean isMinistry(Entity body) {
    return body.type() == EntityType.ORGANISATION
        && !body.country().isEmpty()
        && organisation(body) == Kind.AGENCY;
  }

  static Actor state(String code, String text, Span span) {
    return new Actor(
        Kind.GOVERNMENT,
        countryName(code),
        code,
        "",
        "country:" + code,
        text,
        span,
        "",
        Optional.empty());
  }

  private static String countryName(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
  }

  /** Hackers and suspects have a country but speak for none. */
  private static boolean isOffice(String role) {
    for (String word : role.toLowerCase(Locale.ROOT).split("\\W+")) {
      if (Words.noun(word)
          .filter(n -> n == Words.Noun.THREAT || n == Words.Noun.PEOPLE)
          .isPresent()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The name that a record prints. Of a state's group that ATT&CK knows the one readers know best;
   * else the article's own: the best known name of an obscure cluster is known to nobody, and what
   * vendors call one gang is as a rule not quite the gang of the other's name. The ID joins them.
   */
  private String printed(Mention mention, Entity entity) {
    return switch (mention.type()) {
      case ORGANISATION -> fullest(entity);
      case APT_GROUP -> isWellKnown(entity) ? entity.name() : usual(entity);
      case PERSON, COUNTRY -> entity.name();
    };
  }

  private static boolean isWellKnown(Entity group) {
    return group.ids().containsKey("attack") && group.kind().equals("state");
  }

  /** The name that the article uses most for a group, of several the first. */
  private String usual(Entity entity) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Mention mention : mentions.list()) {
      if (mention.entity().equals(entity.id())) {
        counts.merge(mention.text().replaceAll("\\s+", " "), 1, Integer::sum);
      }
    }
    String usual = entity.name();
    int most = 0;
    for (Map.Entry<String, Integer> name : counts.entrySet()) {
      if (name.getValue() > most) {
        usual = name.getKey();
        most = name.getValue();
      }
    }
    return usual;
  }

  /** A body's fullest name in the article;readers know it by that, its ID tells it apart. */
  private String fullest(Entity entity) {
    return mentions.list().stream()
        .filter(m -> m.entity().equals(entity.id()))
        .max(
            java.util.Comparator.comparing((Mention m) -> m.form() != Form.ACRONYM)
                .thenComparing(m -> m.text().length()))
        .map(m -> m.text().replaceAll("\\s+", " "))
        .orElse(entity.name());
  }
}
