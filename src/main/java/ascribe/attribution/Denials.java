package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Claims by which a party rejects what it is accused of. */
final class Denials {
  static final Set<String> BASELESS = Words.list("baseless");

  private static final Set<String> PRONOUNS = Set.of("it", "that", "this", "they", "so");

  private final Cast cast;
  private final Places places;
  private final Incidents incidents;

  /** Whom the article has accused so far, in order; the {@link Matcher} adds to it. */
  private final List<Actor> accused;

  Denials(Cast cast, Places places, Incidents incidents, List<Actor> accused) {
    this.cast = cast;
    this.places = places;
    this.incidents = incidents;
    this.accused = accused;
  }

  boolean isDeedPhrase(Parse parse, int what) {
    return what >= 0
        && (incidents.isHarm(parse, what) || Needs.INVOLVEMENT.contains(parse.lemma(what)));
  }

  List<Claim> denial(Parse parse, int t, Frame frame, int what) {
    Modality modality =
        frame.needs().contains("negated")
            ? new Modality(true, false, "", "")
            : Modality.of(parse, t, false);
    if (!modality.claimed() || Modality.isSilent(parse, t)) {
      return List.of();
    }
    List<Integer> objects = parse.objects(t);
    boolean denied =
        !isOwnHarm(parse, t)
            && switch (frame.gate()) {
              case BASELESS -> isBaseless(parse, t);
              default ->
                  objects.stream()
                          .anyMatch(
                              o ->
                                  Needs.INVOLVEMENT.contains(parse.lemma(o))
                                      || incidents.isHarm(parse, o))
                      || !frame.what().contains("obj") && isDeedPhrase(parse, what)
                      || places.clauseHarm(parse, t) >= 0
                      || frame.needs().contains("clausedenied")
                      || (incidents.isHarmfulArticle() || !accused.isEmpty())
                          && objects.stream().allMatch(o -> PRONOUNS.contains(parse.lemma(o)))
                      || frame.needs().stream()
                          .anyMatch(n -> n.startsWith("obj:innocence") || n.equals("negated"));
            };
    List<Claim> claims = new ArrayList<>();
    List<String> doubts = denied ? List.of() : List.of("gate");
    if (denied || frame.gate() != Frame.Gate.BASELESS) {
      for (Actor speaker : deniers(parse, t, frame)) {
        Actor actor = isPersonal(frame, speaker) ? cast.asAccused(speaker) : speaker;
        if (actor.isKnown() && actor.kind() != Kind.VOICES && actor.kind() != Kind.MEDIA) {
          claims.add(
              new Claim(
                  parse,
                  t,
                  frame,
                  Action.DENY,
                  Stance.DENIED,
                  modality,
                  List.of(actor),
                  accusedSide(actor),
                  what,
                  Optional.empty(),
                  true,
                  doubts,
                  Optional.empty()));
        }
      }
    }
    return claims;
  }

  /**
   * Innocence is a person's own; so is the denial of somebody whom the article accuses, whatever
   * the office.
   */
  boolean isPersonal(Frame frame, Actor speaker) {
    if (speaker.spokesperson().isEmpty()) {
      return false;
    }
    boolean innocence =
        frame.needs().stream().anyMatch(n -> n.equals("obj:innocence") || n.equals("negated"));
    return innocence || accused.stream().anyMatch(a -> a.name().equals(speaker.spokesperson()));
  }

  /** {@code the firm denied that it was hacked}: denies that it is a victim. */
  static boolean isOwnHarm(Parse parse, int t) {
    for (int child : parse.tree.children(t)) {
      boolean suffers =
          parse.isVerb(child)
              && parse.tree.relation(child).matches("ccomp|xcomp|advcl")
              && (parse.tree.child(child, "auxpass") >= 0
                      && Words.harmVerb(parse.lemma(child)).isPresent()
                  || Set.of("suffer", "sustain", "experience", "know")
                      .contains(parse.lemma(child)));
      if (suffers) {
        return true;
      }
    }
    return false;
  }

  /**
   * Who denies. A pronoun means, of those who could be meant, one whom the article has accused:
   * {@code Norway blamed China. It called that a fabrication.}
   */
  List<Actor> deniers(Parse parse, int t, Frame frame) {
    List<Actor> found = Places.distinct(places.places(parse, t, frame.who(), frame));
    List<Integer> subjects = places.tokens(parse, t, "subj");
    boolean pronoun =
        !subjects.isEmpty() && subjects.stream().allMatch(s -> parse.tag(s).startsWith("PRP"));
    if (!pronoun || accused.isEmpty() || found.stream().anyMatch(this::isAccused)) {
      return found;
    }
    boolean person = subjects.stream().anyMatch(s -> Set.of("he", "she").contains(parse.lemma(s)));
    for (int i = accused.size() - 1; i >= 0; i--) {
      Actor last = accused.get(i);
      if (person == (last.kind() == Kind.PERSON)) {
        return List.of(last);
      }
    }
    return found;
  }

  boolean isAccused(Actor actor) {
    return accused.stream()
        .anyMatch(
            a ->
                a.key().equals(actor.key())
                    || !actor.country().isEmpty()
                        && (actor.country().equals(a.country())
                            || actor.country().equals(a.listed())));
  }

  /** A ministry or embassy denies for its state. */
  static Actor accusedSide(Actor denier) {
    boolean official = denier.kind() == Kind.AGENCY && !denier.country().isEmpty();
    return official ? NamedParties.state(denier.country(), denier.text(), denier.span()) : denier;
  }

  static boolean isBaseless(Parse parse, int t) {
    for (int i = 0; i < parse.size(); i++) {
      boolean lies = parse.lemma(i).equals("lie") && parse.isVerb(i);
      if (!lies && BASELESS.contains(parse.lemma(i)) && parse.tree.isWithin(i, t)) {
        return true;
      }
    }
    return false;
  }
}
