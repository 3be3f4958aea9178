package ascribe.cli;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.article.PartialDate;
import ascribe.attribution.Attribution;
import ascribe.attribution.Explained;
import ascribe.attribution.Party;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text format: title, publisher and date, the marked text, then the claims one by one. */
final class ArticleView {
  private final Palette palette;
  private final PrintStream out;

  ArticleView(Palette palette, PrintStream out) {
    this.palette = palette;
    this.out = out;
  }

  /** The frame and the grammar by which each claim was found. */
  void explain(List<Explained> claims) {
    for (int i = 0; i < claims.size(); i++) {
      out.println();
      List<String> steps = claims.get(i).steps();
      for (int step = 0; step < steps.size(); step++) {
        field(step == 0 ? (i + 1) + "." : "", step == 0 ? "found by" : "", steps.get(step), "");
      }
    }
  }

  void print(Reading reading) {
    Article article = reading.article();
    MarkedText text = new MarkedText(reading, palette);
    int body = head(article, text);
    out.println(palette.quiet(about(article)));
    out.println();
    out.println(text.between(body, article.text().length()).strip());
    out.println();
    int count = reading.attributions().size();
    out.println(
        palette.title(count == 0 ? "No claims" : count == 1 ? "1 claim" : count + " claims"));
    for (int i = 0; i < count; i++) {
      out.println();
      print(i + 1, reading.attributions().get(i));
    }
  }

  /** Prints the title; where the text begins with it, marked. Returns where the rest begins. */
  private int head(Article article, MarkedText text) {
    String title = article.title().isEmpty() ? article.source() : article.title();
    if (!article.title().isEmpty() && article.text().startsWith(title)) {
      out.println(palette.title(text.between(0, title.length())));
      return title.length();
    }
    out.println(palette.title(MarkedText.safe(title)));
    return 0;
  }

  private static String about(Article article) {
    return Stream.of(
            article.publisher(),
            article.published().map(PartialDate::toString).orElse("undated"),
            article.url(),
            String.format(Locale.ROOT, "%,d words", article.words()))
        .filter(part -> !part.isEmpty())
        .map(MarkedText::safe)
        .collect(Collectors.joining(" | "));
  }

  private void print(int number, Attribution claim) {
    field(number + ".", "who", party(claim.who()), claim.who().text());
    field("", "said by", claim.spokesperson(), "");
    field("", "action", action(claim), claim.actionText());
    field("", "whom", party(claim.whom()), claim.whom().text());
    field("", "sponsor", claim.sponsor().map(ArticleView::party).orElse(""), text(claim.sponsor()));
    field("", "what", what(claim), "");
    field("", "victim", claim.victim().map(ArticleView::party).orElse(""), text(claim.victim()));
    field("", "when", when(claim), "");
    field("", "supported by", joined(claim.supportedBy()), "");
    field("", "looked into by", joined(claim.investigatedBy()), "");
    field("", "evidence", claim.evidence().text().replaceAll("\\s+", " "), "");
    field("", "score", String.format(Locale.ROOT, "%.2f", claim.score()), "");
  }

  private void field(String number, String name, String value, String words) {
    if (!value.isEmpty()) {
      String said = words.isEmpty() ? "" : palette.quiet("  \"" + MarkedText.safe(words) + "\"");
      out.println(
          String.format("%-3s ", number)
              + palette.quiet(String.format("%-15s", name))
              + MarkedText.safe(value)
              + said);
    }
  }

  private static String party(Party party) {
    if (party.name().isEmpty() && party.country().isEmpty()) {
      return party.type().isEmpty() ? "" : "(" + party.type() + ")";
    }
    String more =
        Stream.of(party.type(), party.country())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return more.isEmpty() ? party.name() : (party.name() + " (" + more + ")").strip();
  }

  private static String text(Optional<Party> party) {
    return party.map(Party::text).orElse("");
  }

  private static String action(Attribution claim) {
    String sure = claim.confidence().isEmpty() ? "" : ", confidence " + claim.confidence();
    return claim.action().printed() + ", " + claim.stance().printed() + sure;
  }

  private static String what(Attribution claim) {
    String type = claim.incidentType().isEmpty() ? "" : "(" + claim.incidentType() + ")";
    return (claim.what() + " " + type).strip();
  }

  private static String when(Attribution claim) {
    return Stream.of(
            claim.claimDate().isEmpty() ? "" : "claimed " + claim.claimDate(),
            claim.incidentDate().isEmpty() ? "" : "happened " + claim.incidentDate())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String joined(List<String> names) {
    return String.join("; ", names);
  }
}
