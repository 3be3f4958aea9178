package ascribe.batch;

import ascribe.Reading;
import ascribe.article.PartialDate;
import ascribe.attribution.Attribution;
import ascribe.attribution.Party;
import ascribe.mention.Entity;
import ascribe.output.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which records are written. What is stored in the ledger is not touched.
 *
 * @param minScore 0 to 1; records below it are left out
 * @param since records of articles and claims before it, or without a date, are left out
 * @param country ISO 3166-1 alpha-2 code of any party of the record, or empty for all
 * @param actor a name or alias of the source or the accused, or empty for all
 */
public record Filter(double minScore, Optional<LocalDate> since, String country, String actor) {
  /** Writes everything. */
  public static final Filter ALL = new Filter(0, Optional.empty(), "", "");

  /** The result with the records that are written. */
  public Result of(Result result) {
    return !equals(ALL) && result instanceof Result.Read read
        ? new Result.Read(of(read.reading()), read.copies(), read.newRecords())
        : result;
  }

  private Reading of(Reading reading) {
    List<Attribution> kept =
        reading.attributions().stream().filter(claim -> takes(reading, claim)).toList();
    return new Reading(reading.article(), reading.mentions(), kept);
  }

  private boolean takes(Reading reading, Attribution claim) {
    return claim.score() >= minScore
        && (since.isEmpty() || isSince(reading, claim))
        && (country.isEmpty() || parties(claim).anyMatch(this::isOfCountry))
        && (actor.isEmpty()
            || Stream.of(claim.who(), claim.whom()).anyMatch(p -> isActor(reading, p)));
  }

  /** A month or year counts where any of its days does. */
  private boolean isSince(Reading reading, Attribution claim) {
    Optional<PartialDate> date =
        PartialDate.parse(claim.claimDate()).or(() -> reading.article().published());
    return date.map(PartialDate::toString)
        .filter(d -> d.compareTo(since.get().toString().substring(0, d.length())) >= 0)
        .isPresent();
  }

  private static Stream<Party> parties(Attribution claim) {
    return Stream.of(
            Stream.of(claim.who(), claim.whom()), claim.sponsor().stream(), claim.victim().stream())
        .flatMap(parties -> parties);
  }

  private boolean isOfCountry(Party party) {
    return party.country().equalsIgnoreCase(country)
        || party.listedCountry().equalsIgnoreCase(country);
  }

  private boolean isActor(Reading reading, Party party) {
    String wanted = key(actor);
    Entity entity = reading.mentions().entities().get(party.id());
    return Stream.concat(
            Stream.of(party.name(), party.text()),
            entity == null
                ? Stream.empty()
                : Stream.concat(Stream.of(entity.name()), entity.aliases().stream()))
        .anyMatch(name -> key(name).equals(wanted));
  }

  /** {@code APT 28}, {@code apt-28} and {@code APT28} are the same name. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
