package ascribe.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs of capitalised words: the raw material of names that no table knows. */
final class Runs {
  private final Set<String> possessives;
  private final Set<String> titles;
  private final Set<String> notNames;
  private final Set<String> openings;
  private final Set<String> dates;
  private final Set<String> particles;
  private final Set<String> prefixes;
  private final Set<String> portfolios;
  private final Set<String> stops;
  private final Set<String> suffixes;
  private final Set<String> arabic;
  private final Set<String> numbered;
  private final Heads heads;

  Runs(Heads heads, Vocabulary vocabulary) {
    this.heads = heads;
    possessives = vocabulary.list("possessive-in-name");
    titles = vocabulary.list("title-strong");
    notNames = vocabulary.list("not-a-name");
    openings = vocabulary.list("opening-of-name");
    dates = vocabulary.list("date-word");
    particles = vocabulary.list("particle-in-name");
    suffixes = vocabulary.list("hyphen-suffix");
    stops = vocabulary.list("with-stop");
    portfolios = vocabulary.list("portfolio");
    prefixes = vocabulary.list("prefix");
    arabic = vocabulary.list("arabic-article");
    numbered = vocabulary.list("numbered");
  }

  /**
   * A run of words.
   *
   * @param from first word
   * @param to the word behind the last
   */
  record Run(int from, int to) {
    int size() {
      return to - from;
    }
  }

  /** The runs of a line, each without what only opens the sentence and without titles. */
  List<Run> of(Line line) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < line.size()) {
      int to = isNameWord(line, i) ? end(line, i) : i;
      if (to > i) {
        int from = withArticle(line, withoutOpening(line, i, to));
        if (from < to) {
          runs.add(new Run(from, to));
        }
      }
      i = Math.max(to, i + 1);
    }
    return runs;
  }

  /** {@code al-Ghuraba Brigades}. */
  private int withArticle(Line line, int from) {
    boolean article =
        line.isGlued(from) && line.isHyphen(from - 1) && arabic.contains(line.key(from - 2));
    return article ? from - 2 : from;
  }

  boolean isNameWord(Line line, int i) {
    Word word = line.word(i);
    return word.isCapitalised() && !word.isInitial() && !dates.contains(word.key());
  }

  /** The word behind the run that begins at {@code from}. */
  int end(Line line, int from) {
    int to = from + 1;
    while (to < line.size()) {
      if (isNameWord(line, to) && !(line.isGlued(to) && line.key(to - 1).equals("@"))) {
        to++;
      } else if (isJoint(line, to) && isNameWord(line, to + 1)) {
        to += 2;
      } else if (isStop(line, to)) {
        to++;
      } else if (isNumber(line, to)) {
        to++;
      } else if (isSyllable(line, to)) {
        to += 2;
      } else if (isParticle(line, to) && line.isHyphen(to + 1) && isNameWord(line, to + 2)) {
        to += 3;
      } else if (line.isHyphen(to) && prefixes.contains(line.key(to - 1)) && line.isGlued(to + 1)) {
        to += 2;
      } else {
        break;
      }
    }
    return to;
  }

  /** {@code Unit 42}, {@code Channel 4}: a short number that no noun follows. */
  private boolean isNumber(Line line, int i) {
    return line.form(i).matches("\\d{1,5}")
        && !line.isGlued(i)
        && !line.isGlued(i + 1)
        && numbered.contains(line.key(i - 1));
  }

  /** The stop of {@code Inc.} or {@code Jr.}, unless it may be the sentence's. */
  private boolean isStop(Line line, int i) {
    return line.key(i).equals(".")
        && line.isGlued(i)
        && i + 1 < line.size()
        && stops.contains(line.key(i - 1));
  }

  private boolean isJoint(Line line, int i) {
    boolean possessive = line.key(i).equals("'s") || line.key(i).equals("'") && line.isGlued(i);
    if (isParticle(line, i)) {
      return true;
    }
    return line.form(i).equals("&")
        || line.isHyphen(i) && line.isGlued(i) && line.isGlued(i + 1)
        || possessive && possessives.contains(line.key(i - 1));
  }

  /** {@code Banco de México}; with its hyphen, {@code al-}, see {@link #end}. */
  private boolean isParticle(Line line, int i) {
    return particles.contains(line.key(i)) && !line.isCapitalised(i) && !line.isGlued(i);
  }

  /** The hyphen and second syllable of {@code Dae-hyun Lim}, {@code Yoon Ha-neul}. */
  boolean isSyllable(Line line, int i) {
    Word syllable = line.word(i + 1);
    boolean short2 =
        syllable.isLetters() && !syllable.isCapitalised() && syllable.form().length() < 7;
    return short2
        && line.isHyphen(i)
        && line.isGlued(i)
        && syllable.glued()
        && line.form(i - 1).length() < 6
        && (line.isCapitalised(i - 2) || line.isCapitalised(i + 2))
        && !suffixes.contains(syllable.key());
  }

  private int withoutOpening(Line line, int from, int to) {
    int at = from;
    while (at < to && isOpening(line, at, to)) {
      at++;
    }
    return at;
  }

  /** Whether the word is no part of a name: a pronoun, a conjunction, a plural of people. */
  boolean isOpening(Line line, int i) {
    return notNames.contains(line.key(i));
  }

  /** {@code State} in {@code Minister of State Saif al-Marri}. */
  boolean isPortfolio(Line line, int at) {
    int of = at;
    while (portfolios.contains(line.key(of))) {
      of--;
    }
    return of < at && line.key(of).equals("of") && titles.contains(line.key(of - 1));
  }

  private boolean isOpening(Line line, int at, int to) {
    String key = line.key(at);
    if (isPortfolio(line, at)) {
      return true;
    }
    if (titles.contains(key) && heads.firstAt(line, at) < 0) {
      return true;
    }
    return notNames.contains(key) && (at == to - 1 || !openings.contains(key));
  }
}
