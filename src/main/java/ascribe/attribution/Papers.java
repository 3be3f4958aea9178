package ascribe.attribution;

import ascribe.attribution.Actor.Kind;
import ascribe.mention.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whose word a document or a belief is: {@code the ministry's report}, {@code rumours from a
 * service}, {@code his Facebook posts}.
 */
final class Papers {
  /** Documents and efforts whose {@code of} names what they are about. */
  private static final Set<String> INQUIRIES = Words.list("inquiry");

  private final Cast cast;
  private final References references;

  Papers(Cast cast, References references) {
    this.cast = cast;
    this.references = references;
  }

  private List<Actor> owners(Parse parse, int t, Set<String> prepositions, int depth) {
    // his Facebook posts: whoever possesses it is its owner
    List<Actor> found = ownersBefore(parse, t, Set.of("poss"), depth);
    if (found.isEmpty()) {
      found = ownersBefore(parse, t, Set.of("compound", "nmod", "nn", "amod"), depth);
    }
    if (found.isEmpty()) {
      for (int object : parse.prepObjects(t, prepositions)) {
        found.addAll(cast.resolve(parse, object, depth + 1));
      }
    }
    return found;
  }

  private List<Actor> ownersBefore(Parse parse, int t, Set<String> relations, int depth) {
    List<Actor> found = new ArrayList<>();
    for (int child : parse.tree.children(t)) {
      boolean names = parse.mention(child) != null;
      if (relations.contains(parse.tree.relation(child))
          && (names || parse.tag(child).startsWith("PRP$"))
          && !isPlatformOf(parse, child, t)) {
        found.addAll(
            names && parse.mention(child).form() == Form.DEMONYM
                ? List.of(cast.of(parse.mention(child)))
                : cast.resolve(parse, child, depth + 1));
      }
    }
    return found;
  }

  private static final Set<String> PLATFORMS = Words.list("platform");

  private static final Set<String> POSTINGS = Words.list("posting");

  /** {@code Facebook posts}, which others write. */
  private static boolean isPlatformOf(Parse parse, int name, int noun) {
    return POSTINGS.contains(parse.lemma(noun))
        && !parse.tree.relation(name).equals("poss")
        && PLATFORMS.contains(parse.token(name).form().toLowerCase(Locale.ROOT));
  }

  /**
   * Who wrote or leads a document or inquiry: its owner, who issued it, else whoever the article
   * last named for one.
   */
  List<Actor> authors(Parse parse, int t, int depth) {
    List<Actor> found =
        owners(
                parse,
                t,
                INQUIRIES.contains(parse.lemma(t))
                    ? Set.of("by", "from")
                    : Set.of("by", "from", "of"),
                depth)
            .stream()
            .filter(a -> a.kind() != Kind.CROWD)
            .toList();
    int head = parse.tree.head(t);
    boolean issued = head >= 0 && parse.isVerb(head) && parse.tree.relation(t).equals("dobj");
    if (found.isEmpty() && issued) {
      List<Actor> issuers = new ArrayList<>();
      parse.doers(head).stream()
          .filter(d -> d != t)
          .forEach(d -> issuers.addAll(cast.resolve(parse, d, depth + 1)));
      found = issuers;
    }
    if (found.isEmpty()) {
      List<Actor> known = references.authors().of(parse.lemma(t), parse.token(t).span().start());
      return known.isEmpty() ? itself(parse, t) : known;
    }
    references.authors().wrote(found.get(0), parse.token(t).span().start());
    return found;
  }

  /** {@code the report's authors}, {@code the authors of the report}: the report's. */
  List<Actor> ofAuthors(Parse parse, int t, int depth) {
    if (!Authors.NOUNS.contains(parse.lemma(t))) {
      return List.of();
    }
    List<Integer> papers = new ArrayList<>(parse.prepObjects(t, Set.of("of")));
    papers.addAll(parse.tree.children(t));
    return papers.stream()
        .filter(p -> Words.noun(parse.lemma(p)).filter(n -> n == Words.Noun.DOCUMENT).isPresent())
        .flatMap(p -> authors(parse, p, depth + 1).stream())
        .filter(a -> a.kind() != Kind.VOICES)
        .toList();
  }

  /** Inquiries and resolutions speak for themselves where nobody is named for them. */
  static final Set<String> SPEAKING = Words.list("speaking-document");

  private List<Actor> itself(Parse parse, int t) {
    if (!SPEAKING.contains(parse.lemma(t))) {
      return List.of();
    }
    String text = parse.nounPhrase(t).of(references.chars());
    return List.of(Actor.described(Kind.VOICES, text, "", parse.token(t).span()));
  }

  /** {@code rumours from a Western service}, {@code rumours, emanating from a Western service}. */
  List<Actor> holders(Parse parse, int t, int depth) {
    List<Actor> found =
        new ArrayList<>(owners(parse, t, Set.of("from", "of", "among", "by"), depth));
    for (int child : parse.tree.children(t)) {
      if (found.isEmpty() && parse.tree.relation(child).equals("acl")) {
        parse
            .prepObjects(child, Set.of("from", "among", "by"))
            .forEach(o -> found.addAll(cast.resolve(parse, o, depth + 1)));
      }
    }
    return found;
  }
}
