package ascribe.mention;

import ascribe.article.Span;
import ascribe.article.Table;
import ascribe.mention.Candidate.Origin;
import ascribe.mention.GroupContext.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes groups that no table has yet, by the vendors' naming schemes. */
final class GroupSchemes {
  private final Pattern codes;
  private final Pattern cyberCodes;
  private final Map<String, String> lastWords = new HashMap<>();
  private final Map<String, String> firstWords = new HashMap<>();
  private final Phrases<String> notGroups = new Phrases<>();
  private final GroupContext context;

  GroupSchemes(Vocabulary vocabulary) {
    StringJoiner all = new StringJoiner("|", "(?<![\\w-])(?:", ")(?!\\w|-\\w)");
    StringJoiner safe = new StringJoiner("|", "(?<![\\w-])(?:", ")(?!\\w|-\\d)");
    for (String[] row : Table.read(GroupSchemes.class, "group-schemes.tsv", 6)) {
      switch (row[0]) {
        case "code" -> (row[4].isEmpty() ? safe : all).add(row[1]);
        case "last" -> lastWords.put(Keys.fold(row[1]), row[4]);
        case "first" -> firstWords.put(Keys.fold(row[1]), row[4]);
        default ->
            throw new IllegalStateException(
                "group-schemes.tsv: '" + row[0] + "' is no place; use code, last or first");
      }
    }
    codes = Pattern.compile(safe.toString());
    cyberCodes = Pattern.compile(all.toString());
    for (String[] row : Table.read(GroupSchemes.class, "not-groups.tsv", 1)) {
      notGroups.add(row[0], row[0]);
    }
    context = new GroupContext(vocabulary);
  }

  /**
   * @param cyber whether the article is about hacking
   */
  List<Candidate> find(Page page, boolean cyber) {
    List<Candidate> found = new ArrayList<>();
    for (Line line : page.lines()) {
      findCodes(page, line, codes, found);
      if (cyber) {
        findCodes(page, line, cyberCodes, found);
      }
      findWords(line, cyber, found);
    }
    return found;
  }

  private static void findCodes(Page page, Line line, Pattern codes, List<Candidate> found) {
    Span sentence = line.sentence().span();
    Matcher next = codes.matcher(page.text()).region(sentence.start(), sentence.end());
    next.useTransparentBounds(true);
    while (next.find()) {
      found.add(group(new Span(next.start(), next.end()), 0.95));
    }
  }

  private static Candidate group(Span span, double score) {
    return new Candidate(span, EntityType.APT_GROUP, Form.NAME, score, "", Origin.PATTERN);
  }

  private void findWords(Line line, boolean cyber, List<Candidate> found) {
    for (int i = 0; i + 1 < line.size(); i++) {
      boolean pair = line.isCapitalised(i) && line.isCapitalised(i + 1) && !line.isGlued(i + 1);
      if (pair && line.word(i).isLetters() && fits(line, i, cyber)) {
        found.add(group(line.span(i, i + 2), 0.9));
      }
    }
  }

  private boolean fits(Line line, int i, boolean cyber) {
    String needs = lastWords.getOrDefault(line.key(i + 1), firstWords.get(line.key(i)));
    if (needs == null || isCommon(line, i) || notGroups.longestAt(line, i) != null) {
      return false;
    }
    return switch (needs) {
      case "" -> cyber || context.beside(line, i, i + 2) == Verdict.GROUP;
      case "cyber" -> cyber && !line.isTitleCased();
      default -> cyber && context.beside(line, i, i + 2) == Verdict.GROUP;
    };
  }

  /** {@code The Panda}, {@code Super Typhoon Haiyan}. */
  private static boolean isCommon(Line line, int i) {
    return switch (line.key(i)) {
      case "the", "a", "an", "this", "that", "our", "their", "in", "on", "when", "while", "by" ->
          true;
      default -> line.isCapitalised(i + 2) && line.word(i + 2).isLetters() && !line.isTitleCased();
    };
  }
}
