package ascribe.mention;

import ascribe.article.Span;
import ascribe.mention.Candidate.Origin;
import java.util.List;
import java.util.Set;

/** Decides by weighed evidence which type a name has in an article, or that it is none. */
final class NameJudge {
  /** Evidence that makes a name, and how far the runner-up must stay behind. */
  private static final double ENOUGH = 1.8;

  private static final double CLEAR = 1;

  /** The most that speaks against a group that the article introduces as one. */
  private static final double INTRODUCED = 4;

  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.APT_GROUP);

  private final People people;
  private final Set<String> malware;
  private final Set<String> weather;
  private final Set<String> famous;

  NameJudge(People people, Vocabulary vocabulary) {
    this.people = people;
    malware = vocabulary.list("malware-last");
    weather = vocabulary.list("weather");
    famous = vocabulary.list("known-surname");
  }

  /** Adds the places of a name to {@code found} where the evidence is enough. */
  void decide(Page page, String name, Dossier dossier, List<Candidate> found) {
    String[] words = name.split("[\\s-]+");
    boolean opening = words.length == 1 && dossier.isOpening();
    if (opening && !dossier.isProper()) {
      return;
    }
    if (opening && (page.count(Keys.fold(name)) > dossier.places().size() || name.endsWith("ly"))) {
      return;
    }
    if (words.length == 1 && page.isSmall(Keys.fold(name))) {
      dossier.weights().add("PERSON", -4);
    }
    shape(name, words, dossier.weights());
    if (dossier.isIntroduced()) {
      // X, a hacking group: says more than how X looks in ten other places
      for (EntityType type : List.of(EntityType.PERSON, EntityType.ORGANISATION)) {
        dossier.weights().limit(type.name(), INTRODUCED);
      }
    }
    EntityType best = null;
    double top = dossier.weights().of("OTHER");
    double second = 0;
    for (EntityType type : TYPES) {
      double weight = dossier.weights().of(type.name());
      if (weight > top) {
        second = top;
        top = weight;
        best = type;
      } else {
        second = Math.max(second, weight);
      }
    }
    if (best != null && top >= (opening ? ENOUGH + 1 : ENOUGH) && top - second >= CLEAR) {
      double score = 1 - 1 / (1 + top);
      for (Span place : dossier.places()) {
        found.add(new Candidate(place, best, Form.NAME, score, "", Origin.ARTICLE));
      }
    }
  }

  /** What the name itself looks like. */
  private void shape(String name, String[] words, Evidence.Weights weights) {
    weights.add("OTHER", malware.contains(Keys.fold(words[words.length - 1])) ? 4 : 0);
    weights.add("OTHER", weather.contains(Keys.fold(words[0])) ? 5 : 0);
    if (words.length > 1 && words.length < 4) {
      boolean first = people.isFirstName(Keys.fold(words[0]));
      boolean last = people.isSurname(Keys.fold(words[words.length - 1]));
      weights.add("ORGANISATION", name.contains("&") ? 2 : 0);
      weights.add("PERSON", (first ? 2 : 0) + (last ? 1 : 0) + 0.5);
    } else if (words.length == 1) {
      weights.add("PERSON", famous.contains(Keys.fold(name)) ? 3 : 0);
      boolean camel = name.chars().skip(1).anyMatch(Character::isUpperCase);
      weights.add("ORGANISATION", camel ? 1 : 0);
    }
  }
}
