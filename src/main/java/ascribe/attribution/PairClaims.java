package ascribe.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes claims of the pairs that a {@link PairModel} finds in a passage. */
final class PairClaims {
  private PairClaims() {}

  /** The claims of a passage, one for each party that a role stands for. */
  static List<Claim> of(Passage passage, List<Pairing> pairs) {
    List<Claim> claims = new ArrayList<>();
    if (Modality.isQuestion(passage.parse())) {
      return claims;
    }
    for (Pairing pair : pairs) {
      List<Actor> sources =
          pair.who() < 0 ? List.of(Actor.UNKNOWN) : passage.roles().get(pair.who()).who();
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
          if (whom.isAccusable() && (!own || self) && !others) {
            claims.add(claim(passage, pair, sayer, whom));
          }
        }
      }
    }
    return claims;
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
    Modality modality =
        new Modality(read.claimed(), pair.hedged(), read.confidence(), read.confidenceText());
    Frame frame =
        Frame.read(pair.action(), pair.hedged() ? Stance.HEDGED : Stance.ASSERTED, who.isKnown());
    Optional<Role> victim =
        pair.victim() < 0 ? Optional.empty() : Optional.of(passage.roles().get(pair.victim()));
    return new Claim(
        parse,
        cue,
        frame,
        pair.action(),
        pair.action() == Action.DENY
            ? Stance.DENIED
            : pair.hedged() ? Stance.HEDGED : Stance.ASSERTED,
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
                pair.types(),
                victim,
                pair.who() < 0 ? Role.Form.NOBODY.name() : place(passage.roles().get(pair.who())),
                place(passage.roles().get(pair.whom())))));
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

  private static int root(Parse parse) {
    for (int t = 0; t < parse.size(); t++) {
      if (parse.tree.head(t) < 0) {
        return t;
      }
    }
    return 0;
  }

  private static int head(Parse parse, Role role) {
    return parse.nameHead(Math.min(parse.sentence.tokenAt(role.span().start()), parse.size() - 1));
  }

  private static List<Integer> ancestors(Parse parse, int t) {
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
