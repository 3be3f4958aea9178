package ascribe.attribution;

import ascribe.article.Span;
import java.util.Optional;

/**
 * A party as a phrase of the article gives it, before it becomes the {@link Party} of a record.
 * Strings are never null.
 *
 * @param name normalised name; empty for {@link Kind#UNKNOWN}
 * @param country ISO code that the article gives, or empty
 * @param listed suspected origin of a group in our own list, or empty
 * @param id entity ID, or empty
 * @param text the words of the phrase
 * @param span where the phrase's head or mention stands
 * @param spokesperson who spoke for it, or empty
 * @param sponsor of a group or of hackers: the state or service that the phrase puts behind them
 */
record Actor(
    Kind kind,
    String name,
    String country,
    String listed,
    String id,
    String text,
    Span span,
    String spokesperson,
    Optional<Actor> sponsor) {

  /** What a party is. */
  enum Kind {
    /** A state, its government, its unnamed officials. */
    GOVERNMENT("government", "country"),
    AGENCY("agency", "organisation"),
    IGO("igo", "organisation"),
    COMPANY("company", "organisation"),
    MEDIA("media", "organisation"),
    NGO("ngo", "organisation"),
    /** An armed or terrorist organisation. */
    ARMED("group", "organisation"),
    PERSON("person", "person"),
    /** A named threat group. */
    GROUP("group", "apt-group"),
    /** Hackers, armed men, other people without a name: can be accused. */
    CROWD("unnamed", "unnamed"),
    /** Researchers, experts, sources without a name: can speak. */
    VOICES("unnamed", "unnamed"),
    UNKNOWN("unspecified", "unnamed");

    final String who;
    final String whom;

    Kind(String who, String whom) {
      this.who = who;
      this.whom = whom;
    }
  }

  static final Actor UNKNOWN =
      new Actor(Kind.UNKNOWN, "", "", "", "", "", new Span(0, 1), "", Optional.empty());

  /** A party that only its own words name. */
  static Actor described(Kind kind, String text, String country, Span span) {
    return new Actor(kind, text, country, "", "", text, span, "", Optional.empty());
  }

  boolean isKnown() {
    return kind != Kind.UNKNOWN;
  }

  boolean isStateOrService() {
    return !country.isEmpty() && (kind == Kind.GOVERNMENT || kind == Kind.AGENCY);
  }

  /** {@code the hackers}, {@code researchers}: a noun without more. */
  boolean isBare() {
    return name.matches("(?i)(?:(?:the|these|those|some|one) )?\\p{L}+");
  }

  /** Whether it may stand as {@link Attribution#whom()}. */
  boolean isAccusable() {
    return kind != Kind.UNKNOWN && kind != Kind.VOICES;
  }

  /**
   * Hackers, groups, states: parties to whom a deed is ascribed even where the words around are
   * weak.
   */
  boolean isThreat() {
    return kind == Kind.GROUP
        || kind == Kind.CROWD
        || kind == Kind.ARMED
        || kind == Kind.GOVERNMENT;
  }

  Actor spokenForBy(String person) {
    return new Actor(kind, name, country, listed, id, text, span, person, sponsor);
  }

  Actor sponsoredBy(Optional<Actor> other) {
    return new Actor(kind, name, country, listed, id, text, span, spokesperson, other);
  }

  Actor as(Kind other) {
    return new Actor(other, name, country, listed, id, text, span, spokesperson, sponsor);
  }

  /** Whether no table knows the body: its ID is made of its name. */
  boolean isUnlisted() {
    return id.isEmpty() || country.isEmpty();
  }

  Actor from(String code) {
    return new Actor(kind, name, code, listed, id, text, span, spokesperson, sponsor);
  }

  /** What tells parties apart: the ID, else kind, name and country. */
  String key() {
    return id.isEmpty()
        ? kind.whom + "|" + name.toLowerCase(java.util.Locale.ROOT) + "|" + country
        : id;
  }

  Party asWho() {
    return kind == Kind.UNKNOWN
        ? Party.UNSPECIFIED
        : new Party(name, kind.who, country, "", id, text);
  }

  Party asWhom() {
    return new Party(name, kind.whom, country, listed, id, text);
  }

  /** As sponsor or victim. */
  Party asParty() {
    return new Party(name, "", country, "", id, text);
  }
}
