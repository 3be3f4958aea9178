package ascribe.attribution;

import ascribe.mention.Mentions;
import ascribe.text.Analyzer;
import ascribe.text.Sentence;
import ascribe.text.Text;
import java.util.ArrayList;
import java.util.List;
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

  private <T> List<T> read(
      Text tagged, Mentions mentions, BiFunction<Records, List<Claim>, List<T>> make) {
    Text text = NameTags.correct(tagged, mentions);
    References references = new References(text, mentions);
    Cast cast = new Cast(mentions, references);
    references.use(cast);
    Incidents incidents = new Incidents(text, cast);
    Sources sources = new Sources(cast, references);
    Matcher matcher = new Matcher(cast, sources, incidents, references);
    Responses responses = new Responses(cast);
    List<Claim> claims = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      boolean response = Responses.hasCue(sentence);
      if ((response || Matcher.hasCue(sentence)) && sentence.tokens().size() < LONGEST) {
        Parse parse = new Parse(sentence, analyzer.parse(sentence), mentions);
        incidents.survey(parse);
        claims.addAll(matcher.match(parse));
        if (response) {
          responses.read(parse);
        }
      }
    }
    return make.apply(
        new Records(text, incidents, responses, new Signs(incidents), references),
        Agents.complete(claims));
  }

  /**
   * Longer runs of tokens are lists and tables, not sentences; the parser's time grows with them.
   */
  private static final int LONGEST = 180;
}
