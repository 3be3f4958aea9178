package ascribe.evaluate;

import ascribe.Reading;
import ascribe.article.Span;
import ascribe.mention.EntityType;
import ascribe.mention.Mention;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scores mentions: span and type must agree. A printed mention that overlaps an optional one counts
 * neither way.
 */
final class MentionScore {
  final Map<EntityType, Tally> tallies = new EnumMap<>(EntityType.class);

  private record Place(Optional<Span> span, EntityType type) {}

  MentionScore() {
    for (EntityType type : EntityType.values()) {
      tallies.put(type, new Tally());
    }
  }

  Tally all() {
    Tally all = new Tally();
    tallies.values().forEach(all::add);
    return all;
  }

  void add(GoldArticle gold, Optional<Reading> reading, List<String> errors) {
    List<Span> free = new ArrayList<>();
    Set<Place> required = new LinkedHashSet<>();
    for (GoldMention mention : gold.mentions()) {
      if (mention.optional()) {
        free.add(mention.span());
      } else {
        required.add(new Place(Optional.of(mention.span()), mention.type()));
      }
    }
    Set<Place> printed = reading.map(r -> places(r, gold.text())).orElse(Set.of());
    for (Place place : printed) {
      boolean excused =
          place.span().isPresent() && free.stream().anyMatch(f -> f.overlaps(place.span().get()));
      if (!required.contains(place) && !excused) {
        tallies.get(place.type()).extra++;
        errors.add("extra " + place.type() + ": " + words(place, gold.text()));
      }
    }
    for (Place place : required) {
      if (printed.contains(place)) {
        tallies.get(place.type()).hit++;
      } else {
        tallies.get(place.type()).missed++;
        errors.add("missed " + place.type() + ": " + words(place, gold.text()));
      }
    }
  }

  private static Set<Place> places(Reading reading, String gold) {
    Alignment alignment = new Alignment(reading.article().text(), gold);
    Set<Place> places = new LinkedHashSet<>();
    for (Mention mention : reading.mentions().list()) {
      places.add(new Place(alignment.of(mention.span()), mention.type()));
    }
    return places;
  }

  private static String words(Place place, String text) {
    return "'" + place.span().map(span -> span.of(text)).orElse("?") + "'";
  }
}
