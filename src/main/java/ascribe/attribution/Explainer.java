package ascribe.attribution;

import ascribe.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how a claim was read off its sentence. */
final class Explainer {
  private final Text text;

  Explainer(Text text) {
    this.text = text;
  }

  List<String> steps(Claim claim, Actor who, Optional<Party> victim) {
    List<String> steps = new ArrayList<>();
    Parse parse = claim.parse();
    String cue = parse.token(claim.cue()).form();
    steps.add(
        claim.isRead()
            ? "the encoder, at \"%s\" in sentence %d".formatted(cue, claim.sentence() + 1)
            : "frame %s, cue \"%s\" in sentence %d"
                .formatted(claim.frame().id(), cue, claim.sentence() + 1));
    steps.add("who    " + (who.isKnown() ? party(claim, who) : "nobody is credited"));
    steps.add("whom   " + party(claim, claim.whom()));
    claim.sponsor().ifPresent(s -> steps.add("sponsor " + party(claim, s)));
    if (claim.what() >= 0) {
      steps.add("what   " + path(parse, claim.cue(), claim.what()));
    }
    victim.ifPresent(v -> steps.add("victim \"" + v.text() + "\" is " + v.name()));
    Modality modality = claim.modality();
    if (modality.hedged() || !modality.confidenceText().isEmpty()) {
      steps.add(
          "hedged"
              + (modality.confidenceText().isEmpty() ? "" : " by " + modality.confidenceText()));
    }
    return steps;
  }

  private String party(Claim claim, Actor actor) {
    Parse parse = claim.parse();
    String resolved =
        actor.text().equals(actor.name())
            ? "\"" + actor.text() + "\""
            : "\"" + actor.text() + "\" is " + actor.name();
    int token = parse.sentence.tokenAt(actor.span().start());
    boolean here =
        actor.span().start() >= parse.sentence.span().start()
            && actor.span().start() < parse.sentence.span().end()
            && token >= 0
            && token < parse.size();
    return here
        ? path(parse, claim.cue(), token) + ": " + resolved
        : "from sentence " + (1 + text.sentenceAt(actor.span().start())) + ": " + resolved;
  }

  /** {@code accused -nsubj-> Department}, {@code behind <-ccomp- said -nsubj-> agency}. */
  static String path(Parse parse, int from, int to) {
    List<Integer> up = ancestors(parse, from);
    List<Integer> down = ancestors(parse, to);
    int meet = up.stream().filter(down::contains).findFirst().orElse(-1);
    StringBuilder path = new StringBuilder(parse.token(from).form());
    for (int at = from; at != meet && parse.tree.head(at) >= 0; at = parse.tree.head(at)) {
      path.append(" <-").append(parse.tree.relation(at)).append("- ");
      path.append(parse.token(parse.tree.head(at)).form());
    }
    for (int i = down.indexOf(meet) - 1; i >= 0; i--) {
      path.append(" -").append(parse.tree.relation(down.get(i))).append("-> ");
      path.append(parse.token(down.get(i)).form());
    }
    return path.toString();
  }

  private static List<Integer> ancestors(Parse parse, int t) {
    List<Integer> found = new ArrayList<>();
    for (int at = t; at >= 0 && !found.contains(at); at = parse.tree.head(at)) {
      found.add(at);
    }
    return found;
  }
}
