package ascribe.attribution;

import ascribe.article.Table;
import ascribe.attribution.Actor.Kind;
import ascribe.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds who stands with the victim or the accuser and who looks into the incident, by the cues of
 * {@code responses.tsv}.
 */
final class Responses {
  private record Cue(boolean support, boolean verb, Set<String> with) {}

  private static final Map<String, List<Cue>> CUES = new LinkedHashMap<>();

  static {
    for (String[] row : Table.read(Responses.class, "responses.tsv", 4)) {
      CUES.computeIfAbsent(row[1], c -> new ArrayList<>())
          .add(
              new Cue(
                  row[0].equals("support"),
                  row[2].equals("V"),
                  row[3].isEmpty() ? Set.of() : Set.of(row[3].split("\\|"))));
    }
  }

  private static final Set<String> BY = Set.of("by", "from");

  private final Cast cast;
  private final Map<String, Actor> supporters = new LinkedHashMap<>();
  private final Map<String, Actor> investigators = new LinkedHashMap<>();

  Responses(Cast cast) {
    this.cast = cast;
  }

  static boolean hasCue(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(t -> CUES.containsKey(t.lemma()));
  }

  void read(Parse parse) {
    for (int t = 0; t < parse.size(); t++) {
      for (Cue cue : CUES.getOrDefault(parse.lemma(t), List.of())) {
        boolean fits = cue.verb() ? parse.isVerb(t) : parse.isNoun(t);
        if (fits && holds(parse, t, cue) && Modality.of(parse, t, false).claimed()) {
          for (Actor actor : cue.verb() ? doers(parse, t) : owners(parse, t)) {
            if (actor.isKnown()
                && actor.kind() != Kind.CROWD
                && actor.kind() != Kind.VOICES
                && actor.kind() != Kind.GROUP) {
              (cue.support() ? supporters : investigators).putIfAbsent(actor.key(), actor);
            }
          }
        }
      }
    }
  }

  private static boolean holds(Parse parse, int t, Cue cue) {
    if (cue.with().isEmpty()) {
      return true;
    }
    for (int i = 0; i < parse.size(); i++) {
      if (cue.with().contains(parse.lemma(i)) && parse.tree.isWithin(i, t)) {
        return true;
      }
    }
    return false;
  }

  private void addAll(Parse parse, int t, List<Actor> into) {
    List<Actor> list = parse.mention(t) == null ? List.of() : cast.listFrom(parse, t);
    into.addAll(list.size() > 1 ? list : cast.resolve(parse, t));
  }

  private List<Actor> doers(Parse parse, int verb) {
    List<Actor> found = new ArrayList<>();
    for (int doer : parse.doers(verb)) {
      if (Words.noun(parse.lemma(doer)).filter(n -> n == Words.Noun.DOCUMENT).isPresent()
          && parse.mention(doer) == null) {
        found.addAll(owners(parse, doer));
      } else {
        found.addAll(cast.resolve(parse, doer));
      }
    }
    return found;
  }

  /** Whose investigation or solidarity it is. */
  private List<Actor> owners(Parse parse, int noun) {
    List<Actor> found = new ArrayList<>();
    for (int object : parse.prepObjects(noun, BY)) {
      found.addAll(cast.resolve(parse, object));
    }
    for (int child : parse.tree.children(noun)) {
      String relation = parse.tree.relation(child);
      if (relation.equals("acl") && parse.isPassive(child)) {
        parse.doers(child).forEach(d -> addAll(parse, d, found));
      } else if (found.isEmpty()
          && (relation.equals("poss") || relation.equals("compound") || relation.equals("nmod"))
          && parse.mention(child) != null) {
        found.addAll(cast.resolve(parse, child));
      }
    }
    int head = parse.tree.head(noun);
    for (int steps = 0;
        found.isEmpty() && head >= 0 && steps < 3;
        steps++, head = parse.tree.head(head)) {
      if (parse.isVerb(head)) {
        parse.doers(head).forEach(d -> found.addAll(cast.resolve(parse, d)));
        if (parse.isPassive(head) && found.isEmpty()) {
          break;
        }
      }
    }
    return found;
  }

  /**
   * Names of those who stand with the victim or accuser, the parties of the claim itself left out.
   */
  List<String> supporters(Actor who, Actor whom) {
    return names(supporters, who, whom);
  }

  List<String> investigators(Actor whom) {
    return names(investigators, Actor.UNKNOWN, whom);
  }

  private static List<String> names(Map<String, Actor> actors, Actor who, Actor whom) {
    return actors.values().stream()
        .filter(a -> !a.key().equals(who.key()) && !a.key().equals(whom.key()))
        .map(Actor::name)
        .filter(n -> !n.isEmpty())
        .distinct()
        .toList();
  }
}
