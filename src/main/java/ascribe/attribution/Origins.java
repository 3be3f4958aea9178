package ascribe.attribution;

import ascribe.article.Span;
import ascribe.attribution.Actor.Kind;
import ascribe.mention.EntityType;
import ascribe.mention.Form;
import ascribe.mention.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the words of a phrase say that its party is from, and who they say stands behind it: {@code
 * Chinese hackers}, {@code a group tied to the GRU}.
 */
final class Origins {
  /** Words before a group that say a state stands behind it. */
  private static final Pattern SPONSORED =
      Pattern.compile(
          "(?i)\\b(?:state|government|military|intelligence|regime|army|nation-state|nation state)[- ]?(?:sponsored|backed|run|linked|affiliated|aligned|controlled|funded|directed|supported|connected|tied|owned)|\\p{L}+-(?:sponsored|backed|run|linked|affiliated|aligned|controlled|funded|directed|supported|connected|tied)\\b");

  /** Of these an armed body stands behind them; they are not the body. */
  static final Set<String> SERVANTS = Set.of("hacker", "actor", "operative", "spy");

  private final Cast cast;
  private final String chars;

  Origins(Cast cast, String chars) {
    this.cast = cast;
    this.chars = chars;
  }

  /**
   * The country of a phrase: a nationality before the noun, a possessor, or {@code of/in/from} a
   * country.
   */
  Optional<Mention> countryOf(Parse parse, int t) {
    List<Mention> before = parse.premodifiers(t, EntityType.COUNTRY);
    if (!before.isEmpty()) {
      return Optional.of(before.get(0));
    }
    for (int object : parse.prepObjects(t, Cast.OWNERS)) {
      Mention mention = parse.mention(object);
      if (mention != null
          && mention.type() == EntityType.COUNTRY
          && mention.form() != Form.DEMONYM) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** Nationality that a phrase gives a group: {@code the China-based APT10 hacking group}. */
  String origin(Parse parse, int t) {
    List<Mention> before = parse.premodifiers(t, EntityType.COUNTRY);
    if (before.isEmpty()) {
      for (int child : parse.tree.children(t)) {
        if (parse.tree.relation(child).equals("appos") && parse.mention(child) == null) {
          before = countryOf(parse, child).map(List::of).orElse(List.of());
        }
      }
    }
    int head = parse.tree.head(t);
    if (before.isEmpty() && head >= 0 && parse.tree.relation(t).equals("appos")) {
      before = countryOf(parse, head).map(List::of).orElse(List.of());
    }
    return before.isEmpty() ? "" : cast.of(before.get(0)).country();
  }

  /** The state or service that a phrase puts behind hackers or a group. */
  Optional<Actor> sponsor(Parse parse, int t) {
    int first = parse.first(t);
    String before =
        new Span(parse.token(first).span().start(), parse.token(t).span().end()).of(chars);
    List<Mention> countries = parse.premodifiers(t, EntityType.COUNTRY);
    if (!countries.isEmpty() && SPONSORED.matcher(before).find()) {
      return Optional.of(cast.of(countries.get(0)));
    }
    for (int child : parse.tree.children(t)) {
      String relation = parse.tree.relation(child);
      boolean tied =
          (relation.equals("acl") || relation.equals("relcl") || relation.equals("amod"))
              && Set.of(
                      "link",
                      "tie",
                      "back",
                      "sponsor",
                      "run",
                      "control",
                      "fund",
                      "support",
                      "connect",
                      "work",
                      "affiliate",
                      "direct",
                      "employ",
                      "act",
                      "operate")
                  .contains(parse.lemma(child));
      if (tied) {
        for (int object : parse.prepObjects(child, Set.of("to", "by", "with", "for"))) {
          Optional<Actor> body =
              cast.resolve(parse, object, 2).stream()
                  .filter(
                      a ->
                          a.kind() == Kind.GOVERNMENT
                              || a.kind() == Kind.AGENCY
                              || a.kind() == Kind.ARMED
                                  && (SERVANTS.contains(parse.lemma(t))
                                      || Cast.isNumbered(parse, t)))
                  .findFirst();
          if (body.isPresent()) {
            return body;
          }
        }
      }
      if (relation.equals("appos") && parse.mention(child) == null) {
        Optional<Actor> body = sponsor(parse, child);
        if (body.isPresent()) {
          return body;
        }
      }
    }
    return Optional.empty();
  }
}
