package ascribe.mention;

import ascribe.article.Span;
import java.util.List;
import java.util.Set;

/**
 * The legal form of a company belongs to its name, whoever found the name: {@code Anxun Information
 * Technology Co., Ltd.}, {@code Integrity Technology Group, Inc.}; by itself it is none.
 */
final class LegalForms {
  /** As written, without a full stop. */
  private final Set<String> forms;

  /** Those that are words of the language: they are a form only right behind a name. */
  private final Set<String> words;

  LegalForms(Vocabulary vocabulary) {
    forms = vocabulary.list("legal-form");
    words = vocabulary.list("legal-form-word");
  }

  List<Candidate> with(Page page, List<Candidate> found) {
    return Overlaps.resolve(
        found.stream()
            .filter(c -> !isBare(page, c))
            .map(c -> isOpen(c) ? whole(page, c) : c)
            .toList());
  }

  /** What a table knows is called as it calls it. */
  private static boolean isOpen(Candidate candidate) {
    return candidate.type() == EntityType.ORGANISATION && candidate.entity().isEmpty();
  }

  private boolean isBare(Page page, Candidate candidate) {
    Line line = page.lineAt(candidate.span().start());
    int from = line.wordAt(candidate.span().start());
    return isOpen(candidate) && end(line, from) >= line.wordAt(candidate.span().end() - 1) + 1;
  }

  private Candidate whole(Page page, Candidate candidate) {
    Line line = page.lineAt(candidate.span().start());
    int to = line.wordAt(candidate.span().end() - 1) + 1;
    int end = end(line, to);
    return end == to
        ? candidate
        : new Candidate(
            new Span(candidate.span().start(), line.span(to, end).end()),
            candidate.type(),
            candidate.form(),
            candidate.score(),
            candidate.entity(),
            candidate.origin());
  }

  /** Where the forms that begin at word {@code i}, or behind a comma there, end. */
  private int end(Line line, int i) {
    boolean comma = line.key(i).equals(",");
    int at = comma ? i + 1 : i;
    boolean form =
        line.isCapitalised(at)
            && !line.isHyphen(at + 1) // Lantern Co-Founder Jane Roe
            && (forms.contains(line.key(at)) || !comma && words.contains(line.key(at)));
    if (!form) {
      return i;
    }
    at++;
    boolean abbreviated = line.key(at).equals(".") && line.isGlued(at);
    // the full stop of a sentence is the abbreviation's too
    return end(line, abbreviated ? at + 1 : at);
  }
}
