package ascribe.attribution;

import ascribe.article.Span;
import ascribe.attribution.Actor.Kind;
import ascribe.mention.EntityType;
import ascribe.mention.Form;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.text.Sentence;
import ascribe.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence with the headline and the sentence before it, and everybody who may have a role in a
 * claim that it makes.
 *
 * @param spans what is read: the headline, the sentence before, the sentence, as far as they are
 * @param roles those of the context first
 */
record Passage(Parse parse, List<Span> spans, List<Role> roles) {

  /**
   * @param before the passage read last; where its sentence is the one before, all its roles are
   *     taken over, else only whom that sentence names
   */
  static Passage of(
      Parse parse, Text text, Mentions mentions, Cast cast, Optional<Passage> before) {
    List<Span> spans = new ArrayList<>();
    List<Role> roles = new ArrayList<>();
    int index = parse.sentence.index();
    Sentence first = text.sentences().get(0);
    if (index > 0 && first.isHeadline()) {
      context(first, mentions, cast, spans, roles);
    }
    if (index > 1 || index == 1 && !first.isHeadline()) {
      Sentence previous = text.sentences().get(index - 1);
      if (before.filter(b -> b.parse.sentence.index() == index - 1).isPresent()) {
        spans.add(previous.span());
        before.get().roles.stream().filter(Role::here).map(Role::aside).forEach(roles::add);
      } else {
        context(previous, mentions, cast, spans, roles);
      }
    }
    spans.add(parse.sentence.span());
    Set<Mention> done = new HashSet<>();
    for (int t = 0; t < parse.size(); t++) {
      Mention mention = parse.mention(t);
      if (mention == null) {
        described(parse, t, cast, roles);
      } else if (isHead(parse, t) && !isRuler(parse, t, mention) && done.add(mention)) {
        List<Actor> self = List.of(cast.of(mention));
        List<Actor> who = cast.resolve(parse, t);
        List<Actor> whom = cast.accused(parse, accusedBy(parse, t, mention, cast));
        roles.add(
            new Role(
                mention.span(),
                Role.Form.valueOf(mention.type().name()),
                true,
                who.isEmpty() ? self : who,
                whom.isEmpty() ? self : whom));
      }
    }
    return new Passage(parse, spans, roles);
  }

  private static void context(
      Sentence sentence, Mentions mentions, Cast cast, List<Span> spans, List<Role> roles) {
    spans.add(sentence.span());
    for (Mention mention : mentions.within(sentence.span())) {
      Actor actor = cast.of(mention);
      Actor who =
          actor.kind() == Kind.PERSON
              ? cast.office(mention).map(o -> o.spokenForBy(actor.name())).orElse(actor)
              : actor;
      roles.add(
          new Role(
              mention.span(),
              Role.Form.valueOf(mention.type().name()),
              false,
              List.of(who),
              List.of(actor)));
    }
  }

  private static boolean isHead(Parse parse, int t) {
    int head = parse.tree.head(t);
    return head < 0 || parse.mention(head) != parse.mention(t);
  }

  /** {@code the Asad regime}, {@code the Bahadur group}: the regime, the group is the party. */
  private static boolean isRuler(Parse parse, int t, Mention mention) {
    int head = parse.tree.head(t);
    return mention.type() == EntityType.PERSON
        && head > t
        && parse.tree.relation(t).matches("nn|compound|nmod")
        && Words.noun(parse.lemma(head))
            .filter(n -> n == Words.Noun.GOVERNMENT || n == Words.Noun.THREATGROUP)
            .isPresent();
  }

  private static void described(Parse parse, int t, Cast cast, List<Role> roles) {
    String tag = parse.tag(t);
    boolean noun = parse.isNoun(t);
    boolean modifies =
        noun
            && t + 1 < parse.size()
            && parse.tree.head(t) > t
            && parse.tree.relation(t).matches("nn|compound");
    if (modifies
        || isPlace(parse, t)
        || parse.isInName(t)
        || !noun && !tag.startsWith("PRP") && !tag.equals("CD") && !tag.equals("DT")) {
      return;
    }
    List<Actor> who = cast.resolve(parse, t);
    List<Actor> whom = cast.accused(parse, t);
    Optional<Actor> named = named(parse, t, cast);
    if (named.isPresent()) {
      whom = List.of(named.get());
    }
    if (noun && who.isEmpty()) {
      who = cast.somebody(parse, t, Kind.VOICES);
    }
    if (noun && whom.isEmpty()) {
      whom = cast.somebody(parse, t, Kind.CROWD);
    }
    if (!who.isEmpty() || !whom.isEmpty()) {
      Role.Form form = noun ? Role.Form.NOUN : Role.Form.PRONOUN;
      roles.add(new Role(parse.token(t).span(), form, true, who, whom));
    }
  }

  private static final Set<String> HANDS = Words.list("hand");

  /** Of {@code the Russian military} the military is accused, of {@code Haftar's men} the men. */
  private static int accusedBy(Parse parse, int t, Mention mention, Cast cast) {
    int head = parse.tree.head(t);
    boolean body =
        mention.form() == Form.DEMONYM
            && head > t
            && parse.mention(head) == null
            && HANDS.contains(parse.lemma(head))
            && parse.tree.relation(t).matches("amod|compound|nmod|nn")
            && cast.accused(parse, head).stream()
                .anyMatch(a -> a.kind() == Kind.AGENCY || a.kind() == Kind.ARMED);
    boolean men =
        head > t
            && parse.mention(head) == null
            && parse.tree.relation(t).equals("poss")
            && parse.tag(head).equals("NNS")
            && mention.type() != EntityType.COUNTRY
            && mention.type() != EntityType.APT_GROUP
            && Words.noun(parse.lemma(head))
                .filter(n -> n == Words.Noun.THREAT || n == Words.Noun.PEOPLE)
                .isPresent();
    return body || men ? head : t;
  }

  private static final Set<String> IN = Set.of("in", "near", "inside", "outside", "around");

  private static final Set<String> THERE = Words.list("place-verb");

  /**
   * A capital that is no government's name, where something was, or a name of no party: {@code ran
   * it from Moscow}, {@code was managed from Rostov}.
   */
  private static boolean isPlace(Parse parse, int t) {
    int preposition = parse.tree.relation(t).equals("pobj") ? parse.tree.head(t) : -1;
    int above = preposition >= 0 ? parse.tree.head(preposition) : -1;
    boolean capital = Governments.isCapital(parse.token(t).form());
    if (above < 0 || !capital && !parse.tag(t).equals("NNP")) {
      return false;
    }
    int verb = parse.tree.relation(above).equals("dobj") ? parse.tree.head(above) : above;
    return capital && IN.contains(parse.lemma(preposition))
        || parse.lemma(preposition).equals("from")
            && parse.isVerb(verb)
            && !(capital && parse.tree.child(verb, "auxpass") >= 0)
            && THERE.contains(parse.lemma(verb));
  }

  /** {@code a teacher from Narva, Pavel Rumjantsev}: the person whose name stands beside a noun. */
  private static Optional<Actor> named(Parse parse, int t, Cast cast) {
    return parse.tree.children(t).stream()
        .filter(c -> c > t && parse.tree.relation(c).equals("appos") && parse.mention(c) != null)
        .map(parse::mention)
        .filter(m -> m.type() == EntityType.PERSON)
        .map(cast::of)
        .findFirst();
  }
}
