package ascribe.output;

import ascribe.article.Article;
import ascribe.article.PartialDate;
import ascribe.attribution.Action;
import ascribe.attribution.Attribution;
import ascribe.attribution.Party;
import ascribe.attribution.Stance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A record, as far as a joint claim needs it: the records of all articles are in memory at a time,
 * their articles are not.
 *
 * @param articleId of the article it stands in
 * @param day of the claim, else of the article; the middle of a month or year
 * @param date the same with the precision known, or empty
 */
record Told(
    String id,
    Party who,
    Action action,
    Party whom,
    Optional<Party> victim,
    Stance stance,
    String evidence,
    double score,
    String articleId,
    String source,
    String url,
    String publisher,
    Optional<LocalDate> day,
    String date) {

  static Told of(Article article, Attribution claim) {
    Optional<PartialDate> date = PartialDate.parse(claim.claimDate()).or(article::published);
    return new Told(
        claim.id(),
        claim.who(),
        claim.action(),
        claim.whom(),
        claim.victim(),
        claim.stance(),
        claim.evidence().text(),
        claim.score(),
        article.id(),
        article.source(),
        article.url(),
        article.publisher(),
        date.map(Told::middle),
        date.map(PartialDate::toString).orElse(""));
  }

  /** The same with parties that others have too. */
  Told sharing(UnaryOperator<Party> shared) {
    return new Told(
        id,
        shared.apply(who),
        action,
        shared.apply(whom),
        victim.map(shared),
        stance,
        evidence,
        score,
        articleId,
        source,
        url,
        publisher,
        day,
        date);
  }

  private static LocalDate middle(PartialDate date) {
    return date.asDay()
        .orElseGet(
            () ->
                date.month() == 0
                    ? LocalDate.of(date.year(), 7, 1)
                    : LocalDate.of(date.year(), date.month(), 15));
  }

  /** The same for records that may be one claim. */
  String claim() {
    return String.join("\u0000", key(who), action.printed(), key(whom));
  }

  String victimKey() {
    return victim.map(Told::key).orElse("");
  }

  boolean isInArticleOf(Told other) {
    return articleId.equals(other.articleId);
  }

  boolean isNear(Told other, int days) {
    return hasDayAs(other) && Math.abs(ChronoUnit.DAYS.between(day.get(), other.day.get())) <= days;
  }

  boolean hasDayAs(Told other) {
    return day.isPresent() && other.day.isPresent();
  }

  /** People have IDs within an article only; their names tell them apart. */
  static String key(Party party) {
    return party.id().isEmpty() || party.id().startsWith("person:")
        ? party.name().toLowerCase(Locale.ROOT) + "|" + party.country()
        : party.id();
  }

  /** Whether a denial for a party speaks of another: of the same, or as the state of a group. */
  static boolean concerns(Party denied, Party whom) {
    boolean state = denied.type().equals("country") && !denied.country().isEmpty();
    return key(denied).equals(key(whom))
        || state
            && (denied.country().equals(whom.country())
                || denied.country().equals(whom.listedCountry()));
  }
}
