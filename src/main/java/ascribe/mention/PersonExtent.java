package ascribe.mention;

import java.util.Set;

/** How far a person's name may reach: capitalised words, initials, particles. */
final class PersonExtent {
  private static final int WORDS = 5;

  private final Heads heads;
  private final Runs runs;
  private final Set<String> particles;
  private final Set<String> suffixes;
  private final Set<String> notNames;
  private final Set<String> titles;
  private final Set<String> namelike;

  PersonExtent(Heads heads, Runs runs, Vocabulary vocabulary) {
    this.heads = heads;
    this.runs = runs;
    particles = vocabulary.list("particle");
    suffixes = vocabulary.list("name-suffix");
    notNames = vocabulary.list("not-a-name");
    titles = vocabulary.list("title");
    namelike = vocabulary.list("title-as-name");
  }

  /** The word behind the name that begins at {@code from}; {@code from} where none does. */
  int end(Line line, int from) {
    if (!isPart(line, from) || line.isGlued(from) && line.isHyphen(from - 1)) {
      return from;
    }
    int to = from + 1;
    int parts = 1;
    while (parts < WORDS && to < line.size()) {
      int next = next(line, to);
      if (next == to) {
        break;
      }
      to = next;
      parts++;
    }
    boolean stop =
        suffixes.contains(line.key(to - 1)) && line.key(to).equals(".") && to + 1 < line.size();
    return line.word(to - 1).isInitial() ? to - 1 : stop ? to + 1 : to;
  }

  private int next(Line line, int at) {
    if (isPart(line, at) && !line.isGlued(at)) {
      return at + 1;
    }
    if (line.isHyphen(at) && line.isGlued(at) && line.isGlued(at + 1) && isPart(line, at + 1)) {
      return at + 2;
    }
    if (runs.isSyllable(line, at)) {
      return at + 2;
    }
    if (particles.contains(line.key(at)) && !line.isCapitalised(at)) {
      int behind = line.isHyphen(at + 1) ? at + 2 : at + 1;
      return isPart(line, behind)
          ? behind + 1
          : particles.contains(line.key(behind)) && isPart(line, behind + 1) ? behind + 2 : at;
    }
    return at;
  }

  private boolean isPart(Line line, int i) {
    Word word = line.word(i);
    if (!word.isCapitalised() || hasDigit(word.form())) {
      return false;
    }
    if (word.isInitial() || suffixes.contains(word.key())) {
      return true;
    }
    return !word.isAllCaps()
        && word.form().length() > 1
        && !notNames.contains(word.key())
        && !isTitle(line, i)
        && !heads.isHead(line, i);
  }

  /** {@code Hassan Sheikh Mohamud}, {@code Angus King}: behind a name, some titles are names. */
  private boolean isTitle(Line line, int i) {
    boolean name = namelike.contains(line.key(i)) && line.isCapitalised(i - 1);
    return titles.contains(line.key(i)) && !(name && !titles.contains(line.key(i - 1)));
  }

  private static boolean hasDigit(String form) {
    return form.chars().anyMatch(Character::isDigit);
  }
}
