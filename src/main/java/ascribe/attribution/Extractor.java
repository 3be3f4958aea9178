package ascribe.attribution;

import ascribe.mention.EntityType;
import ascribe.mention.Mentions;
import ascribe.text.Analyzer;
import ascribe.text.Encoding;
import ascribe.text.Sentence;
import ascribe.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Finds the attribution records of an article. Safe for many threads. */
public final class Extractor {
  private final Analyzer analyzer;

  private Extractor(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * Loads the frames and word lists of the class path.
   *
   * @param analyzer parses the sentences that hold a cue
   */
  public static Extractor load(Analyzer analyzer) {
    Frame.all();
    return new Extractor(analyzer);
  }

  /** The records, in order of their evidence. */
  public List<Attribution> extract(Text text, Mentions mentions) {
    return read(text, mentions, Records::of);
  }

  /** The same records, each with the way it was found. */
  public List<Explained> explain(Text text, Mentions mentions) {
    return read(text, mentions, Records::explained);
  }

  /** Every claim that may become a record, likely or not, for training. */
  public List<Weighed> weigh(Text text, Mentions mentions) {
    return read(text, mentions, Records::weighed);
  }

  /** Every passage that the encoder may read, worth it or not, for training. */
  public List<Scene> scenes(Text text, Mentions mentions) {
    List<Scene> scenes = new ArrayList<>();
    read(
        text,
        mentions,
        (passage, signs) -> {
          Encoding encoding = analyzer.encode(text.chars(), passage.spans());
          scenes.add(Scene.of(passage, signs, PairModel.odds(passage, encoding)));
        },
        false);
    return scenes;
  }

  private <T> List<T> read(
      Text tagged, Mentions mentions, BiFunction<Records, List<Claim>, List<T>> make) {
    Found found = read(tagged, mentions, (passage, signs) -> {}, true);
    return make.apply(found.records, Agents.complete(found.framed));
  }

  /** What the frames find in an article, and what makes records of it and of what is read. */
  private record Found(List<Claim> framed, Records records) {}

  /**
   * @param see is shown every passage with its signs
   * @param choose whether only what is worth it is parsed, and read by the encoder; else every
   *     sentence with a cue is parsed, and none read
   */
  private Found read(
      Text tagged, Mentions mentions, BiConsumer<Passage, Set<String>> see, boolean choose) {
    Text text = NameTags.correct(tagged, mentions);
    References references = new References(text, mentions);
    Cast cast = new Cast(mentions, references);
    references.use(cast);
    Incidents incidents = new Incidents(text, cast);
    Sources sources = new Sources(cast, references);
    Matcher matcher = new Matcher(cast, sources, incidents, references);
    Responses responses = new Responses(cast);
    List<Claim> claims = new ArrayList<>();
    List<Claim> read = new ArrayList<>();
    Optional<Passage> before = Optional.empty();
    for (Sentence sentence : text.sentences()) {
      boolean response = Responses.hasCue(sentence);
      boolean cue = Matcher.hasCue(sentence);
      if (!(response || cue || isOfThreat(sentence, mentions, incidents))
          || sentence.tokens().size() >= LONGEST) {
        continue;
      }
      Set<String> words = Prospects.words(sentence, mentions, cue, incidents.density());
      if (choose && !Prospects.isWorthParsing(words)) {
        continue;
      }
      Parse parse = new Parse(sentence, analyzer.parse(sentence), mentions);
      incidents.survey(parse);
      Matcher.Match match = response || cue ? matcher.match(parse) : Matcher.Match.NOTHING;
      match.claims().stream().map(Governments::meant).forEach(claims::add);
      if (response) {
        responses.read(parse);
      }
      Passage passage = Passage.of(parse, text, mentions, cast, before);
      before = Optional.of(passage);
      Set<String> signs = Prospects.signs(words, passage, !match.claims().isEmpty());
      see.accept(passage, signs);
      if (choose && Prospects.isWorthReading(signs)) {
        Encoding encoding = analyzer.encode(text.chars(), passage.spans());
        List<Pairing> pairs = PairModel.pairs(passage, encoding, analyzer);
        PairClaims.of(passage, pairs, references, match.refused()).stream()
            .map(Governments::meant)
            .forEach(read::add);
      }
    }
    Ministers ministers = new Ministers(text, mentions, List.of(claims, read));
    for (List<Claim> found : List.of(claims, read)) {
      found.replaceAll(ministers::meant);
      found.removeIf(ministers::isOwn);
    }
    return new Found(
        claims,
        new Records(
            text,
            incidents,
            responses,
            new Signs(incidents),
            references,
            new Victims(text, mentions, cast, incidents, read),
            read));
  }

  /** Whether a sentence names a threat group, or speaks of one in an article about such deeds. */
  private static boolean isOfThreat(Sentence sentence, Mentions mentions, Incidents incidents) {
    return mentions.within(sentence.span()).stream().anyMatch(m -> m.type() == EntityType.APT_GROUP)
        || incidents.isDense()
            && sentence.tokens().stream()
                .anyMatch(
                    t ->
                        Words.noun(t.lemma())
                            .filter(n -> n == Words.Noun.THREAT || n == Words.Noun.THREATGROUP)
                            .isPresent());
  }

  /**
   * Longer runs of tokens are lists and tables, not sentences; the parser's time grows with them.
   */
  private static final int LONGEST = 180;
}
