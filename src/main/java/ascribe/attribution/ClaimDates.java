package ascribe.attribution;

import ascribe.article.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads when a claim was made and when the deed was done, with the precision that the words give.
 * Words such as {@code last week} are resolved against the day of publication, and left out where
 * that is not known.
 */
final class ClaimDates {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Set<String> LEADS =
      Set.of(
          "in", "on", "since", "during", "from", "between", "of", "until", "by", "around", "early",
          "late", "mid");

  private final Optional<PartialDate> published;

  ClaimDates(Optional<PartialDate> published) {
    this.published = published;
  }

  /** A date expression and the token it starts at. */
  private record Found(int token, String iso, boolean since) {}

  /**
   * When the claim was made: a date that hangs on the cue, else the day of publication where the
   * cue stands in the present or the present perfect.
   */
  String claimed(Claim claim) {
    Parse parse = claim.parse();
    for (Found found : all(parse)) {
      if (!found.since() && hangsOn(parse, found.token(), claim.cue(), claim.what())) {
        return found.iso();
      }
    }
    boolean now =
        parse.sentence.isHeadline() || claim.explicitWho() && isPresent(parse, claim.cue());
    return now ? published.map(PartialDate::toString).orElse("") : "";
  }

  /** When the deed was done: a date inside the deed's phrase, or behind {@code since}. */
  String happened(Claim claim) {
    Parse parse = claim.parse();
    for (Found found : all(parse)) {
      boolean inside =
          claim.what() >= 0
              && claim.what() != claim.cue()
              && parse.tree.isWithin(found.token(), claim.what());
      boolean deed = claim.what() == claim.cue() && hangsOn(parse, found.token(), claim.cue(), -1);
      if (inside || deed || found.since()) {
        return found.since() ? found.iso() + "/.." : found.iso();
      }
    }
    return "";
  }

  private static boolean isPresent(Parse parse, int cue) {
    String tag = parse.tag(cue);
    if (tag.equals("VBZ") || tag.equals("VBP")) {
      return true;
    }
    return parse.tree.children(cue).stream()
        .anyMatch(
            c ->
                parse.tree.relation(c).startsWith("aux")
                    && Set.of("has", "have", "is", "are")
                        .contains(parse.token(c).form().toLowerCase(Locale.ROOT)));
  }

  private static boolean hangsOn(Parse parse, int token, int cue, int what) {
    if (what >= 0 && what != cue && parse.tree.isWithin(token, what)) {
      return false;
    }
    int at = token;
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      if (at == cue) {
        return true;
      }
      at = parse.tree.head(at);
      if (at >= 0 && parse.isVerb(at) && at != cue) {
        return false;
      }
    }
    return false;
  }

  private List<Found> all(Parse parse) {
    java.util.ArrayList<Found> found = new java.util.ArrayList<>();
    for (int t = 0; t < parse.size(); t++) {
      read(parse, t).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Found> read(Parse parse, int t) {
    String word = parse.token(t).form().toLowerCase(Locale.ROOT);
    boolean since =
        t > 0 && parse.lemma(t - 1).equals("since") || t > 1 && parse.lemma(t - 2).equals("since");
    int month = MONTHS.indexOf(expanded(word));
    if (month >= 0 && parse.token(t).isCapitalised()) {
      return monthOf(parse, t, month + 1).map(iso -> new Found(t, iso, since));
    }
    if (word.matches("(?:19|20)\\d\\d")
        && (t == 0
            || MONTHS.indexOf(expanded(before(parse, t))) < 0
                && !before(parse, t).matches("\\d{1,2}|,"))) {
      boolean led =
          t > 0 && LEADS.contains(parse.lemma(t - 1))
              || since
              || parse.tree.relation(t).equals("pobj")
              || parse.tag(t).equals("CD") && isPremodifier(parse, t);
      return led ? Optional.of(new Found(t, word, since)) : Optional.empty();
    }
    return published
        .flatMap(PartialDate::asDay)
        .flatMap(day -> relative(parse, t, word, day))
        .map(iso -> new Found(t, iso, since));
  }

  private static boolean isPremodifier(Parse parse, int t) {
    return parse.tree.head(t) > t;
  }

  private static String before(Parse parse, int t) {
    return t == 0 ? "" : parse.token(t - 1).form().toLowerCase(Locale.ROOT);
  }

  private static String expanded(String word) {
    String stem = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    if (stem.length() < 3 || stem.equals("may") && !stem.equals(word)) {
      return word;
    }
    return MONTHS.stream()
        .filter(m -> m.equals(stem) || stem.length() <= 4 && m.startsWith(stem))
        .findFirst()
        .orElse(word);
  }

  /**
   * The month at a token with the day and year around it; the latest such month before publication
   * where no year stands there.
   */
  private Optional<String> monthOf(Parse parse, int t, int month) {
    int day =
        number(parse, t + 1) <= 31 && number(parse, t + 1) > 0
            ? number(parse, t + 1)
            : number(parse, t - 1) <= 31 ? number(parse, t - 1) : 0;
    int year = 0;
    for (int i = t + 1; i <= t + 3 && i < parse.size(); i++) {
      if (number(parse, i) >= 1900 && number(parse, i) < 2100) {
        year = number(parse, i);
        break;
      }
    }
    if (year == 0) {
      Optional<PartialDate> paper = published;
      if (paper.isEmpty()) {
        return Optional.empty();
      }
      boolean later = paper.get().month() > 0 && month > paper.get().month();
      year = paper.get().year() - (later ? 1 : 0);
    }
    try {
      return Optional.of(new PartialDate(year, month, Math.max(day, 0)).toString());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.of(new PartialDate(year, month, 0).toString());
    }
  }

  private static int number(Parse parse, int t) {
    if (t < 0 || t >= parse.size()) {
      return 0;
    }
    String digits = parse.token(t).form().replaceAll("(?:st|nd|rd|th)$", "");
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }

  private static Optional<String> relative(Parse parse, int t, String word, LocalDate day) {
    String previous = before(parse, t);
    switch (word) {
      case "today", "tonight":
        return Optional.of(day.toString());
      case "yesterday":
        return Optional.of(day.minusDays(1).toString());
      case "year":
        return previous.equals("last")
            ? Optional.of(String.valueOf(day.getYear() - 1))
            : previous.equals("this")
                ? Optional.of(String.valueOf(day.getYear()))
                : Optional.empty();
      case "month":
        return previous.equals("last")
            ? Optional.of(day.minusMonths(1).toString().substring(0, 7))
            : previous.equals("this")
                ? Optional.of(day.toString().substring(0, 7))
                : Optional.empty();
      default:
        break;
    }
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (weekday.name().equalsIgnoreCase(word)) {
        boolean last = previous.equals("last");
        LocalDate at =
            day.with(
                last
                    ? TemporalAdjusters.previous(weekday)
                    : TemporalAdjusters.previousOrSame(weekday));
        return previous.equals("next") ? Optional.empty() : Optional.of(at.toString());
      }
    }
    return Optional.empty();
  }
}
