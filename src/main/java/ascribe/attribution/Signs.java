package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import ascribe.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What speaks for and against a claim: its words, its grammar, its parties, the article around it.
 * Each sign is a short text such as {@code whom=GROUP}; all that hold are given, and the {@link
 * Judge} knows what each is worth. The names are the vocabulary of the model {@code en-claims.tsv}.
 */
final class Signs {
  private final Incidents incidents;

  Signs(Incidents incidents) {
    this.incidents = incidents;
  }

  /** The signs of a claim of one source. */
  List<String> of(Claim claim, Actor who, List<Claim> all) {
    List<String> signs = new ArrayList<>();
    Parse parse = claim.parse();
    Actor whom = claim.whom();
    Frame frame = claim.frame();
    signs.add("bias");
    add(signs, "frame", frame.id());
    add(signs, "action", claim.action());
    add(signs, "gate", frame.gate());
    add(signs, "who", who.kind());
    add(signs, "whom", whom.kind());
    add(signs, "who+whom", who.kind() + "+" + whom.kind());
    add(signs, "action+whom", claim.action() + "+" + whom.kind());
    add(signs, "action+who", claim.action() + "+" + who.kind());
    for (String doubt : claim.doubts()) {
      add(signs, "doubt", doubt);
      add(signs, "doubt+frame", doubt + "+" + frame.id());
      add(signs, "doubt+whom", doubt + "+" + whom.kind());
    }
    String deed = deed(parse, claim.what());
    add(signs, "what", deed);
    add(signs, "what+action", deed + "+" + claim.action());
    if (frame.gate() == Frame.Gate.DEED) {
      add(signs, "deed", whom.kind() + "+" + deed + "+" + who.isKnown());
      add(signs, "verb", parse.lemma(claim.cue()));
      add(signs, "harmverb", strength(parse.token(claim.cue())));
    }
    add(signs, "tense", tense(parse, claim.cue()));
    add(signs, "tense+gate", tense(parse, claim.cue()) + "+" + frame.gate());
    add(signs, "relation", parse.tree.relation(claim.cue()));
    add(signs, "relation+known", parse.tree.relation(claim.cue()) + "+" + who.isKnown());
    add(signs, "hedged", claim.stance() == Stance.HEDGED);
    add(signs, "explicit", claim.explicitWho() + "+" + who.isKnown());
    add(signs, "headline", parse.sentence.isHeadline());
    add(signs, "whomplace", place(parse, whom));
    add(signs, "whoplace", place(parse, who));
    add(signs, "whomid", !whom.id().isEmpty() + "+" + whom.kind());
    add(signs, "whoid", !who.id().isEmpty() + "+" + who.kind());
    add(
        signs,
        "victim",
        incidents.victim(parse, claim.what(), whom).isPresent() + "+" + frame.gate());
    add(signs, "harmhere", bucket(harms(parse)));
    add(signs, "harmarticle", incidents.density());
    add(signs, "harmarticle+gate", incidents.density() + "+" + frame.gate());
    add(signs, "groups", bucket(incidents.groups()));
    boolean samecountry = !who.country().isEmpty() && who.country().equals(whom.country());
    add(signs, "samecountry", samecountry + "+" + (claim.action() == Action.DENY));
    add(signs, "others", others(claim, all));
    add(
        signs,
        "others+known",
        others(claim, all) + "+" + who.isKnown() + "+" + (claim.action() == Action.DENY));
    add(signs, "listed", listed(claim, all) + "+" + who.isKnown());
    add(signs, "repeated", bucket(repeats(claim, all)));
    add(signs, "length", parse.size() / 15);
    add(signs, "quoted", parse.isInQuotation(claim.cue()));
    forms(signs, claim, who);
    if (whom.kind() == Kind.CROWD || whom.kind() == Kind.PERSON) {
      add(signs, "whomcountry", !whom.country().isEmpty() + "+" + whom.kind());
    }
    if (whom.kind() == Kind.CROWD) {
      add(signs, "crowd", head(whom));
    }
    if (who.kind() == Kind.VOICES || who.kind() == Kind.CROWD) {
      add(signs, "voice", head(who));
    }
    return signs;
  }

  /** By what words the parties are named, and whose word it is. */
  private static void forms(List<String> signs, Claim claim, Actor who) {
    Parse parse = claim.parse();
    int whomAt = token(parse, claim.whom());
    int whoAt = token(parse, who);
    if (whomAt >= 0) {
      add(signs, "whomform", form(parse, whomAt));
    }
    if (whoAt >= 0) {
      add(signs, "whoform", form(parse, whoAt));
      int verb = parse.tree.head(whoAt);
      if (verb >= 0 && parse.isVerb(verb)) {
        add(signs, "saying", parse.lemma(verb));
      }
    }
  }

  private static int token(Parse parse, Actor actor) {
    int start = actor.span().start();
    if (!actor.isKnown()
        || start < parse.sentence.span().start()
        || start >= parse.sentence.span().end()) {
      return -1;
    }
    int token = parse.sentence.tokenAt(start);
    if (token < 0 || token >= parse.size()) {
      return -1;
    }
    return parse.nameHead(token);
  }

  private static String form(Parse parse, int t) {
    return parse.mention(t) != null
        ? parse.mention(t).type().name()
        : parse.tag(t).startsWith("PRP")
            ? "pronoun"
            : Words.noun(parse.lemma(t)).map(Enum::name).orElse("noun");
  }

  private static void add(List<String> signs, String name, Object value) {
    signs.add(name + "=" + value);
  }

  private static String head(Actor actor) {
    String[] words = actor.name().toLowerCase(Locale.ROOT).split("\\s+");
    return words[words.length - 1];
  }

  private static String deed(Parse parse, int what) {
    if (what < 0) {
      return "none";
    }
    String tag = parse.tag(what);
    if (tag.startsWith("PRP") || tag.startsWith("W") || tag.equals("DT")) {
      return "pronoun";
    }
    String strength = strength(parse.token(what));
    if (!strength.equals("STRONG")) {
      for (int t = 0; t < parse.size(); t++) {
        if (parse.tree.isWithin(t, what) && strength(parse.token(t)).equals("STRONG")) {
          return strength + "+inside";
        }
      }
    }
    return strength;
  }

  private static String strength(Token token) {
    return Incidents.harm(token).map(h -> h.strength().name()).orElse("no");
  }

  private static String tense(Parse parse, int cue) {
    String tag = parse.tag(cue);
    if (!parse.isVerb(cue)) {
      return tag.substring(0, Math.min(2, tag.length()));
    }
    StringBuilder aux = new StringBuilder(parse.isPassive(cue) ? "passive" : "");
    for (int child : parse.tree.children(cue)) {
      if (parse.tree.relation(child).equals("aux")) {
        aux.append('-').append(parse.lemma(child));
      }
    }
    return tag + aux;
  }

  /** Where a party stands: in the sentence, by a name or not, or elsewhere. */
  private static String place(Parse parse, Actor actor) {
    if (!actor.isKnown()) {
      return "nobody";
    }
    int start = actor.span().start();
    if (start < parse.sentence.span().start() || start >= parse.sentence.span().end()) {
      return "elsewhere";
    }
    int token = parse.sentence.tokenAt(start);
    return token >= 0 && token < parse.size() && parse.mention(token) != null
        ? "named"
        : "described";
  }

  private static int harms(Parse parse) {
    int count = 0;
    for (int t = 0; t < parse.size(); t++) {
      count += strength(parse.token(t)).equals("STRONG") ? 1 : 0;
    }
    return count;
  }

  /** How many are accused by the same words. */
  private static String listed(Claim claim, List<Claim> all) {
    return bucket(
        (int)
            all.stream()
                .filter(c -> c.parse() == claim.parse() && c.cue() == claim.cue())
                .map(c -> c.whom().key())
                .distinct()
                .count());
  }

  private static int repeats(Claim claim, List<Claim> all) {
    return (int)
        all.stream().filter(c -> c != claim && c.whom().key().equals(claim.whom().key())).count();
  }

  /** What else is said of the accused: by somebody known, by nobody, nothing. */
  private static String others(Claim claim, List<Claim> all) {
    boolean known = false;
    boolean any = false;
    boolean denied = false;
    for (Claim other : all) {
      if (other == claim || !other.whom().key().equals(claim.whom().key())) {
        continue;
      }
      if (other.action() == Action.DENY) {
        denied = true;
      } else {
        any = true;
        known |= other.doubts().isEmpty() && other.who().stream().anyMatch(Actor::isKnown);
      }
    }
    return (known ? "known" : any ? "unknown" : "none") + (denied ? "+denied" : "");
  }

  private static String bucket(int n) {
    return n > 8 ? "many" : n > 4 ? "several" : String.valueOf(n);
  }
}
