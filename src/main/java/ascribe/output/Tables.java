package ascribe.output;

import static ascribe.output.Column.Kind.DATE;
import static ascribe.output.Column.Kind.LINK;
import static ascribe.output.Column.Kind.NUMBER;
import static ascribe.output.Column.Kind.SENTENCE;
import static ascribe.output.Column.Kind.WORD;

import ascribe.article.Article;
import ascribe.article.PartialDate;
import ascribe.attribution.Attribution;
import ascribe.attribution.Party;
import ascribe.mention.Entity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The published columns of every table, in order. Users rely on them: only ever add. */
final class Tables {
  private Tables() {}

  /**
   * A row of {@code attributions.csv}.
   *
   * @param copies other articles that say the same
   */
  record ClaimRow(Article article, Attribution claim, CodePoints offsets, List<Article> copies) {}

  /** A row of {@code entities.csv}. */
  record EntityRow(Article article, Entity entity, int mentions, String firstText) {}

  /**
   * A row of {@code articles.csv}.
   *
   * @param article what is known of it; empty where it could not be read
   */
  record ArticleRow(
      String source, String status, Optional<Article> article, int mentions, int attributions) {}

  static final List<Column<ClaimRow>> ATTRIBUTIONS =
      List.of(
          claim("record_id", Attribution::id).as(WORD),
          article("article_id", Article::id).as(WORD),
          article("source", Article::source),
          article("title", Article::title).as(SENTENCE),
          article("publisher", Article::publisher),
          article("published", Tables::published).as(DATE),
          article("url", Article::url).as(LINK),
          who("who", Party::name),
          who("who_type", Party::type).as(WORD),
          who("who_country", Party::country).as(WORD),
          who("who_id", Party::id),
          who("who_text", Party::text),
          claim("spokesperson", Attribution::spokesperson),
          claim("action", c -> c.action().printed()).as(WORD),
          claim("action_text", Attribution::actionText),
          claim("stance", c -> c.stance().printed()).as(WORD),
          claim("confidence", Attribution::confidence).as(WORD),
          claim("confidence_text", Attribution::confidenceText),
          claim("basis", Attribution::basis).as(WORD),
          claim("claim_date", Attribution::claimDate).as(DATE),
          whom("whom", Party::name),
          whom("whom_type", Party::type).as(WORD),
          whom("whom_country", Party::country).as(WORD),
          whom("whom_listed_country", Party::listedCountry).as(WORD),
          whom("whom_id", Party::id),
          whom("whom_text", Party::text),
          claim("sponsor", c -> of(c.sponsor(), Party::name)),
          claim("sponsor_country", c -> of(c.sponsor(), Party::country)).as(WORD),
          claim("what", Attribution::what).as(SENTENCE),
          claim("incident_type", Attribution::incidentType).as(WORD),
          claim("incident_date", Attribution::incidentDate).as(DATE),
          claim("victim", c -> of(c.victim(), Party::name)),
          claim("victim_country", c -> of(c.victim(), Party::country)).as(WORD),
          claim("supported_by", c -> joined(c.supportedBy())),
          claim("investigated_by", c -> joined(c.investigatedBy())),
          claim("evidence", c -> c.evidence().text()).as(SENTENCE),
          offset("evidence_start", c -> c.evidence().span().start()).as(NUMBER),
          offset("evidence_end", c -> c.evidence().span().end()).as(NUMBER),
          claim("score", c -> Double.toString(Clean.score(c.score()))).as(NUMBER),
          new Column<>("copies", r -> joined(r.copies().stream().map(Article::source).toList())));

  static final List<Column<EntityRow>> ENTITIES =
      List.of(
          new Column<>("article_id", WORD, r -> r.article().id()),
          new Column<>("source", r -> r.article().source()),
          new Column<>("entity_id", r -> r.entity().id()),
          new Column<>("type", WORD, r -> r.entity().type().name()),
          new Column<>("name", r -> r.entity().name()),
          new Column<>("country", WORD, r -> r.entity().country()),
          new Column<>("mentions", NUMBER, r -> Integer.toString(r.mentions())),
          new Column<>("first_text", EntityRow::firstText));

  static final List<Column<ArticleRow>> ARTICLES =
      List.of(
          new Column<>("article_id", WORD, r -> of(r.article(), Article::id)),
          new Column<>("source", ArticleRow::source),
          new Column<>("status", ArticleRow::status),
          new Column<>("title", SENTENCE, r -> of(r.article(), Article::title)),
          new Column<>("publisher", r -> of(r.article(), Article::publisher)),
          new Column<>("published", DATE, r -> of(r.article(), Tables::published)),
          new Column<>("url", LINK, r -> of(r.article(), Article::url)),
          new Column<>("language", WORD, r -> of(r.article(), Article::language)),
          new Column<>("words", NUMBER, r -> of(r.article(), a -> Integer.toString(a.words()))),
          new Column<>("mentions", NUMBER, r -> count(r, r.mentions())),
          new Column<>("attributions", NUMBER, r -> count(r, r.attributions())));

  /**
   * A row of {@code claims.csv}: the same claim in one or more articles.
   *
   * @param best the record of the highest score
   * @param words its sentence, and where it stands
   * @param first ISO 8601, the earliest date of a record, or empty
   * @param articles how many articles make it, copies not counted
   * @param deniedBy who denied it at about that time
   */
  record JointRow(
      Told best,
      ClaimWords.Words words,
      Optional<Party> victim,
      String first,
      String last,
      int articles,
      List<String> publishers,
      List<String> stances,
      List<String> deniedBy,
      List<String> records) {}

  static final List<Column<JointRow>> CLAIMS =
      List.of(
          new Column<>("who", r -> r.best().who().name()),
          new Column<>("who_type", WORD, r -> r.best().who().type()),
          new Column<>("who_country", WORD, r -> r.best().who().country()),
          new Column<>("who_id", r -> r.best().who().id()),
          new Column<>("action", WORD, r -> r.best().action().printed()),
          new Column<>("whom", r -> r.best().whom().name()),
          new Column<>("whom_type", WORD, r -> r.best().whom().type()),
          new Column<>("whom_country", WORD, r -> r.best().whom().country()),
          new Column<>("whom_listed_country", WORD, r -> r.best().whom().listedCountry()),
          new Column<>("whom_id", r -> r.best().whom().id()),
          new Column<>("victim", r -> of(r.victim(), Party::name)),
          new Column<>("victim_country", WORD, r -> of(r.victim(), Party::country)),
          new Column<>("first_date", DATE, JointRow::first),
          new Column<>("last_date", DATE, JointRow::last),
          new Column<>("articles", NUMBER, r -> Integer.toString(r.articles())),
          new Column<>("publishers", NUMBER, r -> Integer.toString(r.publishers().size())),
          new Column<>("publisher_names", r -> joined(r.publishers())),
          new Column<>("stances", r -> joined(r.stances())),
          new Column<>("denied_by", r -> joined(r.deniedBy())),
          new Column<>("evidence", SENTENCE, r -> r.words().evidence()),
          new Column<>("source", r -> r.words().source()),
          new Column<>("url", LINK, r -> r.words().url()),
          new Column<>("score", NUMBER, r -> Double.toString(Clean.score(r.best().score()))),
          new Column<>("record_ids", r -> joined(r.records())));

  static final List<Column<Result.Failure>> ERRORS =
      List.of(
          new Column<>("source", Result.Failure::source),
          new Column<>("reason", SENTENCE, Result.Failure::reason),
          new Column<>("detail", SENTENCE, Result.Failure::detail));

  /** ISO 8601 with the precision known, or empty. */
  static String published(Article article) {
    return article.published().map(PartialDate::toString).orElse("");
  }

  private static Column<ClaimRow> article(String name, Function<Article, String> value) {
    return new Column<>(name, row -> value.apply(row.article()));
  }

  private static Column<ClaimRow> claim(String name, Function<Attribution, String> value) {
    return new Column<>(name, row -> value.apply(row.claim()));
  }

  private static Column<ClaimRow> who(String name, Function<Party, String> value) {
    return claim(name, c -> value.apply(c.who()));
  }

  private static Column<ClaimRow> whom(String name, Function<Party, String> value) {
    return claim(name, c -> value.apply(c.whom()));
  }

  private static Column<ClaimRow> offset(String name, Function<Attribution, Integer> value) {
    return new Column<>(name, row -> Integer.toString(row.offsets().at(value.apply(row.claim()))));
  }

  private static <T> String of(Optional<T> holder, Function<T, String> value) {
    return holder.map(value).orElse("");
  }

  /** Counts of an article that was not read to the end are missing, not zero. */
  private static String count(ArticleRow row, int count) {
    return row.status().equals("ok") ? Integer.toString(count) : "";
  }

  private static String joined(List<String> values) {
    return String.join("; ", values);
  }
}
