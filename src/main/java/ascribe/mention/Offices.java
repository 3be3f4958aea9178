package ascribe.mention;

import ascribe.article.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads off the words beside a person's name which office the person speaks for: {@code Czech
 * Foreign Minister Jan Lipavský}; {@code Jane Roe, a spokesperson for Microsoft}.
 */
final class Offices {
  /** How far behind the name the office may stand, in words. */
  private static final int REACH = 14;

  /** How far before the name what it introduces may begin, in words. */
  private static final int INTRODUCTION = 10;

  private final Set<String> titles;
  private final Set<String> roles;
  private final Set<String> roleWords;
  private final Set<String> determiners;
  private final Set<String> memberTitles;

  Offices(Vocabulary vocabulary) {
    titles = vocabulary.list("title");
    roles = vocabulary.list("role-after");
    roleWords = vocabulary.list("role-word");
    determiners = vocabulary.list("determiner");
    memberTitles = vocabulary.list("member-title");
  }

  /**
   * What a person does, and for whom.
   *
   * @param role the words of the article
   * @param entity the ID of the country or organisation, or empty
   */
  record Office(String role, String entity) {}

  /** The office that stands beside a mention of a person. */
  Optional<Office> beside(Page page, Mention person, Mentions all) {
    Line line = page.lineAt(person.span().start());
    int from = line.wordAt(person.span().start());
    int to = line.wordAt(person.span().end() - 1) + 1;
    // Dr Jan Roe of Kestrel Labs: a title alone is no office
    Optional<Office> title = before(page, line, from, all);
    return title
        .filter(o -> !o.entity().isEmpty())
        .or(() -> introduced(page, line, from, to, all))
        .or(() -> behind(page, line, to, all).filter(o -> title.isEmpty() || !o.entity().isEmpty()))
        .or(() -> title)
        .map(
            o ->
                title.isPresent() && o.role().isEmpty()
                    ? new Office(title.get().role(), o.entity())
                    : o)
        .map(this::asMember);
  }

  /** {@code State Duma deputy Jan Roe}: a member does not speak for the house. */
  private Office asMember(Office office) {
    String[] words = office.role().toLowerCase(Locale.ROOT).split(" ");
    boolean member = memberTitles.contains(words[words.length - 1]);
    return member && office.entity().startsWith("org:") ? new Office(office.role(), "") : office;
  }

  /** {@code Meta's head of security policy, Jane Roe,}; {@code the head of the SBU, Jan Roe,}. */
  private Optional<Office> introduced(Page page, Line line, int name, int to, Mentions all) {
    if (!line.key(name - 1).equals(",") || !line.key(to).equals(",")) {
      return Optional.empty();
    }
    for (int title = name - 3; title >= Math.max(0, name - INTRODUCTION); title--) {
      if (line.key(title + 1).equals(",") || line.isPossessive(title + 1)) {
        return Optional.empty();
      }
      boolean office =
          titles.contains(line.key(title))
              && Set.of("of", "for", "at").contains(line.key(title + 1));
      if (office) {
        int from = title;
        while (isRoleWord(line, from - 1) && body(all, line, from - 1).isEmpty()) {
          from--;
        }
        String owner = body(all, line, line.isPossessive(from - 1) ? from - 2 : from - 1);
        for (int i = title + 2; owner.isEmpty() && i < name - 1; i++) {
          owner = body(all, line, i);
        }
        String role = line.span(from, title + 1).of(page.text());
        return owner.isEmpty() ? Optional.empty() : Optional.of(new Office(role, owner));
      }
    }
    return Optional.empty();
  }

  private Optional<Office> before(Page page, Line line, int name, Mentions all) {
    int from =
        line.key(name - 1).equals(",") && titles.contains(line.key(name - 2)) ? name - 1 : name;
    boolean title = false;
    while (from > 0
        && isRoleWord(line, from - 1)
        && all.at(line.word(from - 1).start()).isEmpty()) {
      from--;
      title |= titles.contains(line.key(from));
    }
    while (from < name && !line.word(from).isLetters() || determiners.contains(line.key(from))) {
      from++;
    }
    if (!title || from >= name) {
      return Optional.empty();
    }
    int end = line.key(name - 1).equals(",") ? name - 1 : name;
    String role = line.span(from, end).of(page.text());
    int owner = line.isPossessive(from - 1) ? from - 2 : from - 1;
    return Optional.of(new Office(role, owner < 0 ? "" : body(all, line, owner)));
  }

  private boolean isRoleWord(Line line, int i) {
    String key = line.key(i);
    return titles.contains(key)
        || roleWords.contains(key)
        || line.isHyphen(i)
        || key.equals(".") && titles.contains(line.key(i - 1))
        || key.equals("of") && titles.contains(line.key(i - 1));
  }

  /** {@code , a spokesperson for Microsoft}; {@code , the EU's top diplomat}. */
  private Optional<Office> behind(Page page, Line line, int to, Mentions all) {
    if (line.key(to).equals("of") || line.key(to).equals("from")) {
      int at = line.key(to + 1).equals("the") ? to + 2 : to + 1;
      String body = body(all, line, at);
      return body.startsWith("org:") ? Optional.of(new Office("", body)) : Optional.empty();
    }
    if (!line.key(to).equals(",") || isDeed(line, to + 1)) {
      return Optional.empty();
    }
    String owner = "";
    int from = to + 1;
    int role = -1;
    for (int i = to + 1; i < Math.min(line.size(), to + REACH); i++) {
      String body = body(all, line, i);
      boolean isOf =
          owner.startsWith("country:") && body.startsWith("org:") && isOwned(line, all, i);
      if (!body.isEmpty() && (owner.isEmpty() || isOf)) {
        owner = body;
        from = role < 0 ? behindMention(line, all, i) : from;
      }
      if (roles.contains(line.key(i)) || line.key(i).equals("diplomat")) {
        role = role < 0 || role == i - 1 ? i : role;
      }
      if (line.key(i).equals(",") || line.key(i).equals("who") || isSaying(line.key(i))) {
        break;
      }
    }
    if (role < from) {
      return Optional.empty();
    }
    while (from < role && (determiners.contains(line.key(from)) || line.isPossessive(from))) {
      from++;
    }
    return Optional.of(new Office(line.span(from, role + 1).of(page.text()), owner));
  }

  /** {@code , blamed the general}: what a person does, not is. */
  private boolean isDeed(Line line, int i) {
    String key = line.key(i);
    return !line.isCapitalised(i)
        && (key.endsWith("ed") || key.endsWith("ing") || isSaying(key))
        && !roleWords.contains(key);
  }

  private static boolean isSaying(String key) {
    return Set.of("said", "says", "told", "has", "had", "was", "is", "wrote").contains(key);
  }

  /** {@code Germany's BND}: whether the word stands right behind a country. */
  private static boolean isOwned(Line line, Mentions all, int i) {
    int before = line.isPossessive(i - 1) ? i - 2 : i - 1;
    return body(all, line, before).startsWith("country:");
  }

  private static int behindMention(Line line, Mentions all, int i) {
    Span span = all.at(line.word(i).start()).orElseThrow().span();
    return line.wordAt(span.end() - 1) + 1;
  }

  /** The country or organisation that word {@code i} names, or empty. */
  private static String body(Mentions all, Line line, int i) {
    return i < 0 || i >= line.size()
        ? ""
        : all.at(line.word(i).start())
            .filter(m -> m.type() == EntityType.COUNTRY || m.type() == EntityType.ORGANISATION)
            .map(Mention::entity)
            .orElse("");
  }
}
