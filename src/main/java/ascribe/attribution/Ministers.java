package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import ascribe.mention.Capitals;
import ascribe.mention.Entity;
import ascribe.mention.EntityType;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.text.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose minister it is where an article says {@code Foreign Minister Jane Roe} and no country: a
 * paper writes so of its own. The country is the dateline's, else the one that is named most often
 * and not accused; and who denies for a state without a body beside the name speaks for that state.
 */
final class Ministers {
  private static final Pattern MINISTER =
      Pattern.compile("(?i)\\b(?:ministers?|premier|foreign secretary|home secretary)\\b");

  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?i)\\b(?:ministers?|spokes(?:man|woman|person)|ambassador|envoy|premier)\\b");

  /** Who once was minister, or only works for one, is neither. */
  private static final Pattern NO_MORE =
      Pattern.compile("(?i)\\b(?:former|ex|aide|adviser|advisor|opposition|shadow|then)\\b");

  /**
   * {@code TALLINN, Oct 9 (Wire) -}, {@code KYIV –}, {@code Vilnius.}: the place before the news.
   */
  private static final Pattern PLACE =
      Pattern.compile("^(\\p{Lu}[\\p{L}.'’ ]{2,24}?)(?:,|\\s*[-–—|:(]|\\.\\s|/)");

  /** From there papers report on ministers of all countries. */
  private static final String EVERYBODYS = "Brussels";

  /** How many sentences may stand before the dateline: headline, subtitle, byline. */
  private static final int HEAD = 4;

  /** A country named once is not an article's home. */
  private static final int OFTEN = 2;

  private static final Capitals CAPITALS = Capitals.load();

  private final Text text;
  private final Mentions mentions;
  private final Set<String> accused = new HashSet<>();
  private Optional<String> home;

  Ministers(Text text, Mentions mentions, List<List<Claim>> claims) {
    this.text = text;
    this.mentions = mentions;
    claims.stream()
        .flatMap(List::stream)
        .filter(c -> c.reading().map(r -> r.logit() > 0).orElse(true))
        .forEach(c -> accused.add(c.whom().country()));
  }

  /** The claim with the government for a minister of no country. */
  Claim meant(Claim claim) {
    boolean minister =
        claim.who().stream().anyMatch(a -> a.kind() == Kind.PERSON && a.spokesperson().isEmpty());
    return minister ? claim.by(claim.who().stream().map(a -> meant(claim, a)).toList()) : claim;
  }

  /**
   * Whether a ministry of no country would accuse the country that the article comes from: its own,
   * so that the sentence was misread.
   */
  boolean isOwn(Claim claim) {
    return claim.whom().kind() == Kind.GOVERNMENT
        && claim.action() != Action.DENY
        && claim.who().stream().anyMatch(a -> a.country().isEmpty() && isMinistry(a))
        && dateline().filter(claim.whom().country()::equals).isPresent();
  }

  private static boolean isMinistry(Actor actor) {
    return actor.kind() == Kind.AGENCY
        && actor.name().toLowerCase(Locale.ROOT).contains("ministry");
  }

  private Actor meant(Claim claim, Actor actor) {
    if (actor.kind() != Kind.PERSON || actor.key().equals(claim.whom().key())) {
      return actor;
    }
    String role = role(actor);
    boolean denies = claim.action() == Action.DENY && claim.whom().kind() == Kind.GOVERNMENT;
    boolean speaks = (denies ? SPEAKER : MINISTER).matcher(role).find();
    if (!speaks || NO_MORE.matcher(role).find()) {
      return actor;
    }
    Optional<String> code = denies ? Optional.of(claim.whom().country()) : home();
    return code.filter(c -> !c.isEmpty() && (denies || !c.equals(claim.whom().country())))
        .map(c -> NamedParties.state(c, actor.text(), actor.span()).spokenForBy(actor.name()))
        .orElse(actor);
  }

  /** What the article calls a person who has no body or country of their own. */
  private String role(Actor actor) {
    return mentions.list().stream()
        .filter(m -> m.type() == EntityType.PERSON)
        .map(mentions::entity)
        .filter(e -> e.name().equals(actor.name()) && e.office().isEmpty())
        .map(Entity::role)
        .findFirst()
        .orElse("");
  }

  private Optional<String> home() {
    if (home == null) {
      home = dateline().or(this::mostNamed);
    }
    return home;
  }

  private Optional<String> dateline() {
    for (int i = 0; i < Math.min(HEAD, text.sentences().size()); i++) {
      Matcher place = PLACE.matcher(text.sentences().get(i).span().of(text.chars()));
      if (place.find()) {
        String name = place.group(1).strip();
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
        Optional<Capitals.State> state = CAPITALS.stateOf(capitals ? titled(name) : name);
        if (state.isPresent() && !name.equalsIgnoreCase(EVERYBODYS)) {
          return state.map(Capitals.State::code);
        }
      }
    }
    return Optional.empty();
  }

  private static String titled(String name) {
    StringBuilder titled = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split(" ")) {
      titled.append(titled.isEmpty() ? "" : " ");
      titled.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return titled.toString();
  }

  private Optional<String> mostNamed() {
    Map<String, Integer> counts = new HashMap<>();
    for (Mention mention : mentions.list()) {
      String country = mentions.entity(mention).country();
      if (mention.type() == EntityType.COUNTRY && !accused.contains(country)) {
        counts.merge(country, 1, Integer::sum);
      }
    }
    int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
    List<String> first =
        counts.entrySet().stream()
            .filter(e -> e.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return most >= OFTEN && first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
  }
}
