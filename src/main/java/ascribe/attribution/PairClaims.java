package ascribe.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes claims of the pairs that a {@link PairModel} finds in a passage. */
final class PairClaims {
  private PairClaims() {}

  /**
   * The claims of a passage, one for each party that a role stands for.
   *
   * @param refused keys of those whom a frame's words accuse and its meaning does not
   */
  static List<Claim> of(
      Passage passage, List<Pairing> pairs, References references, Set<String> refused) {
    List<Claim> claims = new ArrayList<>();
    if (Modality.isQuestion(passage.parse())) {
      return claims;
    }
    for (Pairing pair : pairs) {
      List<Actor> sources =
          pair.who() < 0 ? voice(passage, references) : passage.roles().get(pair.who()).who();
      for (Actor whom : passage.roles().get(pair.whom()).whom()) {
        for (Actor who : sources) {
          // responsibility is claimed for oneself; who is said to claim another's was misread
          boolean claimed = pair.action() == Action.CLAIM;
          if (claimed && who.isKnown() && !who.key().equals(whom.key())) {
            continue;
          }
          Actor sayer = claimed ? whom : who;
          boolean own = sayer.key().equals(whom.key());
          boolean self = pair.action() == Action.DENY || pair.action() == Action.CLAIM;
          // X and Y deny: each for itself
          boolean others = pair.action() == Action.DENY && !own && areListed(passage, pair);
          if (whom.isAccusable()
              && (!own || self)
              && !others
              && !Misreadings.isVoid(passage, pair, whom, refused)) {
            claims.add(claim(passage, pair, sayer, whom));
          }
        }
      }
    }
    return claims;
  }

  /** Whose word it is where the sentence credits nobody: in a statement the speaker's. */
  private static List<Actor> voice(Passage passage, References references) {
    List<Actor> speaker = references.quotations().statement(passage.parse().sentence);
    return speaker.isEmpty() ? List.of(Actor.UNKNOWN) : speaker;
  }

  private static boolean areListed(Passage passage, Pairing pair) {
    Role whom = passage.roles().get(pair.whom());
    Role who = pair.who() < 0 ? null : passage.roles().get(pair.who());
    return who != null
        && who.here()
        && whom.here()
        && passage.parse().listHead(head(passage.parse(), who))
            == passage.parse().listHead(head(passage.parse(), whom));
  }

  private static Claim claim(Passage passage, Pairing pair, Actor who, Actor whom) {
    Parse parse = passage.parse();
    int cue = cue(passage, pair);
    int what = deed(parse, cue);
    Modality read = Modality.of(parse, cue, true);
    boolean hedged = pair.hedged() || isBelieved(passage, pair);
    Modality modality =
        new Modality(read.claimed(), hedged, read.confidence(), read.confidenceText());
    Action action = isTied(passage, pair) ? Action.LINK : pair.action();
    Frame frame = Frame.read(action, hedged ? Stance.HEDGED : Stance.ASSERTED, who.isKnown());
    return new Claim(
        parse,
        cue,
        frame,
        action,
        action == Action.DENY ? Stance.DENIED : hedged ? Stance.HEDGED : Stance.ASSERTED,
        modality,
        who.isKnown() ? List.of(who) : List.of(),
        whom,
        what,
        whom.sponsor(),
        who.isKnown(),
        List.of(),
        Optional.of(
            new Claim.Reading(
                pair.logit(),
                pair.first(),
                pair.types(),
                chances(pair.hit(), passage, r -> victim(r).map(Actor::asParty)),
                chances(pair.behind(), passage, PairClaims::actor),
                pair.who() < 0 ? -1 : passage.roles().get(pair.who()).span().start(),
                pair.who() < 0 ? Role.Form.NOBODY.name() : place(passage.roles().get(pair.who())),
                place(passage.roles().get(pair.whom())))));
  }

  /** Whether the source's own verb weakens what it says: {@code it was Sandworm, ESET reckons}. */
  private static boolean isBelieved(Passage passage, Pairing pair) {
    Parse parse = passage.parse();
    Role who = pair.who() < 0 ? null : passage.roles().get(pair.who());
    int source = who != null && who.here() ? head(parse, who) : -1;
    int verb = source >= 0 ? parse.tree.head(source) : -1;
    return verb >= 0
        && parse.tree.relation(source).equals("nsubj")
        && Words.reporting(parse.lemma(verb)).filter(Words.Reporting::hedged).isPresent();
  }

  /** Less likely ones are not kept. */
  private static final double LEAST_CHANCE = 0.03;

  private static <P> List<Claim.Chance<P>> chances(
      double[] chances, Passage passage, Function<Role, Optional<P>> named) {
    List<Claim.Chance<P>> found = new ArrayList<>();
    for (int k = 0; k < chances.length; k++) {
      if (chances[k] >= LEAST_CHANCE) {
        Optional<P> party = k == 0 ? Optional.empty() : named.apply(passage.roles().get(k - 1));
        found.add(new Claim.Chance<>(party, chances[k]));
      }
    }
    return found;
  }

  /** {@code fired at Iraqi troops}: the troops were hit, whoever is accused with them elsewhere. */
  private static Optional<Actor> victim(Role role) {
    return role.who().stream()
        .filter(a -> a.kind() == Actor.Kind.CROWD)
        .filter(a -> role.whom().stream().anyMatch(w -> w.kind() == Actor.Kind.GOVERNMENT))
        .findFirst()
        .or(() -> actor(role));
  }

  private static Optional<Actor> actor(Role role) {
    return role.whom().stream().findFirst().or(() -> role.who().stream().findFirst());
  }

  /**
   * Whether the nearest word for a claim above the accused ties it to something: {@code software
   * linked to Storm-0501}.
   */
  private static boolean isTied(Passage passage, Pairing pair) {
    Role whom = passage.roles().get(pair.whom());
    if (pair.action() != Action.ATTRIBUTE || !whom.here()) {
      return false;
    }
    Parse parse = passage.parse();
    List<Integer> up = ancestors(parse, head(parse, whom));
    for (int i = 1; i < up.size(); i++) {
      int cue = up.get(i);
      int below = up.get(i - 1);
      List<Frame> frames =
          Frame.of(parse.lemma(cue)).stream().filter(f -> isCue(parse, cue, f)).toList();
      if (!frames.isEmpty()) {
        return parse.tree.relation(below).equals("prep")
            && frames.stream()
                .anyMatch(f -> f.action() == Action.LINK && takes(f, parse.lemma(below)));
      }
    }
    return false;
  }

  private static boolean takes(Frame frame, String preposition) {
    return frame.whom().stream()
        .anyMatch(place -> List.of(place.split("\\|")).contains(preposition));
  }

  private static boolean isCue(Parse parse, int t, Frame frame) {
    return switch (frame.pos()) {
      case V -> parse.isVerb(t);
      case N -> parse.isNoun(t);
      default -> parse.tag(t).startsWith("J");
    };
  }

  private static String place(Role role) {
    return role.form() + (role.here() ? " here" : " before");
  }

  /**
   * The word that joins both parties: where the ways up from them meet, or the nearest verb above
   * the accused.
   */
  private static int cue(Passage passage, Pairing pair) {
    Parse parse = passage.parse();
    Role whomRole = passage.roles().get(pair.whom());
    Role whoRole = pair.who() < 0 ? null : passage.roles().get(pair.who());
    int whom = whomRole.here() ? head(parse, whomRole) : -1;
    int who = whoRole != null && whoRole.here() ? head(parse, whoRole) : -1;
    if (whom < 0 && who < 0) {
      return root(parse);
    }
    List<Integer> up = ancestors(parse, whom >= 0 ? whom : who);
    if (whom >= 0 && who >= 0) {
      List<Integer> other = ancestors(parse, who);
      for (int t : up) {
        if (other.contains(t) && t != whom && t != who) {
          return t;
        }
      }
    }
    return up.stream()
        .skip(1)
        .filter(t -> parse.isVerb(t) || Incidents.harm(parse.token(t)).isPresent())
        .findFirst()
        .orElse(up.get(up.size() - 1));
  }

  static int root(Parse parse) {
    for (int t = 0; t < parse.size(); t++) {
      if (parse.tree.head(t) < 0) {
        return t;
      }
    }
    return 0;
  }

  static int head(Parse parse, Role role) {
    return parse.nameHead(Math.min(parse.sentence.tokenAt(role.span().start()), parse.size() - 1));
  }

  static List<Integer> ancestors(Parse parse, int t) {
    List<Integer> found = new ArrayList<>();
    for (int at = t; at >= 0 && !found.contains(at); at = parse.tree.head(at)) {
      found.add(at);
    }
    return found;
  }

  /** The harmful deed that the claim is about: a word for one below the cue, else beside it. */
  private static int deed(Parse parse, int cue) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int t = 0; t < parse.size(); t++) {
      Optional<Words.Harm> harm =
          parse.mention(t) == null ? Incidents.harm(parse.token(t)) : Optional.empty();
      if (harm.isEmpty() || t == cue && !parse.isVerb(t)) {
        continue;
      }
      int far =
          Math.abs(t - cue)
              + (parse.tree.isWithin(t, cue) ? 0 : 100)
              + (harm.get().strength() == Words.Strength.STRONG ? 0 : 20)
              + (t == cue ? 15 : 0);
      if (far < least) {
        best = t;
        least = far;
      }
    }
    return best;
  }
}
